import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Type } from 'typebox'
import { parseEnvironment } from '../config/load-config.ts'
import { listParked, replayParked } from '../events/parking.ts'

const Environment = Type.Object({
  DATABASE_URL: Type.String({ minLength: 1 }),
  RABBITMQ_URL: Type.String({ minLength: 1 }),
  BROKER_PREFIX: Type.String({ default: '' }),
})

export async function parkingCommand(action: string | undefined, eventId: string | undefined): Promise<void> {
  const env = parseEnvironment(process.env, Environment)
  const manifest = JSON.parse(await readFile(join(process.cwd(), 'package.json'), 'utf8')) as { name: string }
  const options = {
    rabbitmqUrl: env.RABBITMQ_URL,
    databaseUrl: env.DATABASE_URL,
    prefix: env.BROKER_PREFIX,
    service: manifest.name.replace('@halles/', ''),
  }
  if (action === 'list') {
    const parked = await listParked(options)
    if (parked.length === 0) console.log('nothing is parked')
    for (const event of parked)
      console.log(`${event.parkedAt}  ${event.id}  ${event.type}  ${event.subject}  ${event.reason}`)
  } else if (action === 'replay') {
    const replayed = await replayParked(options, eventId)
    console.log(replayed.length === 0 ? 'nothing to replay' : `replayed ${replayed.join(', ')}`)
  } else throw new Error('say "parking list" or "parking replay [ID]"')
}
