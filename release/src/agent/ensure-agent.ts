import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config.ts'
import { pathsOf } from '../instance/instance.ts'
import { tailLog } from '../supervisor/tail-log.ts'
import { AgentClient } from './agent-client.ts'
import { controlSocket } from './control-socket.ts'
import { ownBuild } from './own-build.ts'
import { spawnWatched, supervisedAlready } from './watch-agent.ts'

const startTimeoutMs = 30_000

/** The running agent of this data folder, or null. */
export async function findAgent(config: Config): Promise<AgentClient | null> {
  const client = new AgentClient(controlSocket(config.instance))
  if (await client.isRunning()) return client
  await client.close()
  return null
}

/** Like `ensureAgent`, but an agent of another build makes room for ours; what it supervised is adopted. */
export async function renewAgent(config: Config): Promise<AgentClient> {
  const running = await findAgent(config)
  if (running && (await running.describe()).build !== (await ownBuild())) {
    await running.exit()
    await running.close()
  }
  return ensureAgent(config)
}

/** Starts the agent in a session of its own, so that it outlives us and our terminal, and has it started again when it dies. */
export async function ensureAgent(config: Config): Promise<AgentClient> {
  const running = await findAgent(config)
  if (running) return running
  const { instance } = config
  const paths = pathsOf(instance)
  const logFile = join(paths.logs, 'agent.log')
  const log = openSync(logFile, 'a', 0o600)
  const main = fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? '../main.ts' : '../main.js', import.meta.url),
  )
  const child = await spawnWatched(instance, [process.execPath, main, 'agent'], {
    cwd: instance.checkout,
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      ...config.systemEnvironment,
      NODE_COMPILE_CACHE: paths.compileCache,
      HALLES_CHECKOUT: instance.checkout,
      HALLES_DATA: instance.dataDir,
      HALLES_PORT_BASE: String(instance.portBase),
      HALLES_GATEWAY_REPLICAS: String(instance.gatewayReplicas),
      HALLES_DRIVER: instance.driver,
      HALLES_STACK_RELEASE: config.stackRelease,
      LOG_LEVEL: instance.logLevel,
      ...(config.endWith === undefined ? {} : { HALLES_END_WITH: String(config.endWith) }),
    },
  })
  closeSync(log)
  let ended: string | undefined
  child.once('exit', (code, signal) => {
    // Somebody else started one at the same moment; theirs is as good, once it answers.
    if (code !== supervisedAlready) ended = `it ended with ${signal ?? code}`
  })
  child.once('error', (error) => (ended = error.message))
  child.unref()
  const deadline = Date.now() + startTimeoutMs
  while (Date.now() < deadline && ended === undefined) {
    const client = await findAgent(config)
    if (client) return client
    await delay(50)
  }
  throw new Error(`The agent did not start: ${ended ?? 'it does not answer'}.\n${await tailLog(logFile)}`)
}
