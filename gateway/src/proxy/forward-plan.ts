import type { UpstreamGroup } from '../upstream/upstream-group.ts'

/** Everything that is decided before a request goes to an upstream. */
export interface ForwardPlan {
  group: UpstreamGroup
  /** Request head in latin1, complete with its empty line. */
  head: string
  body: RequestBodyPlan | null
  /** For hashed assets: where to ask when the first group answers 404, and who answers when nobody has it. */
  fallback: FallbackPlan | null
  relay: RelayPlan
}

export interface RequestBodyPlan {
  chunked: boolean
  limit: number
  expectsContinue: boolean
}

export interface FallbackPlan {
  groups: UpstreamGroup[]
  onMissing: () => void
}

export interface RelayPlan {
  /** Called with the response head before it is relayed. */
  onHead: ((status: number, headers: string[]) => void) | null
  /** Collects a copy of the body (assets to archive). */
  copy: ((status: number, headers: string[], body: Buffer) => void) | null
}
