import { statfs } from 'node:fs/promises'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { serviceUrls } from '../stack/deployment.ts'
import type { Instance } from '../instance/instance.ts'
import type { Colour } from '../journal/entry.ts'
import type { StackDefinition } from '../stack/stack-definition.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import type { ProcessStatus } from '../supervisor/process-spec.ts'
import type { Finding } from './driver.ts'

export interface PreflightOptions {
  instance: Instance
  stack: StackDefinition
  colour: Colour
  ref: string | null
  processes: ProcessControl
}

/** What a service takes in practice, as a share of what it may take at most. */
const expectedShare = 0.5
const reserveMb = 256
const snapshotMb = 600
const buildMb = 2_000

export async function preflightLocal(options: PreflightOptions): Promise<Finding[]> {
  const { instance, stack, colour, processes } = options
  const running = await processes.list()
  return [
    await checkMemory(stack, colour, running),
    await checkDisk(options),
    await checkPorts(instance, stack, colour, running),
    checkServices(stack),
  ]
}

export async function checkMemory(
  stack: StackDefinition,
  colour: Colour,
  running: ProcessStatus[],
): Promise<Finding> {
  const ours = running.filter((found) => found.group === colour)
  const already = ours.reduce((sum, found) => sum + (found.rssMb ?? 0), 0)
  const limit = stack.services.reduce((sum, service) => sum + service.memoryMb * service.replicas, 0)
  const neededMb = Math.max(0, Math.round(limit * expectedShare) + reserveMb - already)
  const availableMb = await availableMemoryMb()
  return {
    name: 'memory',
    ok: availableMb >= neededMb,
    detail: `${neededMb} MB needed, ${availableMb} MB available`,
  }
}

async function checkDisk({ instance, ref }: PreflightOptions): Promise<Finding> {
  const disk = await statfs(instance.dataDir)
  const availableMb = Math.round((disk.bavail * disk.bsize) / 1_048_576)
  const neededMb = snapshotMb + (ref === null ? 0 : buildMb)
  return {
    name: 'disk',
    ok: availableMb >= neededMb,
    detail: `${neededMb} MB needed, ${availableMb} MB available`,
  }
}

export async function checkPorts(
  instance: Instance,
  stack: StackDefinition,
  colour: Colour,
  running: ProcessStatus[],
): Promise<Finding> {
  const ours = new Set(running.map((found) => found.url))
  const urls = stack.services.flatMap((service) => serviceUrls(instance, colour, service))
  const taken: string[] = []
  for (const url of urls) {
    if (!ours.has(url) && !(await isFree(Number(new URL(url).port)))) taken.push(new URL(url).port)
  }
  return {
    name: 'ports',
    ok: taken.length === 0,
    detail: taken.length === 0 ? `${urls.length} ports are free` : `taken by others: ${taken.join(', ')}`,
  }
}

export function checkServices(stack: StackDefinition): Finding {
  return {
    name: 'services',
    ok: stack.services.length > 0,
    detail:
      stack.absent.length === 0
        ? `${stack.services.length} services`
        : `${stack.services.length} services; not written yet: ${stack.absent.join(', ')}`,
  }
}

async function availableMemoryMb(): Promise<number> {
  const text = await readFile('/proc/meminfo', 'utf8')
  return Math.round(Number(/^MemAvailable:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1_024)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
