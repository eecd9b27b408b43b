import {
  collectedFiles,
  deliveryCommands,
  proofCommands,
  reportsOf,
  STACK_ENTRIES,
  SUITE_REPORTS,
} from './pipeline-contract.ts'
import type { Folder } from './read-estate.ts'
import type { Server } from './server.ts'
import { sh, type Job, type Task } from './spec-types.ts'

export interface StagePlan {
  stage: string
  job: Job
  /** What branches run instead: undefined for the same, null for nothing. */
  onBranches?: { name: string; job: Job } | null
}

interface Builder {
  folder: Folder
  folders: Folder[]
  server: Server
  checkout: Task
}

/** The stages of a folder's plan, one job each. */
export function folderStages(builder: Builder): StagePlan[] {
  switch (builder.folder.kind) {
    case 'image':
      return [pipelineStage(builder, 'Image')]
    case 'package':
      return [pipelineStage(builder, 'Package')]
    case 'suite':
      return [workspaceStage(builder, 'Test', suiteCommands(builder.folder))]
    case 'workspace':
      return [workspaceStage(builder, 'Test', ['npm run check', `npm test -- ${builder.folder.name}`])]
    case 'stack':
      return [workspaceStage(builder, 'Journeys', ['npm test -- e2e']), stackStage(builder)]
  }
}

/**
 * One job from checkout to release entry: jobs of later stages may run on another agent, and what is delivered has to be the very
 * image that was tested. Branches run a job that ends after the tests.
 */
function pipelineStage({ folder, server, checkout }: Builder, stage: string): StagePlan {
  const proof: Job = {
    key: 'PROOF',
    requirements: [server.dockerCapability, server.nodeCapability],
    tasks: [checkout, ...proofCommands(folder).map(sh)],
    'final-tasks': [parseReports(reportsOf(folder.name))],
    'artifact-subscriptions': [],
  }
  const delivery = [...deliveryCommands(folder), `ci/release-entry ${folder.name}`].map(sh)
  const job: Job = {
    ...proof,
    key: stage.toUpperCase(),
    tasks: [...proof.tasks, ...delivery, injectVersion(folder.name)],
    artifacts: [releaseArtifact(folder.name)],
  }
  return { stage, job, onBranches: { name: 'Proof', job: proof } }
}

function workspaceStage({ server, checkout }: Builder, stage: string, commands: string[]): StagePlan {
  const hasTests = commands.some((command) => command.startsWith('npm test'))
  return {
    stage,
    job: {
      key: stage.toUpperCase(),
      requirements: [server.nodeCapability],
      tasks: [checkout, ...['npm ci', ...commands].map(sh)],
      ...(hasTests ? { 'final-tasks': [parseReports(SUITE_REPORTS)] } : {}),
      'artifact-subscriptions': [],
    },
  }
}

/** Whatever the tasks before it did: a build that failed shows which tests did. */
function parseReports(pattern: string): Task {
  return { 'test-parser': { type: 'junit', 'test-results': pattern } }
}

function suiteCommands({ name, hasTests }: Folder): string[] {
  return [`npm run check -- ${name}`, ...(hasTests ? [`npm test -- ${name}`] : [])]
}

/** A stack is what its services delivered last, and the commit that says how they belong together. */
function stackStage({ folder, folders, server, checkout }: Builder): StagePlan {
  const downloads = folders
    .filter(({ inStack, inPlatform }) => inStack || inPlatform)
    .map(({ name, planKey }): Task => ({
      'artifact-download': {
        'source-plan': `${server.project}-${planKey}`,
        artifacts: [{ name: 'release', destination: `${STACK_ENTRIES}/${name}` }],
      },
    }))
  return {
    stage: 'Release',
    onBranches: null,
    job: {
      key: 'RELEASE',
      requirements: [server.nodeCapability],
      tasks: [checkout, ...downloads, sh('ci/stack-release'), injectVersion(folder.name)],
      // Its images are named for Compose too.
      artifacts: [{ ...releaseArtifact(folder.name), pattern: 'release.*' }],
      'artifact-subscriptions': [],
    },
  }
}

function injectVersion(folder: string): Task {
  return {
    'inject-variables': { file: collectedFiles(folder).variables, scope: 'RESULT', namespace: 'inject' },
  }
}

function releaseArtifact(folder: string) {
  const { location, releaseEntry } = collectedFiles(folder)
  return { name: 'release', location, pattern: releaseEntry, required: true, shared: true }
}
