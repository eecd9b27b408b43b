import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ensureMachine } from '../../src/machine/ensure-machine.ts'
import { startProcess, type StartedProcess } from '../../src/machine/processes.ts'
import { isReady, whyNotReady } from '../../src/machine/ready.ts'
import { removeMachine } from '../../src/machine/remove-machine.ts'
import type { Machine, Step } from '../../src/machine/types.ts'
import { claimPortBase, type PortBaseClaim } from '../fixtures/claim-port-base.ts'

let dataDir: string
let ports: PortBaseClaim
let portBase: number
let started: StartedProcess[] = []
const configured = {}

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'halles-machine-'))
  await chmod(parent, 0o711)
  dataDir = join(parent, 'data')
  ports = await claimPortBase([10, 11, 12, 13, 14])
  portBase = ports.base
})

afterAll(async () => {
  await stopAll()
  await removeMachine(dataDir)
  await rm(join(dataDir, '..'), { recursive: true, force: true })
  await ports.release()
})

test(
  'the machine survives a cut-short start, a restart and a second caller',
  { timeout: 240_000 },
  async () => {
    await mkdir(join(dataDir, 'machine', 'postgres', 'data.partial'), { recursive: true })
    await writeFile(join(dataDir, 'machine', 'postgres', 'data.partial', 'leftover'), 'x')
    await chmod(dataDir, 0o711)
    await chmod(join(dataDir, 'machine'), 0o711)

    const steps: Step[] = []
    const machine = await ensureMachine({ dataDir, portBase, configured, onStep: (step) => steps.push(step) })
    expect(steps.filter((step) => step.state === 'done').map((step) => step.title)).toEqual([
      'PostgreSQL',
      'Redis',
      'RabbitMQ',
    ])
    expect(machine.processes.map((spec) => spec.name)).toEqual(['postgres', 'redis', 'epmd', 'rabbitmq'])
    await startAll(machine)
    await writeMark(machine.postgresAdminUrl)
    expect(await durability(machine.postgresAdminUrl)).toEqual({ fsync: 'on', synchronous_commit: 'on' })

    const again = await ensureMachine({ dataDir, portBase, configured })
    expect(again.processes.map((spec) => spec.runningPid)).toEqual(started.map((process) => process.pid))
    expect(again.postgresAdminUrl).toBe(machine.postgresAdminUrl)

    await expect(ensureMachine({ dataDir, portBase: portBase + 1_000, configured })).rejects.toThrow(
      'already running',
    )

    await stopAll()
    expect(await isReady({ kind: 'tcp', host: '127.0.0.1', port: portBase + 14 })).toBe(false)
    await writeFile(join(dataDir, 'machine', 'postgres', 'data', 'postmaster.pid'), `${process.pid}\n`)

    const restarted = await ensureMachine({ dataDir, portBase, configured })
    await startAll(restarted)
    expect(await readMark(restarted.postgresAdminUrl)).toBe('kept')
  },
)

test('every secret is readable by its owner only and needed to get in', async () => {
  const secrets = join(dataDir, 'machine', 'secrets')
  const modes = await Promise.all(
    (await readdir(secrets)).map(async (name) => (await stat(join(secrets, name))).mode & 0o777),
  )
  expect(modes).toEqual([0o600, 0o600, 0o600])
  expect(await whyNotReady({ kind: 'redis', url: `redis://127.0.0.1:${portBase + 11}` })).toContain('NOAUTH')
  const wrong = { postgres: `postgres://postgres:wrong@127.0.0.1:${portBase + 10}/postgres` }
  expect(await whyNotReady({ kind: 'postgres', url: wrong.postgres })).toContain(
    'password authentication failed',
  )
  expect(
    await whyNotReady({ kind: 'rabbitmq', url: `amqp://guest:guest@127.0.0.1:${portBase + 12}` }),
  ).toContain('ACCESS')
})

test('a taken port is named together with who has it', async () => {
  const other = join(dataDir, '..', 'other')
  const { base, release } = await claimPortBase([10, 11, 12, 13, 14])
  onTestFinished(release)
  const server = createServer().listen(base + 10, '127.0.0.1')
  await once(server, 'listening')
  try {
    await expect(ensureMachine({ dataDir: other, portBase: base, configured })).rejects.toThrow(
      new RegExp(`Port ${base + 10}, needed for PostgreSQL, is taken by process ${process.pid}`),
    )
  } finally {
    server.close()
  }
})

test('a configured server that does not answer is named by its variable', async () => {
  const redisUrl = 'redis://127.0.0.1:1'
  const postgresUrl = `postgres://127.0.0.1:1/postgres`
  const failure = ensureMachine({
    dataDir,
    portBase,
    configured: { postgresUrl, redisUrl, rabbitmqUrl: 'amqp://127.0.0.1:1' },
  })
  await expect(failure).rejects.toThrow('HALLES_POSTGRES_URL is set, but that PostgreSQL does not answer')
})

async function startAll(machine: Machine): Promise<void> {
  for (const spec of machine.processes)
    started.push(await startProcess(spec, { logDir: join(dataDir, 'logs') }))
}

async function stopAll(): Promise<void> {
  for (const process of started.toReversed()) await process.stop()
  started = []
}

async function query(url: string, sql: string): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, string>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function writeMark(url: string): Promise<void> {
  await query(url, "CREATE TABLE mark AS SELECT 'kept' AS text")
}

async function readMark(url: string): Promise<string | undefined> {
  return (await query(url, 'SELECT text FROM mark'))[0]?.text
}

async function durability(url: string): Promise<Record<string, string> | undefined> {
  const rows = await query(
    url,
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit",
  )
  return rows[0]
}
