// The standalone server leaves out the browser's files; put them beside it, so that one folder is the whole shop.
import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { project, standaloneFolder } from './standalone-folder.mjs'

const folder = standaloneFolder()
cpSync(path.join(project, '.next/static'), path.join(folder, '.next/static'), { recursive: true })
if (existsSync(path.join(project, 'public'))) {
  cpSync(path.join(project, 'public'), path.join(folder, 'public'), { recursive: true })
}
