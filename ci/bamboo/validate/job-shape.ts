import { dockerRunner } from './docker-shape.ts'
import type { Finding } from './problem.ts'
import { flag, isFields, listOf, map, matching, record, text, type Fields, type Shape } from './shapes.ts'
import { taskList } from './task-shapes.ts'

const relativePath = matching(/^(?!\/).*$/, 'the location is relative to the working directory')

const artifactFields = record(
  { name: text, pattern: text },
  { location: relativePath, required: flag, shared: flag, httpCompressionOn: flag },
)

/** The format page and the published schema disagree on the defaults, so both flags are written. */
const artifact: Shape = (value, finding) => {
  artifactFields(value, finding)
  for (const name of ['shared', 'required']) {
    if (isFields(value) && !(name in value))
      finding.add('artifact-explicit', `state "${name}"; the documentation disagrees on its default`)
  }
}

const other = record({}, { 'clean-working-dir': flag, 'all-other-apps': map })

const jobFields = record(
  {},
  {
    key: matching(/^[A-Z][A-Z0-9]*$/, 'job keys are capitals and digits'),
    tasks: taskList,
    'final-tasks': taskList,
    requirements: listOf((value, finding) => (isFields(value) ? map : text)(value, finding)),
    artifacts: listOf(artifact),
    'artifact-subscriptions': listOf(record({ artifact: text }, { destination: relativePath })),
    docker: dockerRunner,
    other,
  },
)

/** One job of a plan. Source: the reference, "Job". */
export const job: Shape = (value, finding) => {
  if (!isFields(value)) return finding.add('shape', 'a job is a map with tasks')
  if (!('tasks' in value)) finding.add('field-missing', 'a job needs "tasks"')
  jobFields(value, finding)
  checkoutStated(value, finding)
}

/** Bamboo adds a checkout of the default repository to a job that has none, and to no other. */
function checkoutStated({ tasks }: Fields, finding: Finding): void {
  if (!Array.isArray(tasks) || !tasks.some((task) => nameOf(task) === 'script')) return
  if (!tasks.some((task) => nameOf(task) === 'checkout'))
    finding.add(
      'checkout-explicit',
      'say which repository is checked out; Bamboo adds its default one otherwise',
    )
}

export function nameOf(entry: unknown): string {
  return isFields(entry) ? String(Object.keys(entry)[0]) : String(entry)
}
