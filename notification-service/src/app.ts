import { createService, type Service } from '@halles/service-kit'
import type { Config } from './config.ts'
import { orderConsumers } from './consumers/orders.ts'
import { createMessageSweep } from './jobs/sweep-messages.ts'
import { createMailQueue } from './mail/mail-queue.ts'
import { createMailer } from './mail/mailer.ts'
import { registerMessageRoutes } from './routes/messages.ts'
import { registerProgressRoute } from './routes/progress.ts'
import { createProgressStreams } from './streams/progress-streams.ts'
import { createWakeChannel } from './streams/wake-channel.ts'
import { deliverMessage } from './usecases/deliver-message.ts'

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'notification-service',
    description: 'E-mail and live order progress by server-sent events.',
    config,
  })
  const { db, database, lease, log } = service

  const mailer = createMailer(config.SMTP_URL, config.MAIL_FROM)
  const mailQueue = createMailQueue({
    redisUrl: config.REDIS_URL,
    prefix: config.REDIS_PREFIX,
    lease,
    log,
    deliver: (messageId) => deliverMessage(db, mailer, messageId),
  })
  const streams = createProgressStreams(database, log)
  const wakeChannel = createWakeChannel(config.REDIS_URL, config.REDIS_PREFIX, log, streams.wake)

  registerProgressRoute(service, streams)
  registerMessageRoutes(service)
  service.consume(
    orderConsumers(config.PUBLIC_URL, { mail: mailQueue.enqueue, streams: wakeChannel.announce }),
  )
  service.job({ name: 'sweep-messages', everyMs: 5_000, run: createMessageSweep(database, mailQueue) })

  service.http.addHook('onListen', async () => {
    await Promise.all([mailQueue.start(), wakeChannel.start()])
  })
  service.http.addHook('preClose', async () => streams.endAll())
  service.onStop(async () => {
    await mailQueue.stop()
    wakeChannel.stop()
    mailer.close()
  })
  return service
}
