import type { Folder } from './read-estate.ts'

/** Everything that the specs assume of `ci/pipeline`: its stages, and where they leave what a plan collects. */
const STATE = 'ci/.halles'

/** Proves a commit; a branch gets no further. */
const PROOF = ['checkout', 'build', 'test']

/** Delivers what was proven, and writes the release entry. */
function delivery({ kind }: Folder): string[] {
  return [kind === 'package' ? 'publish' : 'push', 'record']
}

export function proofCommands({ name }: Folder): string[] {
  return PROOF.map((stage) => `ci/pipeline ${name} ${stage}`)
}

export function deliveryCommands(folder: Folder): string[] {
  return delivery(folder).map((stage) => `ci/pipeline ${folder.name} ${stage}`)
}

export function reportsOf(folder: string): string {
  return `${STATE}/runs/${folder}/reports/*.xml`
}

/** Where `npm test` leaves what its suites report. */
export const SUITE_REPORTS = '.halles-test/reports/*.xml'

/** Where the pipeline writes release entries, `<version>-<commit>.json`. */
export function entriesOf(folder: string): string {
  return `${STATE}/releases/${folder}`
}

/** Where a plan collects them, under a name that is always the same. */
export function collectedFiles(folder: string) {
  const location = `out/${folder}`
  return {
    location,
    /** `version=<version>`, read by the inject-variables task. */
    variables: `${location}/version.properties`,
    releaseEntry: 'release.json',
  }
}

/** Where the plan of the stack puts the entries of its services, a folder each. */
export const STACK_ENTRIES = 'out/entries'
