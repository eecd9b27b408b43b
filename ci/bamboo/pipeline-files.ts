/** Where `ci/pipeline <folder>` leaves what a plan collects; relative to the working directory of the job. */
export function pipelineFiles(folder: string) {
  const location = `out/${folder}`
  return {
    location,
    /** `version=<version>`, read by the inject-variables task. */
    variables: `${location}/version.properties`,
    /** What was published: name, version, digest. */
    releaseEntry: 'release.json',
    reports: `${location}/junit/*.xml`,
  }
}

/** Where the plan of the stack puts the entries of its services, a folder each. */
export const RELEASE_ENTRIES = 'out/entries'
