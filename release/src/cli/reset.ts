import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import type { Config } from '../config.ts'
import { pathsOf } from '../instance/instance.ts'
import { removeMachine } from '../machine/remove-machine.ts'
import { openRuntime } from '../runtime/open-runtime.ts'
import { createProgress } from '../start/progress.ts'
import { stopShop } from './stop.ts'

/** Deletes a folder only if it is a data folder of ours. */
export async function reset(config: Config, yes: boolean): Promise<void> {
  const { dataDir } = config.instance
  if (!existsSync(pathsOf(config.instance).instanceFile)) {
    console.log(`There is no data in ${dataDir}.`)
    return
  }
  if (!yes && !(await confirm(`Delete all orders, accounts and stock in ${dataDir}?`))) {
    console.log('Nothing was deleted.')
    return
  }
  const progress = createProgress(process.stdout)
  await stopShop(config, progress)
  await progress.step('Delete the data', async (detail) => {
    const runtime = await openRuntime(config)
    const besides = await runtime.discard()
    if (besides !== null) detail(`and ${besides}`)
    await removeMachine(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  })
}

async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('Nobody is there to ask; say --yes.')
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^y(es)?$/i.test((await prompt.question(`${question} [y/N] `)).trim())
  } finally {
    prompt.close()
  }
}
