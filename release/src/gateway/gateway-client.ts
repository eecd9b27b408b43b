import type { Colour } from '../journal/entry.ts'
import { CallError, callJson } from '../http/call-json.ts'
import type { CallOptions } from '../http/call-json.ts'

export interface GatewayStack {
  version: string
  release: string
  services: Record<string, string[]>
  inFlight: number
  streams: number
  healthy: boolean
}

export interface GatewayStatus {
  epoch: number
  live: Colour | null
  preview: Colour | null
  stacks: Record<Colour, GatewayStack | null>
}

export interface StackRegistration {
  release: string
  version: string
  commit: string
  services: Record<string, string[]>
  assets?: Array<{ prefix: string; dir: string }>
}

/** All replicas of the gateway, asked through their control APIs. */
export class GatewayClient {
  readonly controlUrls: string[]
  private readonly token: string

  constructor(controlUrls: string[], token: string) {
    this.controlUrls = controlUrls
    this.token = token
  }

  /** One answer per replica, null for one that does not answer. */
  statuses(): Promise<Array<GatewayStatus | null>> {
    return Promise.all(
      this.controlUrls.map((url) => this.call<GatewayStatus>(url, '/v1/status', {}).catch(() => null)),
    )
  }

  async registerStack(colour: Colour, registration: StackRegistration): Promise<void> {
    await this.everywhere(`/v1/stacks/${colour}`, { method: 'PUT', body: registration, timeoutMs: 15_000 })
  }

  async unregisterStack(colour: Colour): Promise<void> {
    await this.everywhere(`/v1/stacks/${colour}`, { method: 'DELETE' }, [404])
  }

  /** Resolves only when every replica has acknowledged; a replica that prepared an earlier attempt starts afresh. */
  async prepare(epoch: number, colour: Colour): Promise<void> {
    try {
      await this.everywhere('/v1/switch/prepare', { method: 'POST', body: { epoch, colour } })
    } catch (error) {
      await this.abort(epoch)
      throw error
    }
  }

  /** Only where the epoch has not arrived yet. */
  async prepareBehind(epoch: number, colour: Colour): Promise<void> {
    const statuses = await this.statuses()
    await Promise.allSettled(
      this.controlUrls
        .filter((_, replica) => (statuses[replica]?.epoch ?? epoch) < epoch)
        .map((url) => this.call(url, '/v1/switch/prepare', { method: 'POST', body: { epoch, colour } })),
    )
  }

  async commit(epoch: number): Promise<void> {
    await this.everywhere('/v1/switch/commit', { method: 'POST', body: { epoch } })
  }

  async abort(epoch: number): Promise<void> {
    await Promise.allSettled(
      this.controlUrls.map((url) => this.call(url, '/v1/switch/abort', { method: 'POST', body: { epoch } })),
    )
  }

  /** Summed over the replicas that answer. */
  async drained(colour: Colour): Promise<{ inFlight: number; streams: number }> {
    const answers = await Promise.all(
      this.controlUrls.map((url) =>
        this.call<{ inFlight: number; streams: number }>(url, `/v1/drained/${colour}`, {}).catch(() => null),
      ),
    )
    return {
      inFlight: answers.reduce((sum, answer) => sum + (answer?.inFlight ?? 0), 0),
      streams: answers.reduce((sum, answer) => sum + (answer?.streams ?? 0), 0),
    }
  }

  async previewLink(colour: Colour, minutes: number): Promise<string> {
    const url = this.controlUrls[0] ?? ''
    const answer = await this.call<{ url: string }>(url, '/v1/preview-links', {
      method: 'POST',
      body: { colour, minutes },
    })
    return answer.url
  }

  private async everywhere(path: string, options: CallOptions, accepted: number[] = []): Promise<void> {
    await Promise.all(
      this.controlUrls.map((url) =>
        this.call(url, path, options).catch((error: unknown) => {
          if (error instanceof CallError && accepted.includes(error.status)) return
          throw error
        }),
      ),
    )
  }

  private call<Body>(url: string, path: string, options: CallOptions): Promise<Body> {
    return callJson<Body>(`${url}${path}`, { ...options, headers: { authorization: `Bearer ${this.token}` } })
  }
}
