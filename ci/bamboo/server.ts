import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What only the owner of the Bamboo server knows: names it has, addresses it reads from. `server.json` holds it. */
export interface Server {
  project: string
  /** The workspace, as the plans call it; every plan reads the part of it that is its own. */
  repositoryName: string
  repositoryUrl: string
  branch: string
  sharedCredentials: string
  /** The linked repository that deployments check out; it has to hold the whole history. */
  linkedRepository: string
  dockerCapability: string
  nodeCapability: string
  /** Where the release tool of the production machine keeps its state. */
  dataFolder: string
  groups: { developers: string; releaseEngineers: string }
}

export function readServer(): Server {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'server.json'), 'utf8')) as Server
}
