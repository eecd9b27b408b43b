import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { pathsOf } from '../instance/instance.ts'

export function requireInstance(config: Config): void {
  if (!existsSync(pathsOf(config.instance).instanceFile)) {
    throw new Error(`There is no shop in ${config.instance.dataDir}; "npm start" makes one.`)
  }
}
