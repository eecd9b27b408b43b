import { buildApp } from './app.ts'
import { loadConfig } from './config.ts'

const simulator = await buildApp(loadConfig(process.env))
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), 10_000).unref()
    simulator.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
await simulator.start()
