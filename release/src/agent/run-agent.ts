import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { createReleaseContext } from '../execute/create-context.ts'
import { pathsOf } from '../instance/instance.ts'
import { acquireReleaseLock } from '../lock/release-lock.ts'
import { openRuntime } from '../runtime/open-runtime.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { requireSecret } from '../secrets/ensure-secrets.ts'
import { ownBuild } from './own-build.ts'
import { watchReasonsToEnd } from './reasons-to-end.ts'
import { Supervisor } from '../supervisor/supervisor.ts'
import { registerControlRoutes } from './control-routes.ts'
import { controlSocket } from './control-socket.ts'
import { Operations } from './operations.ts'
import { isWatchWanted, supervisedAlready } from './watch-agent.ts'
import { registerReleaseRoutes } from './release-routes.ts'

const reachRetryMs = 3_000

/** The daemon: keeps the processes of this data folder running and serves the back office's release page. */
export async function runAgent(config: Config): Promise<void> {
  const { instance } = config
  const paths = pathsOf(instance)
  const lock = await acquireReleaseLock({
    folder: join(paths.agent, 'lock'),
    owner: `agent ${process.pid}`,
    purpose: 'supervise',
    timeoutMs: 0,
  }).catch((error: unknown) => {
    log(`ends: ${(error as Error).message}`)
    process.exit(supervisedAlready)
  })
  // Started again for a shop that was stopped in the meantime.
  if (!isWatchWanted(instance)) {
    log('ends: nobody wants it any more')
    await lock.release()
    return
  }
  const supervisor = new Supervisor({
    dataDir: instance.dataDir,
    logsDir: paths.logs,
    tableFile: paths.processTable,
  })
  const { adopted, ended } = await supervisor.recover()
  log(`started; adopted ${adopted.join(', ') || 'nothing'}; ended ${ended.join(', ') || 'nothing'}`)

  const socket = controlSocket(instance)
  await rm(socket, { force: true })
  const control = Fastify({ bodyLimit: 16 * 1_048_576 })
  const release = Fastify({
    bodyLimit: 65_536,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  })
  const exit = async (why: string) => {
    log(`ends: ${why}`)
    await Promise.all([supervisor.close(), control.close(), release.close()])
    await lock.release()
    process.exit(0)
  }
  registerControlRoutes(control, supervisor, await ownBuild(), () => void exit('it was asked to'))
  await serveRelease(release, config, supervisor)
  await control.listen({ path: socket })
  await chmod(socket, 0o600)
  watchReasonsToEnd(instance, config.endWith, (why) => void abandon(supervisor, why))
  process.once('SIGTERM', () => void exit('SIGTERM'))
  process.once('SIGINT', () => void exit('SIGINT'))
}

/** Ends everything at once; with the data folder gone there is nobody to tell and nothing to write. */
async function abandon(supervisor: Supervisor, why: string): Promise<void> {
  log(`ends with all it runs: ${why}`)
  await supervisor.remove(supervisor.list().map((found) => found.name)).catch(() => undefined)
  process.exit(0)
}

async function serveRelease(app: FastifyInstance, config: Config, supervisor: Supervisor): Promise<void> {
  const { instance } = config
  const listeners = { onProgress: () => undefined, onWait: () => undefined }
  const context = await createReleaseContext(config, supervisor, listeners)
  registerReleaseRoutes(app, {
    token: await requireSecret(pathsOf(instance).secrets, 'RELEASE_AGENT_TOKEN'),
    sources: context,
    operations: new Operations((onProgress) => ({ ...context, onProgress })),
  })
  const port = instance.portBase + 2
  const forStacks = createServer(app.routing)
  app.addHook('onClose', () => void forStacks.close())
  await app.listen({ host: '127.0.0.1', port })
  void listenForStacks(forStacks, await openRuntime(config), port)
}

/** Where the back office has a loopback of its own. After a reboot what it runs on may come later than the agent. */
async function listenForStacks(server: Server, runtime: Runtime, port: number): Promise<void> {
  for (;;) {
    try {
      const reach = await runtime.ensureReach()
      if (!reach) return
      server.listen(port, reach.address)
      await once(server, 'listening')
      return
    } catch (error) {
      log(`does not listen for stacks yet: ${(error as Error).message}`)
      await delay(reachRetryMs, undefined, { ref: false })
    }
  }
}

function log(message: string): void {
  console.log(`${new Date().toISOString()} agent ${process.pid} ${message}`)
}
