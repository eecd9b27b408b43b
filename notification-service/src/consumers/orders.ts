import { onEvent, type EventHandler } from '@halles/service-kit'
import { moments } from '../domain/moments.ts'
import { OrderMoved } from '../events.ts'
import { tellShopper, type Wakes } from '../usecases/tell-shopper.ts'

export function orderConsumers(publicUrl: string, wakes: Wakes): EventHandler[] {
  return moments.map((moment) =>
    onEvent(moment.type, OrderMoved, (tx, event) =>
      tellShopper(tx, moment, event.data, event.time, publicUrl, wakes),
    ),
  )
}
