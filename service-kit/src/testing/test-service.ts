import { randomBytes } from 'node:crypto'
import amqp from 'amqplib'
import { request } from 'undici'
import type { BaseConfig } from '../config/load-config.ts'
import type { Transaction } from '../database/database.ts'
import { queueNames } from '../events/queues.ts'
import type { Service } from '../service/create-service.ts'
import { testEnvironment } from './environment.ts'
import { eventually } from './eventually.ts'
import { testKeys } from './identities.ts'
import { createTestDatabase } from './test-database.ts'

export interface TestService<S> {
  service: S
  /** Base address, `http://127.0.0.1:<port>`. */
  url: string
  env: NodeJS.ProcessEnv
  stop(): Promise<void>
}

export interface TestServiceOptions<Config extends BaseConfig, S> {
  loadConfig: (env: NodeJS.ProcessEnv) => Config
  buildApp: (config: Config) => Promise<S>
  env?: Record<string, string>
  /** False: this colour does not hold the lease, as in an idle stack. Default true. */
  holdLease?: boolean
}

/** Starts a whole service in this process on a free port, with a database, a broker prefix and a Redis prefix of its own. */
export async function startTestService<
  Config extends BaseConfig,
  Tx extends Transaction,
  S extends Service<Tx>,
>(options: TestServiceOptions<Config, S>): Promise<TestService<S>> {
  const { rabbitmqUrl, redisUrl } = testEnvironment()
  const database = options.env?.DATABASE_URL ? undefined : await createTestDatabase()
  const prefix = `test.${randomBytes(5).toString('hex')}.`
  const env: NodeJS.ProcessEnv = {
    PORT: '0',
    COLOUR: 'blue',
    LOG_LEVEL: 'fatal',
    GATEWAY_PUBLIC_KEY: testKeys.gatewayPublicKey,
    PEER_SECRET: testKeys.peerSecret,
    RABBITMQ_URL: rabbitmqUrl,
    REDIS_URL: redisUrl,
    REDIS_PREFIX: prefix,
    BROKER_PREFIX: prefix,
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...options.env,
  }
  const config = options.loadConfig(env)
  const service = await options.buildApp(config)
  if (options.holdLease ?? true) await service.lease.take(config.COLOUR, 1)
  const url = await service.start()
  await eventually(() => requireReady(url))
  return {
    service,
    url,
    env,
    stop: async () => {
      await service.stop()
      await deleteQueues(rabbitmqUrl, config.BROKER_PREFIX, service.name)
      await database?.drop()
    },
  }
}

async function requireReady(url: string): Promise<void> {
  const { statusCode, body } = await request(`${url}/health/ready`)
  const text = await body.text()
  if (statusCode !== 200) throw new Error(`the service is not ready: ${text}`)
}

async function deleteQueues(rabbitmqUrl: string, prefix: string, service: string): Promise<void> {
  const connection = await amqp.connect(rabbitmqUrl)
  const channel = await connection.createChannel()
  const names = queueNames(prefix, service)
  await channel.deleteQueue(names.queue)
  await channel.deleteQueue(names.parking)
  await channel.deleteExchange(names.deadExchange)
  await channel.deleteExchange(`${prefix}halles.events`)
  await connection.close()
}
