import { existsSync } from 'node:fs'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyPackages } from './copy-packages.ts'

interface Manifest {
  halles?: { external?: string[] }
}

/** Only for development, or never there: left to `node_modules`. */
const alwaysExternal = ['@fastify/swagger-ui', 'pg-native', 'pg-cloudflare']

/**
 * Bundles `src/main.ts` with all it needs into `dist/main.js`: one file starts in less than half of the CPU time that a thousand small ones take,
 * in less memory, and a runtime image needs nothing but this folder: native packages lie in `dist/node_modules`, and where there are
 * migrations `dist/migrate.js` runs them and the kit's. Types are checked by `npm run check`, not here.
 */
export async function buildCommand(): Promise<void> {
  const folder = process.cwd()
  const dist = join(folder, 'dist')
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest
  const native = manifest.halles?.external ?? []
  const external = [/^node:/, ...alwaysExternal, ...native]
  await rm(dist, { recursive: true, force: true })
  await bundle(join(folder, 'src', 'main.ts'), join(dist, 'main.js'), external)
  await copyPackages(native, folder, join(dist, 'node_modules'))
  if (!existsSync(join(folder, 'migrations'))) return
  await bundle(fileURLToPath(new URL('migrate.js', import.meta.url)), join(dist, 'migrate.js'), external)
  await cp(fileURLToPath(new URL('../../migrations', import.meta.url)), join(dist, 'kit-migrations'), {
    recursive: true,
  })
}

async function bundle(input: string, file: string, external: Array<string | RegExp>): Promise<void> {
  const { build } = await import('rolldown')
  await build({
    input,
    platform: 'node',
    external,
    // Names and lines stay, so that a stack trace is readable; licences stay, as they must.
    output: {
      file,
      format: 'esm',
      codeSplitting: false,
      comments: { legal: true, annotation: false, jsdoc: false },
    },
    logLevel: 'warn',
  })
}
