import path from 'node:path'
import { standaloneFolder } from './standalone-folder.mjs'

process.env.HOSTNAME = process.env.HOST ?? process.env.HOSTNAME ?? '127.0.0.1'
process.env.PORT ??= '4151'
// Longer than the gateway keeps an idle connection, so it never writes into one that is being closed.
process.env.KEEP_ALIVE_TIMEOUT ??= '75000'
await import(path.join(standaloneFolder(), 'server.js'))
