import type { Folder } from './read-estate.ts'
import type { Server } from './server.ts'
import { sh, type SpecDocument, type Task } from './spec-types.ts'

const PROJECT = 'Halles release'

interface Environment {
  name: string
  verb: string
  triggers: unknown[]
  approval: 'approved' | 'not-broken' | 'none'
}

/**
 * One environment per verb of the release tool. A build comes up and is checked by itself. The switch waits for somebody who
 * approves the release and starts it, the way back waits for nobody's approval, and the end of the way back again does.
 */
const ENVIRONMENTS: Environment[] = [
  { name: 'Up', verb: 'up', triggers: ['build-success'], approval: 'not-broken' },
  { name: 'Check', verb: 'check', triggers: [{ 'environment-success': 'Up' }], approval: 'not-broken' },
  { name: 'Switch', verb: 'switch', triggers: [], approval: 'approved' },
  { name: 'Rollback', verb: 'rollback', triggers: [], approval: 'none' },
  { name: 'Finish', verb: 'finish', triggers: [], approval: 'approved' },
]

export function deploymentDocument(stack: Folder, server: Server): SpecDocument {
  return {
    version: 2,
    deployment: {
      name: PROJECT,
      'source-plan': `${server.project}-${stack.planKey}`,
    },
    'release-naming': '${bamboo.inject.version}',
    environments: ENVIRONMENTS.map(({ name }) => name),
    ...Object.fromEntries(
      ENVIRONMENTS.map((environment) => [environment.name, environmentOf(environment, server)]),
    ),
  }
}

function environmentOf({ verb, triggers, approval }: Environment, server: Server): SpecDocument {
  const checkout: Task = { checkout: { repository: server.linkedRepository, 'force-clean-build': true } }
  return {
    'release-approval-prerequisite': approval,
    triggers,
    requirements: [server.nodeCapability],
    variables: { 'halles.data': server.dataFolder },
    tasks: [
      'clean',
      checkout,
      { 'artifact-download': { artifacts: [{ name: 'release', destination: 'out/release' }] } },
      sh('npm ci'),
      {
        script: {
          interpreter: '/bin/sh',
          scripts: [`ci/release-step ${verb}`],
          environment: 'HALLES_DATA=${bamboo.halles.data}',
        },
      },
    ] satisfies Task[],
  }
}

/** Everybody may look; only release engineers start what touches the live shop. */
export function deploymentPermissions({ groups }: Server): SpecDocument {
  const { developers, releaseEngineers } = groups
  const environments = ENVIRONMENTS.filter(({ name }) => name !== 'Up' && name !== 'Check')
  return {
    version: 2,
    deployment: PROJECT,
    'deployment-permissions': [
      { groups: [releaseEngineers], permissions: ['view', 'edit'] },
      { groups: [developers], permissions: ['view'] },
    ],
    'default-environment-permissions': [
      { groups: [releaseEngineers, developers], permissions: ['view', 'deploy'] },
    ],
    'environment-permissions': environments.map(({ name }) => ({
      [name]: [
        { groups: [releaseEngineers], permissions: ['view', 'deploy'] },
        { groups: [developers], permissions: ['view'] },
      ],
    })),
  }
}
