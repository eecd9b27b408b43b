import { pipelineFiles, RELEASE_ENTRIES } from './pipeline-files.ts'
import type { Folder } from './read-estate.ts'
import type { Server } from './server.ts'
import { sh, type Job, type Task } from './spec-types.ts'

export interface StagePlan {
  stage: string
  /** Stages that publish do not run for branches. */
  publishes: boolean
  job: Job
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
      return pipelineStages(builder, 'Image')
    case 'package':
      return pipelineStages(builder, 'Package')
    case 'suite':
      return [workspaceStage(builder, 'Test', suiteCommands(builder.folder))]
    case 'workspace':
      return [workspaceStage(builder, 'Test', ['npm run check', `npm test -- ${builder.folder.name}`])]
    case 'stack':
      return [workspaceStage(builder, 'Journeys', ['npm test -- e2e']), stackStage(builder)]
  }
}

function pipelineStages({ folder, server, checkout }: Builder, first: string): StagePlan[] {
  const files = pipelineFiles(folder.name)
  const job = (key: string, stage: string): Job => ({
    key,
    requirements: [server.dockerCapability],
    tasks: [checkout, sh(`ci/pipeline ${folder.name} --stage ${stage}`)],
    'artifact-subscriptions': [],
  })
  const inject: Task = { 'inject-variables': { file: files.variables, scope: 'RESULT', namespace: 'inject' } }
  const build = job('BUILD', 'build')
  const test = job('TEST', 'test')
  const publish = job('PUBLISH', 'publish')
  return [
    { stage: first, publishes: false, job: { ...build, tasks: [...build.tasks, inject] } },
    {
      stage: 'Test',
      publishes: false,
      job: { ...test, 'final-tasks': [{ 'test-parser': { type: 'junit', 'test-results': files.reports } }] },
    },
    {
      stage: 'Publish',
      publishes: true,
      job: { ...publish, artifacts: [releaseArtifact(files)] },
    },
  ]
}

function workspaceStage({ server, checkout }: Builder, stage: string, commands: string[]): StagePlan {
  return {
    stage,
    publishes: false,
    job: {
      key: stage.toUpperCase(),
      requirements: [server.nodeCapability],
      tasks: [checkout, ...['npm ci', ...commands].map(sh)],
      'artifact-subscriptions': [],
    },
  }
}

function suiteCommands({ name, hasTests }: Folder): string[] {
  return [`npm run check -- ${name}`, ...(hasTests ? [`npm test -- ${name}`] : [])]
}

/** A stack is what its services published last, and the commit that says how they belong together. */
function stackStage({ folder, folders, server, checkout }: Builder): StagePlan {
  const files = pipelineFiles(folder.name)
  const downloads = folders
    .filter(({ inStack }) => inStack)
    .map(({ name, planKey }): Task => ({
      'artifact-download': {
        'source-plan': `${server.project}-${planKey}`,
        artifacts: [{ name: 'release', destination: `${RELEASE_ENTRIES}/${name}` }],
      },
    }))
  return {
    stage: 'Release',
    publishes: true,
    job: {
      key: 'RELEASE',
      requirements: [server.nodeCapability],
      tasks: [
        checkout,
        ...downloads,
        sh('ci/stack-release'),
        { 'inject-variables': { file: files.variables, scope: 'RESULT', namespace: 'inject' } },
      ],
      artifacts: [releaseArtifact(files)],
      'artifact-subscriptions': [],
    },
  }
}

function releaseArtifact({ location, releaseEntry }: ReturnType<typeof pipelineFiles>) {
  return { name: 'release', location, pattern: releaseEntry, required: true, shared: true }
}
