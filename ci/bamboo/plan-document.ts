import { folderStages } from './folder-jobs.ts'
import type { Folder } from './read-estate.ts'
import type { Server } from './server.ts'
import type { SpecDocument, Stage, Task } from './spec-types.ts'
import { watchedFiles } from './watched-files.ts'

const POLL_SECONDS = 120
const STACK_KIND = 'stack'

/** The plan of one folder. */
export function planDocument(folder: Folder, folders: Folder[], server: Server): SpecDocument {
  const name = server.repositoryName
  const checkout: Task = { checkout: { repository: name, 'force-clean-build': true } }
  const stages = folderStages({ folder, folders, server, checkout })
  const forBranches = stages.flatMap(({ stage, onBranches }) =>
    onBranches === null ? [] : [stageOf(stage, onBranches?.name ?? stage)],
  )
  return {
    version: 2,
    plan: {
      'project-key': server.project,
      key: folder.planKey,
      name: folder.name,
    },
    repositories: [{ [name]: repositoryOf(folder, server) }],
    triggers: [{ polling: { period: POLL_SECONDS, repositories: [name] } }],
    branches: {
      create: { 'for-new-branch': `${folder.name}/.*` },
      delete: { 'after-deleted-days': 1, 'after-inactive-days': 30 },
      'link-to-jira': false,
    },
    dependencies: dependenciesOf(folder, folders, server),
    labels: [folder.kind],
    // The journeys of a stack take a whole machine.
    ...(folder.kind === STACK_KIND ? { other: { 'concurrent-build-plugin': 1 } } : {}),
    stages: stages.map(({ stage }) => stageOf(stage, stage)),
    ...(stages.some(({ onBranches }) => onBranches !== undefined)
      ? { 'branch-overrides': [{ '.*': { stages: forBranches } }] }
      : {}),
    ...Object.fromEntries(stages.map(({ stage, job }) => [stage, job])),
    ...Object.fromEntries(
      stages.flatMap(({ onBranches }) => (onBranches ? [[onBranches.name, onBranches.job]] : [])),
    ),
  }
}

function stageOf(stage: string, job: string): Stage {
  return { [stage]: { manual: false, final: false, jobs: [job] } }
}

/**
 * Which plans follow a green build: after the kit those that take its version, after a service the stack. All others state that
 * nothing follows, because Bamboo removes what a spec does not mention.
 */
function dependenciesOf(folder: Folder, folders: Folder[], { project }: Server): SpecDocument {
  const followers =
    folder.kind === 'package'
      ? folders.filter(({ takesKit }) => takesKit === folder.version)
      : folder.inStack || folder.inPlatform
        ? folders.filter(({ kind }) => kind === STACK_KIND)
        : []
  return {
    'require-all-stages-passing': true,
    'enabled-for-branches': false,
    'block-strategy': 'block_if_parent_in_progress',
    plans: followers.map(({ planKey }) => `${project}-${planKey}`),
  }
}

/** All plans read one repository; each watches its own part of it only. */
function repositoryOf(folder: Folder, server: Server): SpecDocument {
  return {
    type: 'git',
    url: server.repositoryUrl,
    branch: server.branch,
    'shared-credentials': server.sharedCredentials,
    // The pipeline asks which commit touched the folder last.
    'use-shallow-clones': false,
    'cache-on-agents': true,
    'change-detection': {
      'quiet-period': { 'quiet-period-seconds': 10, 'max-retries': 5 },
      'file-filter-type': 'include_only',
      'file-filter-pattern': watchedFiles(folder),
    },
  }
}
