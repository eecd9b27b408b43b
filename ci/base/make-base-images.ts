import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { config } from '../src/config.ts'
import { docker, runCommand } from '../src/run-command.ts'

interface Versions {
  debian: string
  node: string
  npm: string
  sourceDateEpoch: number
}

const versions = JSON.parse(readFileSync(join(import.meta.dirname, 'versions.json'), 'utf8')) as Versions
const context = join(config.stateDir, 'base')

/**
 * Makes `halles/node` (to run) and `halles/node-build` (with npm) where no public image can be had: the root file system from Debian's
 * packages, Node from the `node` package that this very process runs on, npm from the `npm` package.
 */
if (process.version !== `v${versions.node}`)
  throw new Error(`run this on Node ${versions.node}, not ${process.version}: its binary goes into the image`)
mkdirSync(context, { recursive: true })
await makeRootFileSystem()
copyNode()
await makeNpm()
for (const target of ['node', 'node-build']) {
  const tags = [
    `halles/${target}:${versions.node}-${versions.debian}`,
    `halles/${target}:24-${versions.debian}`,
  ]
  await docker([
    'build',
    ...['--target', target],
    ...tags.flatMap((tag) => ['--tag', tag]),
    ...['--file', join(import.meta.dirname, 'Dockerfile')],
    context,
  ])
  console.log(tags.join('  '))
}

async function makeRootFileSystem(): Promise<void> {
  const target = join(context, 'root.tar')
  if (existsSync(target)) return
  const user = (line: string, file: string) => `--customize-hook=echo '${line}' >> "$1/etc/${file}"`
  await runCommand(
    'mmdebstrap',
    [
      '--quiet',
      '--variant=minbase',
      '--format=tar',
      '--include=ca-certificates,libstdc++6',
      '--dpkgopt=path-exclude=/usr/share/man/*',
      '--dpkgopt=path-exclude=/usr/share/locale/*',
      '--dpkgopt=path-exclude=/usr/share/doc/*',
      '--dpkgopt=path-include=/usr/share/doc/*/copyright',
      user('node:x:1000:1000::/home/node:/usr/sbin/nologin', 'passwd'),
      user('node:x:1000:', 'group'),
      '--customize-hook=mkdir "$1/home/node" && chown 1000:1000 "$1/home/node"',
      versions.debian,
      `${target}.part`,
    ],
    { env: { SOURCE_DATE_EPOCH: String(versions.sourceDateEpoch) } },
  )
  await runCommand('mv', [`${target}.part`, target])
}

function copyNode(): void {
  const target = join(context, 'node')
  copyFileSync(process.execPath, target)
  chmodSync(target, 0o755)
  utimesSync(target, versions.sourceDateEpoch, versions.sourceDateEpoch)
}

async function makeNpm(): Promise<void> {
  const stage = join(context, 'npm')
  rmSync(stage, { recursive: true, force: true })
  mkdirSync(stage)
  await runCommand('npm', [
    'install',
    '--global',
    '--prefix',
    stage,
    '--ignore-scripts',
    `npm@${versions.npm}`,
  ])
  await runCommand('tar', [
    ...['--create', '--file', join(context, 'npm.tar'), '--directory', stage],
    ...['--sort=name', '--owner=0', '--group=0', '--numeric-owner', `--mtime=@${versions.sourceDateEpoch}`],
    ...['bin', 'lib'],
  ])
  rmSync(stage, { recursive: true })
}
