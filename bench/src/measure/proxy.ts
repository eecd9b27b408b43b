import autocannon from 'autocannon'
import { gatewayUrl, servicePort } from '../shop.ts'
import { median, type Row } from '../table.ts'
import { startNginx } from './nginx.ts'

const seconds = 4
const rounds = 3

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 32, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`)
  return result.requests.average
}

/** The same small answer of the same service: asked directly, through nginx as a plain reverse proxy, and through the gateway, in turn. */
export async function measureProxy(sku: string): Promise<Row[]> {
  const direct = `http://127.0.0.1:${servicePort(4)}/v1/prices?sku=${sku}`
  const nginx = await startNginx(servicePort(4))
  const figures: Record<'direct' | 'nginx' | 'gateway', number[]> = { direct: [], nginx: [], gateway: [] }
  try {
    for (let round = 0; round < rounds; round += 1) {
      figures.direct.push(await requestsPerSecond(direct))
      if (nginx) figures.nginx.push(await requestsPerSecond(`${nginx.url}/v1/prices?sku=${sku}`))
      figures.gateway.push(await requestsPerSecond(`${gatewayUrl}/api/pricing/v1/prices?sku=${sku}`))
    }
  } finally {
    await nginx?.stop()
  }
  const gateway = median(figures.gateway)
  const ratio = (other: number[]) =>
    other.length === 0 ? 'not installed' : `${(gateway / median(other)).toFixed(2)}×`
  return [
    { what: 'direct', value: `${Math.round(median(figures.direct))}/s`, beside: '' },
    { what: 'nginx', value: nginx ? `${Math.round(median(figures.nginx))}/s` : '-', beside: '' },
    {
      what: 'gateway',
      value: `${Math.round(gateway)}/s`,
      beside: `${ratio(figures.direct)} direct, ${ratio(figures.nginx)} nginx`,
    },
  ]
}
