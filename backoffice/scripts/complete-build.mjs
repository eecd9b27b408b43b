// What `next build` leaves becomes one folder that is all of the app, the same for the same sources, and ends in order.
import { copyFileSync, cpSync, existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { forgetKeys } from './forget-keys.mjs'
import { project, standaloneFolder } from './standalone-folder.mjs'

const folder = standaloneFolder()
// The standalone output leaves out what browsers ask for; the server serves that itself when it lies beside it.
cpSync(path.join(project, '.next/static'), path.join(folder, '.next/static'), { recursive: true })
if (existsSync(path.join(project, 'public'))) {
  cpSync(path.join(project, 'public'), path.join(folder, 'public'), { recursive: true })
}
forgetKeys(path.join(folder, '.next'))
renameSync(path.join(folder, 'server.js'), path.join(folder, 'next-server.js'))
copyFileSync(path.join(import.meta.dirname, 'server.mjs'), path.join(folder, 'server.js'))
