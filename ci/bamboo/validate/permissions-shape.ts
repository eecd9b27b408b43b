import type { Finding } from './problem.ts'
import {
  isFields,
  listOf,
  matching,
  oneOf,
  oneOrMore,
  record,
  text,
  type Fields,
  type Shape,
} from './shapes.ts'

const planPermissions = ['view', 'view-configuration', 'edit', 'build', 'clone', 'admin']
const deploymentPermissions = ['view', 'view-configuration', 'edit', 'clone', 'admin']
const environmentPermissions = ['view', 'view-configuration', 'edit', 'deploy']

function grants(permissions: string[]): Shape {
  const fields = record(
    { permissions: oneOrMore(oneOf(...permissions)) },
    { users: oneOrMore(text), groups: oneOrMore(text), roles: oneOrMore(oneOf('logged-in', 'anonymous')) },
  )
  return listOf((value, finding) => {
    fields(value, finding)
    if (isFields(value) && !['users', 'groups', 'roles'].some((name) => name in value))
      finding.add('grant-to-nobody', 'needs users, groups or roles')
  }, 1)
}

const planShape = record(
  {
    version: oneOf('2'),
    plan: record(
      { key: matching(/^[A-Z][A-Z0-9]*(-[A-Z][A-Z0-9]*)?$/, 'a plan is named PROJECT-PLAN') },
      { 'project-key': text },
    ),
    'plan-permissions': grants(planPermissions),
  },
  { 'server-name': text },
)

const byEnvironment = listOf((value, finding) => {
  if (!isFields(value)) return finding.add('shape', 'has to be an environment with its permissions')
  for (const [name, entry] of Object.entries(value)) grants(environmentPermissions)(entry, finding.at(name))
})

const deploymentShape = record(
  {
    version: oneOf('2'),
    deployment: (value, finding) => (isFields(value) ? record({ name: text }) : text)(value, finding),
  },
  {
    'server-name': text,
    'deployment-permissions': grants(deploymentPermissions),
    'default-environment-permissions': grants(environmentPermissions),
    'environment-permissions': byEnvironment,
  },
)

export const checkPlanPermissions: Shape = planShape

/** Source: the reference, "Deployment permissions", and BAM-20652. */
export function checkDeploymentPermissions(content: Fields, finding: Finding): void {
  deploymentShape(content, finding)
  if (!('deployment-permissions' in content))
    finding.add(
      'deployment-permissions',
      'permissions of environments are read only together with "deployment-permissions"',
    )
}
