import type { Page } from 'playwright-core'
import { instance, shopUrl } from '../shop/instance.ts'

const ownOrigins = new Set([shopUrl, `http://127.0.0.1:${instance.portBase + 3}`])

/** A request that a newer one or a change of page made superfluous. */
const abandoned = 'net::ERR_ABORTED'

/** Notes everything that must not happen on a page: errors, failed requests, requests to strangers. */
export class Watch {
  private readonly seen: string[] = []
  private readonly expected: RegExp[] = []

  follow(page: Page): void {
    page.on('pageerror', (error) => this.seen.push(`error ${error.message} at ${page.url()}`))
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      // The answer itself is noted below, with its status and its method.
      if (message.text().startsWith('Failed to load resource')) return
      this.seen.push(`console ${message.text()} at ${page.url()}`)
    })
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && !ownOrigins.has(origin)) this.seen.push(`stranger ${request.url()}`)
    })
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'unknown'
      if (reason !== abandoned) this.seen.push(`failed ${request.method()} ${request.url()} ${reason}`)
    })
    page.on('response', (response) => {
      if (response.status() < 400) return
      this.seen.push(`${response.status()} ${response.request().method()} ${response.url()}`)
    })
  }

  /** The journey is about this refusal, so it is no fault. */
  expect(fault: RegExp): void {
    this.expected.push(fault)
  }

  faults(): string[] {
    return this.seen.filter((line) => !this.expected.some((pattern) => pattern.test(line)))
  }
}
