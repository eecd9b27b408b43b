import type { Session } from '../client/session.ts'

export interface FollowedOrder {
  readonly statuses: string[]
  readonly connections: number
  readonly refused: string[]
  close(): void
}

/** Follows an order as a browser's EventSource does: comes back after every end, with the last event it saw. */
export function followOrder(session: Session, orderId: string): FollowedOrder {
  const statuses: string[] = []
  const refused: string[] = []
  const abort = new AbortController()
  let lastEventId = ''
  let connections = 0

  async function connect(): Promise<void> {
    const response = await session.raw(
      'GET',
      `/api/notification/v1/orders/${orderId}/progress`,
      undefined,
      { accept: 'text/event-stream', ...(lastEventId ? { 'last-event-id': lastEventId } : {}) },
      abort.signal,
    )
    if (response.statusCode !== 200) {
      refused.push(`${response.statusCode} ${await response.body.text()}`)
      return
    }
    connections += 1
    let text = ''
    for await (const chunk of response.body) {
      text += String(chunk)
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        take(text.slice(0, end))
        text = text.slice(end + 2)
      }
    }
  }

  function take(block: string): void {
    const data = /^data: (.*)$/m.exec(block)?.[1]
    if (!data) return
    lastEventId = /^id: (.*)$/m.exec(block)?.[1] ?? lastEventId
    statuses.push((JSON.parse(data) as { status: string }).status)
  }

  void (async () => {
    while (!abort.signal.aborted) {
      await connect().catch(() => undefined)
      if (!abort.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })()

  return {
    statuses,
    refused,
    get connections() {
      return connections
    },
    close: () => abort.abort(),
  }
}
