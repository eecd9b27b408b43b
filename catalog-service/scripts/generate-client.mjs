import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { env, execPath, exit } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const schema = join(root, 'prisma', 'schema.prisma')
const output = join(root, 'src', 'generated', 'prisma')
const stamp = join(output, '.schema')
const prisma = createRequire(import.meta.url).resolve('prisma/package.json')
const key = createHash('sha256').update(readFileSync(schema)).update(readFileSync(prisma)).digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
  const command = join(dirname(prisma), JSON.parse(readFileSync(prisma, 'utf8')).bin.prisma)
  const { status, stdout, stderr } = spawnSync(execPath, [command, 'generate', `--schema=${schema}`], {
    cwd: root,
    encoding: 'utf8',
    // Generating needs no schema engine, but Prisma wants to download one unless it is told of an executable.
    env: {
      ...env,
      PRISMA_SCHEMA_ENGINE_BINARY: execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (status !== 0) {
    console.error(stdout + stderr)
    exit(1)
  }
  writeFileSync(stamp, key)
}
