// The standalone output leaves out the static files; the server serves them itself when they lie beside it.
import { cpSync, existsSync } from 'node:fs'
import { standaloneFolder } from './standalone-folder.mjs'

const folder = standaloneFolder()
if (folder) {
  cpSync('.next/static', `${folder}/.next/static`, { recursive: true })
  if (existsSync('public')) cpSync('public', `${folder}/public`, { recursive: true })
}
