import { count, listOf, map, named, record, shortOr, text, type Shape } from './shapes.ts'
import { planKey } from './task-shapes.ts'

const conditions = listOf(
  named(
    {
      'green-plan': { alone: false, shape: listOf(planKey, 1) },
      'all-other-conditions': { alone: false, shape: map },
    },
    (name) => `there is no condition "${name}"`,
  ),
)

const repositories = listOf(text, 1)
const quartz: Shape = (value, finding) => {
  if (typeof value !== 'string' || value.trim().split(/\s+/).length < 6)
    finding.add('shape', 'a cron expression of Bamboo has six fields, seconds first')
}

const polling: Shape = shortOr(
  count(1),
  record({}, { period: count(1), cron: quartz, repositories, conditions }),
)

/** What starts a plan. Source: the reference, "Triggers". */
export const planTriggers = listOf(
  named(
    {
      polling: { alone: false, shape: polling },
      cron: { alone: false, shape: shortOr(quartz, record({ expression: quartz }, { conditions })) },
      remote: { alone: true, shape: shortOr(text, record({}, { ip: text, repositories, conditions })) },
      'bitbucket-server-trigger': { alone: true, shape: record({}, { repositories, conditions }) },
      'after-deployment': {
        alone: false,
        shape: record({ 'deployment-project': text }, { environment: text }),
      },
    },
    (name) => `there is no trigger "${name}"`,
  ),
)

/** What starts a deployment. Source: the reference, "Deployment triggers". */
export const deploymentTriggers = listOf(
  named(
    {
      'build-success': { alone: true, shape: record({}, { branch: text }) },
      'stage-success': { alone: false, shape: shortOr(text, record({ stage: text }, { branch: text })) },
      'environment-success': { alone: false, shape: text },
      cron: {
        alone: false,
        shape: shortOr(quartz, record({ expression: quartz }, { 'artifact-branch': text })),
      },
    },
    (name) => `there is no deployment trigger "${name}"`,
  ),
)
