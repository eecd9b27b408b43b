import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { binPath } from '../workspace/build.mjs'
import { readJson } from '../workspace/folders.mjs'
import { runCommand, runLimited } from '../workspace/run-command.mjs'
import { announcesBreak, breakingChanges } from './breaking-changes.mjs'
import { unmetExpectations } from './expectations.mjs'
import { findBaseline, readCommitted } from './git.mjs'

export async function runContracts({ folders, allFolders, signal }) {
  const promising = folders.filter((folder) => folder.manifest.scripts?.openapi)
  const contracts = new Map(
    allFolders.filter(hasContract).map((folder) => [folder.name, readJson(contractFile(folder))]),
  )
  const baseline = await findBaseline()
  const perFolder = await runLimited(
    promising.map((folder) => async () => [
      ...(await drift(folder, signal)),
      ...(baseline ? await breaks(folder, contracts.get(folder.name), baseline) : []),
    ]),
    2,
  )
  const consumers = await Promise.all(folders.map((folder) => expectations(folder, contracts)))
  return [...perFolder, ...consumers].flat()
}

async function drift(folder, signal) {
  if (!hasContract(folder))
    return [`${folder.name}: openapi.json is missing; run "npm run openapi -w ${folder.name}" and commit it`]
  const command = `${folder.manifest.scripts.openapi} --check`
  const env = { PATH: binPath(folder.path) }
  const { code, output } = await runCommand('sh', ['-c', command], {
    cwd: folder.path,
    env,
    signal,
    timeoutMs: 60_000,
  })
  return code === 0 ? [] : [`${folder.name}: ${output.trim()}`]
}

async function breaks(folder, contract, baseline) {
  const previous = await readCommitted(baseline, `${folder.name}/openapi.json`)
  if (!previous || !contract) return []
  const changes = breakingChanges(previous, contract)
  const previousVersion = (await readCommitted(baseline, `${folder.name}/package.json`))?.version ?? '0.0.0'
  if (changes.length === 0 || announcesBreak(previousVersion, folder.manifest.version)) return []
  const advice = `${folder.name}: breaks its callers, and version ${folder.manifest.version} does not say so`
  return [[advice, ...changes.map((change) => `  ${change}`)].join('\n')]
}

async function expectations(folder, contracts) {
  const clients = join(folder.path, 'src', 'clients')
  if (!existsSync(clients)) return []
  const files = readdirSync(clients).filter((file) => file.endsWith('.ts'))
  const results = await Promise.all(
    files.map(async (file) => {
      const peers = await readPeers(join(clients, file))
      return peers
        .flatMap((peer) => unmetExpectations(peer, contracts))
        .map((problem) => `${folder.name}/src/clients/${file}: ${problem}`)
    }),
  )
  return results.flat()
}

/** Runs under the pinned Node, which reads the types away. */
async function readPeers(file) {
  const exported = Object.values(await import(file))
  return exported.filter(
    (value) => typeof value?.service === 'string' && typeof value?.operations === 'object',
  )
}

function hasContract(folder) {
  return existsSync(contractFile(folder))
}

function contractFile(folder) {
  return join(folder.path, 'openapi.json')
}
