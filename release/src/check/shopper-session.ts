import { randomUUID } from 'node:crypto'
import { CallError, callForAnswer } from '../http/call-json.ts'
import type { CallOptions } from '../http/call-json.ts'

/** A guest of the shop with a cookie jar, who looks at the idle stack through the preview or at the live one. */
export class ShopperSession {
  private readonly publicUrl: string
  private readonly previewToken: string
  private readonly cookies = new Map<string, string>()

  constructor(publicUrl: string, previewToken: string) {
    this.publicUrl = publicUrl
    this.previewToken = previewToken
  }

  preview<Body>(method: NonNullable<CallOptions['method']>, path: string, body?: unknown): Promise<Body> {
    return this.call<Body>(method, path, body, { 'x-halles-preview': this.previewToken })
  }

  live<Body>(method: NonNullable<CallOptions['method']>, path: string, body?: unknown): Promise<Body> {
    return this.call<Body>(method, path, body, {})
  }

  private async call<Body>(
    method: NonNullable<CallOptions['method']>,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Body> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await callForAnswer<Body>(`${this.publicUrl}${path}`, {
      method,
      body,
      timeoutMs: 15_000,
      headers: {
        ...headers,
        origin: this.publicUrl,
        ...(cookie === '' ? {} : { cookie }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      },
    })
    this.keepCookies(answer.headers['set-cookie'])
    if (answer.status >= 400) throw new CallError(`${method} ${path}`, answer.status, answer.body)
    return answer.body
  }

  private keepCookies(header: string | string[] | undefined): void {
    for (const line of [header ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name === undefined || value === undefined) continue
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}
