import { flag, isFields, listOf, map, record, text, type Shape } from './shapes.ts'

const settings = record(
  { image: text },
  { volumes: map, 'use-default-volumes': flag, 'docker-run-arguments': listOf(text) },
)

/**
 * The runner starts the image with a command of its own, which an ENTRYPOINT of the image swallows: the build then fails or never
 * ends. Source: docker-images of the build agents, issue 73.
 */
export const dockerRunner: Shape = (value, finding) => {
  if (!isFields(value)) text(value, finding)
  else settings(value, finding)
  const runArguments =
    isFields(value) && Array.isArray(value['docker-run-arguments']) ? value['docker-run-arguments'] : []
  if (!runArguments.some((argument) => String(argument).startsWith('--entrypoint')))
    finding.add(
      'docker-entrypoint',
      'say "--entrypoint=" in docker-run-arguments; an ENTRYPOINT of the image breaks the runner',
    )
}
