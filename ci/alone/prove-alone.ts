import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { completeLock } from '../src/complete-lock.ts'
import { countTests } from '../src/junit.ts'
import { readManifest, requireTestServers } from '../src/manifest.ts'
import { writeNpmrc } from '../src/npmrc.ts'
import { publishPackage } from '../src/publish-package.ts'
import { reportStage } from '../src/report-stage.ts'
import { runCommand } from '../src/run-command.ts'
import { findFolder, unpackFolder } from '../src/unpack-folder.ts'
import { loneEnvironment } from './lone-environment.ts'

export interface LoneOptions {
  /** The repository that holds the folder, or is it. */
  from: string
  /** Also publishes it, if it is a package: those that come after install it. */
  publish: boolean
}

/**
 * Takes a folder as it is committed to a place where there is nothing else of ours, and lets it install, check, build and test
 * itself. False at the first of them that fails.
 */
export async function proveAlone(folder: string, { from, publish }: LoneOptions): Promise<boolean> {
  const parent = mkdtempSync(join(tmpdir(), 'halles-lone-'))
  const cwd = join(parent, folder)
  const npmrc = writeNpmrc(parent)
  const npm = (...args: string[]) => runCommand('npm', args, { cwd, env: loneEnvironment(npmrc) })
  const stages: Record<string, () => Promise<string>> = {
    copy: async () => {
      const found = await findFolder(folder, { from })
      await unpackFolder(found, cwd)
      if (!existsSync(join(cwd, 'package-lock.json')))
        throw new Error('it has no package-lock.json: it is no repository of its own')
      return found.commit.slice(0, 12)
    },
    install: async () => {
      await completeLock(cwd, ['--userconfig', npmrc])
      await npm('ci', '--ignore-scripts')
      return 'npm ci'
    },
    check: () => runScript('check'),
    build: () => runScript('build'),
    test: async () => {
      requireTestServers(cwd)
      const report = join(parent, 'junit.xml')
      const reporters = ['--reporter=default', '--reporter=junit', `--outputFile.junit=${report}`]
      await npm('test', '--', ...reporters)
      const { passed, failed, skipped } = countTests(readFileSync(report, 'utf8'))
      if (passed === 0 || failed > 0) throw new Error(`${passed} passed, ${failed} failed`)
      return `${passed} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    },
  }
  const runScript = async (name: string) => {
    const script = readManifest(cwd).scripts?.[name]
    if (!script) return 'there is none'
    await npm('run', name)
    return script
  }
  const publishIt = async () => {
    const manifest = readManifest(cwd)
    await npm('pack', '--pack-destination', parent)
    const file = readdirSync(parent).find((name) => name.endsWith('.tgz'))
    if (!file) throw new Error('it was not packed')
    const { said } = await publishPackage(join(parent, file), {
      ...manifest,
      npmrc,
      logFile: join(parent, 'publish.log'),
    })
    return said
  }
  try {
    for (const [stage, work] of Object.entries(stages))
      if (!(await reportStage(folder, stage, work))) return false
    const isPackage = readManifest(cwd).private === false
    return !publish || !isPackage || (await reportStage(folder, 'publish', publishIt))
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}
