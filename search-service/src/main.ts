import { startService } from '@halles/service-kit'
import { buildApp } from './app.ts'
import { loadConfig } from './config.ts'

await startService(loadConfig(process.env), buildApp)
