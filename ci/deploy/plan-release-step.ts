export const VERBS = ['up', 'check', 'switch', 'rollback', 'finish'] as const
export type Verb = (typeof VERBS)[number]

/** What Bamboo tells a deployment, of which `bamboo.deploy.rollback` says that the release is older than the one replaced. */
export interface Deployment {
  project: string
  environment: string
  release: string
  isOlder: boolean
  user: string | undefined
}

/** What the release tool says of the shop. */
export interface Shop {
  live: 'blue' | 'green' | null
  /** Containers are made of the images that the release's file names, processes of its commit. */
  driver: 'local' | 'docker'
}

/** The arguments of `npx halles` for one deployment environment. Throws where Bamboo would start what must not happen. */
export function planReleaseStep(
  verb: Verb,
  deployment: Deployment,
  release: { commit: string; file: string },
  { live, driver }: Shop,
): string[] {
  const step = stepFor(verb, deployment)
  const reason = `Bamboo: ${deployment.release} to ${deployment.environment} of ${deployment.project}`
  const who = ['--actor', deployment.user ?? 'bamboo', '--reason', reason]
  if (step !== 'up') return ['release', step, ...who]
  const idle = live === 'blue' ? 'green' : 'blue'
  const ref = driver === 'docker' ? release.file : release.commit
  return ['release', 'up', idle, '--ref', ref, '--version', deployment.release, ...who]
}

/** An older release on "Switch" is what Bamboo calls a rollback; anywhere else it would put an old version over a newer one. */
function stepFor(verb: Verb, { isOlder, release }: Deployment): Verb {
  if (!isOlder || verb === 'rollback') return verb
  if (verb === 'switch') return 'rollback'
  throw new Error(
    `${release} is older than what is there; "${verb}" takes newer ones only. The way back is the environment Rollback.`,
  )
}

export function readDeployment(env: NodeJS.ProcessEnv): Deployment {
  const named = (name: string) => {
    const value = env[name]
    if (value === undefined || value === '')
      throw new Error(`${name} is not set; is this a deployment of Bamboo?`)
    return value
  }
  return {
    project: named('bamboo_deploy_project'),
    environment: named('bamboo_deploy_environment'),
    release: named('bamboo_deploy_release'),
    isOlder: env.bamboo_deploy_rollback === 'true',
    user: env.bamboo_ManualBuildTriggerReason_userName || undefined,
  }
}
