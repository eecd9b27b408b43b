import { join } from 'node:path'
import { env } from 'node:process'
import { pathToFileURL } from 'node:url'
import { standaloneFolder } from './standalone-folder.mjs'

const folder = standaloneFolder()
if (!folder) {
  console.error('There is no build to start. Run: npm run build')
  process.exit(1)
}

env.PORT ||= '4151'
env.HOSTNAME = env.HOST || '127.0.0.1'
// Longer than the gateway keeps an idle connection, so it never writes into one that is being closed.
env.KEEP_ALIVE_TIMEOUT ||= '75000'

await import(pathToFileURL(join(folder, 'server.js')).href)
