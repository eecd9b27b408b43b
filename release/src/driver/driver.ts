import type { Colour } from '../journal/entry.ts'
import type { ReleaseIdentity } from '../stack/seal-release.ts'
import type { Build } from '../stack/describe-build.ts'
import type { Manifest } from '../stack/manifest.ts'

export interface Finding {
  name: string
  ok: boolean
  detail: string
}

export interface ServiceObservation {
  service: string
  url: string
  pid: number | null
  state: string
  ready: boolean
  restarts: number
  rssMb: number | null
  release: string | null
  lastExit: string | null
}

/**
 * Where stacks run. The plans, the journal and the gateway are the same for every driver; all of these are idempotent and
 * may be cut short at any point.
 */
export interface StackDriver {
  readonly name: string
  /** What the release calls itself that `seal` would seal: the one of the ref, or of what lies ready where none is named. */
  describe(ref: string | null): Promise<Build>
  /** Whether a whole second stack fits; changes nothing. */
  preflight(colour: Colour, ref: string | null): Promise<Finding[]>
  /** Makes what `seal` seals from a ref: a git ref for processes, the file of a stack release for images. */
  build(release: string, ref: string): Promise<void>
  /** Fixes what the release is; answers the same manifest when it was sealed before. */
  seal(identity: ReleaseIdentity): Promise<Manifest>
  /** Whether `seal` without a ref would still seal the same. */
  isCurrent(manifest: Manifest): Promise<boolean>
  readManifest(release: string): Promise<Manifest>
  /** What differs by now from what was sealed, in words. */
  findDrift(manifest: Manifest): Promise<string[]>
  /** Names of the migrations that ran. */
  migrate(manifest: Manifest, phase: 'expand' | 'contract'): Promise<string[]>
  start(manifest: Manifest): Promise<void>
  /** Once the whole stack is ready: ends what was only for its start. */
  settle(colour: Colour): Promise<void>
  observe(colour: Colour): Promise<ServiceObservation[]>
  /** The addresses of every replica of every service, as this machine reaches them. */
  addresses(manifest: Manifest): Record<string, string[]>
  /** What the gateway is told of the stack: addresses as it reaches them, and immutable files of web apps, which open pages ask for long after a switch. */
  registration(manifest: Manifest): {
    services: Record<string, string[]>
    assets: Array<{ prefix: string; dir: string }>
  }
  /** The last lines a service wrote, to say why it does not start. */
  tail(colour: Colour, service: string): Promise<string>
  stop(colour: Colour): Promise<void>
  /** Deletes what `build` and `seal` made for every other release; answers their names. */
  discardReleases(keep: string[]): Promise<string[]>
}
