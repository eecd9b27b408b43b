import { startGateway } from './app.ts'
import { loadConfig } from './config.ts'
import { stopOnSignals } from './stop-on-signals.ts'

const config = loadConfig()
stopOnSignals(await startGateway(config), config.SHUTDOWN_TIMEOUT_MS)
