import { dockerRunner } from './docker-shape.ts'
import type { Finding } from './problem.ts'
import { variables } from './secrets.ts'
import {
  flag,
  isFields,
  listOf,
  map,
  oneOf,
  record,
  shortOr,
  text,
  type Fields,
  type Shape,
} from './shapes.ts'
import { planKey, taskList } from './task-shapes.ts'
import { deploymentTriggers } from './trigger-shapes.ts'

const environmentFields = record(
  { tasks: taskList },
  {
    'final-tasks': taskList,
    triggers: deploymentTriggers,
    variables,
    requirements: listOf((value, finding) => (isFields(value) ? map : text)(value, finding)),
    docker: dockerRunner,
    notifications: listOf(map),
    'release-approval-prerequisite': oneOf('not-broken', 'approved', 'none'),
  },
)

/** A checkout in a deployment has no plan to take a repository from. */
const environment: Shape = (value, finding) => {
  environmentFields(value, finding)
  const tasks = isFields(value) && Array.isArray(value.tasks) ? value.tasks : []
  tasks.forEach((task, index) => {
    const settings = isFields(task) ? task.checkout : undefined
    const repository = isFields(settings) ? settings.repository : settings
    if ((task === 'checkout' || (isFields(task) && 'checkout' in task)) && typeof repository !== 'string')
      finding
        .at('tasks')
        .at(index)
        .add('checkout-explicit', 'name the linked repository; a deployment has no default one')
  })
}

const known: Record<string, Shape> = {
  version: oneOf('2'),
  'server-name': text,
  deployment: record({ name: text, 'source-plan': planKey }),
  'release-naming': shortOr(
    text,
    record(
      { 'next-version-name': text },
      { 'applies-to-branches': flag, 'auto-increment': flag, 'auto-increment-variables': listOf(text) },
    ),
  ),
  environments: listOf(text, 1),
}

/** A deployment project. Source: the reference, "Deployment projects". */
export function checkDeployment(content: Fields, finding: Finding): void {
  const environments = environmentsOf(content)
  for (const [name, value] of Object.entries(content)) {
    const shape = Object.hasOwn(known, name)
      ? known[name]
      : environments.includes(name)
        ? environment
        : undefined
    if (shape) shape(value, finding.at(name))
    else finding.add('root-key-unknown', `"${name}" is no key of a deployment and no environment of it`)
  }
  for (const name of ['release-naming', 'environments'])
    if (!(name in content)) finding.add('field-missing', `a deployment needs "${name}"`)
  for (const name of environments)
    if (!(name in content)) finding.add('environment-missing', `"${name}" is not defined`)
  for (const name of new Set(environments.filter((entry, index) => environments.indexOf(entry) !== index)))
    finding.add('environment-twice', `"${name}" is listed twice`)
  checkTriggers(content, environments, finding)
  checkNaming(content['release-naming'], finding)
}

function checkTriggers(content: Fields, environments: string[], finding: Finding): void {
  for (const name of environments) {
    const { [name]: fields } = content
    for (const trigger of isFields(fields) && Array.isArray(fields.triggers) ? fields.triggers : []) {
      const after = isFields(trigger) ? trigger['environment-success'] : undefined
      if (after !== undefined && (!environments.includes(String(after)) || after === name))
        finding
          .at(name)
          .add('trigger-environment', `follows "${String(after)}", which is no other environment`)
    }
  }
}

/** Injected variables cannot be incremented. */
function checkNaming(naming: unknown, finding: Finding): void {
  if (!isFields(naming) || naming['auto-increment'] !== true) return
  if (/\$\{bamboo\.inject\./.test(String(naming['next-version-name'])))
    finding.at('release-naming').add('naming-increment', 'an injected variable cannot be incremented')
}

export function environmentsOf(content: Fields): string[] {
  return Array.isArray(content.environments) ? content.environments.map(String) : []
}
