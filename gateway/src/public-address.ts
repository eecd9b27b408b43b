import type { PublicAddress } from './proxy/proxy-context.ts'

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

/** The parts of PUBLIC_URL. On loopback all its names count as the same host, for people who type another one. */
export function readPublicAddress(publicUrl: string): PublicAddress {
  const url = new URL(publicUrl)
  const isLoopback = loopbackNames.includes(url.hostname)
  const port = url.port === '' ? '' : `:${url.port}`
  const hosts = new Set(isLoopback ? loopbackNames.map((name) => `${name}${port}`) : [url.host])
  const secure = url.protocol === 'https:'
  return { origin: url.origin, host: url.host, protocol: secure ? 'https' : 'http', secure, hosts }
}
