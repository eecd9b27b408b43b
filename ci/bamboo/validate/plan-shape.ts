import { dockerRunner } from './docker-shape.ts'
import { job } from './job-shape.ts'
import type { Finding } from './problem.ts'
import { repository } from './repository-shape.ts'
import { variables } from './secrets.ts'
import {
  count,
  flag,
  isFields,
  listOf,
  map,
  matching,
  oneOf,
  record,
  shortOr,
  text,
  type Fields,
  type Shape,
} from './shapes.ts'
import { namesOfStages, stageList, stagesOf } from './stages.ts'
import { planKey } from './task-shapes.ts'
import { planTriggers } from './trigger-shapes.ts'

const key = matching(/^[A-Z][A-Z0-9]*$/, 'keys are capitals and digits, a capital first')
const days: Shape = (value, finding) => (value === 'never' ? undefined : count(0)(value, finding))

const branches = record(
  {
    create: shortOr(
      oneOf('manually', 'for-new-branch', 'for-pull-request'),
      record({}, { 'for-new-branch': text, 'for-pull-request': record({}, { 'accept-fork': flag }) }),
    ),
  },
  {
    delete: shortOr(oneOf('never'), record({}, { 'after-deleted-days': days, 'after-inactive-days': days })),
    integration: record({}, { 'merge-from': text, 'merge-to': text, 'push-on-success': flag }),
    'link-to-jira': flag,
  },
)

const dependencies = record(
  {},
  {
    'require-all-stages-passing': flag,
    'enabled-for-branches': flag,
    // The name of the third strategy differs between sources; these two are certain.
    'block-strategy': oneOf('none', 'block_if_parent_in_progress'),
    plans: listOf(planKey),
  },
)

const overridable: Record<string, Shape> = {
  stages: stageList,
  triggers: planTriggers,
  variables,
  docker: dockerRunner,
  notifications: listOf(map),
  labels: listOf(text),
  dependencies,
  other: record({}, { 'concurrent-build-plugin': count(1), 'all-other-apps': map }),
}

const override: Shape = (value, finding) => {
  if (!isFields(value)) return finding.add('shape', 'has to be a branch pattern with what it overrides')
  for (const [name, entry] of Object.entries(value)) record({}, overridable)(entry, finding.at(name))
}

const known: Record<string, Shape> = {
  version: oneOf('2'),
  'server-name': text,
  plan: record({ 'project-key': key, key, name: text }, { 'master-branch': map }),
  repositories: listOf(repository, 1),
  branches,
  'branch-overrides': listOf(override),
  ...overridable,
}

/** What a plan states although Bamboo has a default, and why the default is not good enough. */
const STATED: Record<string, [rule: string, why: string]> = {
  dependencies: ['dependencies-stated', 'what a spec does not mention is removed from the plan'],
  triggers: ['triggers-stated', 'by default every plan polls every three minutes'],
  branches: ['branches-stated', 'by default every new branch of the repository gets a branch of every plan'],
}

/** A plan. Source: the reference, "Plan", "Stage", "Job", "Plan branches", "Dependencies". */
export function checkPlan(content: Fields, finding: Finding): void {
  const jobs = new Set(namesOfStages(content))
  for (const [name, value] of Object.entries(content)) {
    const shape = Object.hasOwn(known, name) ? known[name] : jobs.has(name) ? job : undefined
    if (shape) shape(value, finding.at(name))
    else
      finding.add(
        'root-key-unknown',
        `"${name}" is no key of a plan, so Bamboo reads it as a job, and no stage runs it`,
      )
  }
  for (const name of ['plan', 'stages'])
    if (!(name in content)) finding.add('field-missing', `a plan needs "${name}"`)
  for (const [name, [rule, why]] of Object.entries(STATED)) {
    if (!(name in content)) finding.add(rule, `state "${name}": ${why}`)
  }
  for (const name of jobs)
    if (!(name in content)) finding.add('job-missing', `a stage runs "${name}", which is not defined`)
  checkDocker(content, finding)
  checkEveryBranch(content, finding)
  checkNames(content, [...jobs], finding)
}

/** A job cannot opt out of a runner of the plan (BAM-22207), so each job states its own. */
function checkDocker(content: Fields, finding: Finding): void {
  if ('docker' in content)
    finding.at('docker').add('docker-at-plan', 'no job can opt out of it; state it in the jobs that need it')
}

function checkEveryBranch({ branches: stated }: Fields, finding: Finding): void {
  const create = isFields(stated) ? stated.create : undefined
  if (create === 'for-new-branch' || (isFields(create) && String(create['for-new-branch']) === '.*'))
    finding
      .at('branches')
      .add('branches-all', 'every branch of the repository would get a branch of this plan; name a pattern')
}

function checkNames(content: Fields, jobs: string[], finding: Finding): void {
  const entries = jobs.map((name) => content[name]).filter(isFields)
  unique(
    entries.map((entry) => entry.key),
    'job-key-twice',
    finding,
  )
  unique(
    stagesOf(content.stages).map(({ name }) => name),
    'stage-twice',
    finding,
  )
  const shared = entries
    .flatMap(({ artifacts }) => (Array.isArray(artifacts) ? artifacts : []))
    .filter(isFields)
  unique(
    shared.filter((artifact) => artifact.shared === true).map(({ name }) => name),
    'artifact-twice',
    finding,
  )
}

function unique(values: unknown[], rule: string, finding: Finding): void {
  const named = values.filter((value) => value !== undefined).map(String)
  for (const value of new Set(named.filter((entry, index) => named.indexOf(entry) !== index)))
    finding.add(rule, `"${value}" is used twice`)
}
