import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { config } from '../src/config.ts'
import { inspectImage } from '../src/image-content.ts'
import { hasImage } from '../src/image-registry.ts'
import { readManifest } from '../src/manifest.ts'
import { proveImageLoads } from '../src/prove-image-loads.ts'
import { describeFolder, type ReleaseEntry } from '../src/release-entry.ts'
import { docker, pushImage, runCommand } from '../src/run-command.ts'
import { sourceUrl } from '../src/source-url.ts'
import { deriveDockerfile } from './derive-dockerfile.ts'
import { hashFiles, listStagedFiles, stageFiles } from './staged-files.ts'

/** Which image the content had when it was pushed; `commit` and `uncommitted` are of then, as the image's labels are. */
interface Pushed {
  image: string
  digest: string
  content: string
  commit: string
  /** The work tree was not as the commit is, so the commit does not say everything. */
  uncommitted: boolean
}

export interface WorkspaceImage {
  entry: ReleaseEntry & { uncommitted: boolean }
  isNew: boolean
}

interface Workspace {
  root: string
  registry: string
}

/**
 * Makes and pushes the image of a folder from what is built there already. The same content is neither built nor pushed again. Either
 * way the engine has it by its digest afterwards: a shop can be started although the registry is not running then.
 */
export async function makeWorkspaceImage(
  name: string,
  { root, registry }: Workspace,
): Promise<WorkspaceImage> {
  const folder = join(root, name)
  const { name: packageName, version } = readManifest(folder)
  const { text, parts } = deriveDockerfile(readFileSync(join(folder, 'Dockerfile'), 'utf8'))
  const files = listStagedFiles(folder, name, parts)
  const hash = hashFiles(files, text, version, (await inspectImage(config.nodeImage)).Id)
  const tag = `${version}-w${hash.slice(0, 12)}`
  const repository = `halles/${name}`
  const image = `${registry}/${repository}:${tag}`
  const directory = join(config.stateDir, 'workspace', name)

  const known = readPushed(directory)
  const isKnown =
    known?.image === image &&
    known.content === `sha256:${hash}` &&
    (await hasImage(registry, repository, known.digest))
  const pushed = isKnown ? known : await makeAndPush()
  if (isKnown) await fetchIfMissing(`${registry}/${repository}@${known.digest}`)
  const entry = {
    name,
    package: packageName,
    version,
    commit: pushed.commit,
    uncommitted: pushed.uncommitted,
    source: await sourceUrl(root),
    ...describeFolder(folder),
    image,
    digest: pushed.digest,
    content: pushed.content,
  }
  return { entry, isNew: !isKnown }

  async function makeAndPush(): Promise<Pushed> {
    const context = join(directory, 'context')
    stageFiles(files, context)
    const dockerfile = join(directory, 'Dockerfile')
    writeFileSync(dockerfile, text)
    const { commit, seconds, uncommitted } = await lastCommit(root, name)
    const values = {
      VERSION: `${version}+w${hash.slice(0, 12)}`,
      COMMIT: commit,
      SOURCE: await sourceUrl(root),
      SOURCE_DATE_EPOCH: seconds,
      NODE_IMAGE: config.nodeImage,
      BUILD_IMAGE: config.buildImage,
    }
    const logFile = join(directory, 'build.log')
    await docker(
      [
        ...['build', '--progress=plain', '--target=runtime', '--tag', image, '--file', dockerfile],
        ...Object.entries(values).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]),
        context,
      ],
      { logFile },
    )
    await proveImageLoads(image)
    const made = {
      image,
      digest: await pushImage(image, logFile),
      content: `sha256:${hash}`,
      commit,
      uncommitted,
    }
    writeFileSync(pushedFile(directory), `${JSON.stringify(made, null, 2)}\n`)
    return made
  }
}

async function fetchIfMissing(reference: string): Promise<void> {
  const here = await inspectImage(reference).catch(() => undefined)
  if (!here) await docker(['pull', '--quiet', reference])
}

async function lastCommit(root: string, name: string) {
  const git = async (...args: string[]) => (await runCommand('git', ['-C', root, ...args, '--', name])).trim()
  const [commit = '', seconds = '0'] = (await git('log', '-1', '--format=%H %ct')).split(' ')
  return { commit, seconds, uncommitted: (await git('status', '--porcelain')) !== '' }
}

function readPushed(directory: string): Pushed | undefined {
  mkdirSync(directory, { recursive: true })
  const file = pushedFile(directory)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Pushed) : undefined
}

function pushedFile(directory: string): string {
  return join(directory, 'pushed.json')
}
