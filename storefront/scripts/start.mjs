import path from 'node:path'
import { standaloneFolder } from './standalone-folder.mjs'

process.env.HOSTNAME = process.env.HOST ?? process.env.HOSTNAME ?? '127.0.0.1'
process.env.PORT ??= '3000'
await import(path.join(standaloneFolder(), 'server.js'))
