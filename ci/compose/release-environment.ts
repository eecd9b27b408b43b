import type { StackRelease } from '../stack/stack-release.ts'
import { variableOf } from './read-members.ts'

/** A stack release as `docker compose --env-file` takes it: every image by its digest. */
export function releaseEnvironment({ version, services, platform }: StackRelease): string {
  const images = Object.entries({ ...services, ...platform }).map(([name, { image = '', digest }]) => {
    const repository = image.replace(/:[^/:]*$/, '')
    return `${variableOf(name)}_IMAGE=${repository}@${digest}`
  })
  return [`HALLES_VERSION=${version}`, `HALLES_RELEASE=${version}`, ...images, ''].join('\n')
}
