import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { instance } from './instance.ts'

/** Empties Redis, as an operator's mistake would. */
export async function flushRedis(): Promise<void> {
  const password = readFileSync(join(instance.dataDir, 'machine/secrets/redis-password'), 'utf8').trim()
  const redis = new Redis({
    host: '127.0.0.1',
    port: instance.portBase + 11,
    password,
    maxRetriesPerRequest: 2,
  })
  try {
    await redis.flushall()
  } finally {
    redis.disconnect()
  }
}
