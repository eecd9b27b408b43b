import type { Visitor } from '@/lib/shop/visitor.ts'
import { toAccountEmail, visitorOf } from '@/lib/transforms/visitor.ts'
import { ask } from './ask.ts'
import { currentCaller } from './caller.ts'

export async function currentVisitor(): Promise<Visitor> {
  return visitorOf((await currentCaller()).authorization ?? null)
}

/** To fill in a form for the shopper; an empty field is no reason to fail. */
export async function currentEmail(): Promise<string | null> {
  try {
    return toAccountEmail(
      await ask({
        service: 'identity',
        path: '/v1/sessions/current',
        caller: await currentCaller(),
        deadlineMs: 800,
      }),
    )
  } catch {
    return null
  }
}
