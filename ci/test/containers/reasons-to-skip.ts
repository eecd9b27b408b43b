import { config } from '../../src/config.ts'
import { docker } from '../../src/run-command.ts'

/** Why containers cannot be tested on this machine, if so. */
export async function reasonToSkip(): Promise<string | undefined> {
  if (!(await succeeds(['info']))) return 'Docker does not run'
  for (const image of [config.nodeImage, config.buildImage]) {
    if (!(await succeeds(['image', 'inspect', image])))
      return `there is no image ${image}: run node ci/base/make-base-images.ts`
  }
  if (!config.testServers.HALLES_TEST_POSTGRES_URL || !config.testServers.HALLES_TEST_RABBITMQ_URL)
    return 'HALLES_TEST_POSTGRES_URL and HALLES_TEST_RABBITMQ_URL are not set'
  return undefined
}

async function succeeds(args: string[]): Promise<boolean> {
  return docker(args).then(
    () => true,
    () => false,
  )
}
