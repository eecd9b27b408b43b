import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { contentTypeOf } from '../assets/content-type.ts'
import { errors } from '../errors.ts'
import type { Exchange } from '../proxy/exchange.ts'
import { fetchContract } from '../stacks/read-contracts.ts'
import type { StackRegistry } from '../stacks/stack-registry.ts'
import { publicContract } from './public-contract.ts'

const files = new Set([
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'swagger-ui-standalone-preset.js',
  'favicon-32x32.png',
])
const require = createRequire(import.meta.url)

/** Looked for when it is asked for: an image has no packages, and answers nothing here. */
function uiFile(name: string): string {
  return join(dirname(require.resolve('@fastify/swagger-ui/package.json')), 'static', name)
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Halles API</title>
<link rel="icon" href="/docs/favicon-32x32.png"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/swagger-ui-standalone-preset.js"></script><script src="/docs/start.js"></script></body></html>`

/** The contracts of the live stack in Swagger UI, one selectable per service. Development only. */
export function createDocsSite(registry: StackRegistry): (exchange: Exchange, path: string) => void {
  return (exchange, path) => {
    exchange.template = '/docs/*'
    answer(registry, exchange, path.slice('/docs'.length)).catch((error: unknown) => exchange.fail(error))
  }
}

async function answer(registry: StackRegistry, exchange: Exchange, path: string): Promise<void> {
  const name = path.slice(1)
  if (name === '') return send(exchange, 'text/html; charset=utf-8', page)
  if (name === 'start.js') return send(exchange, contentTypeOf(name), startScript(registry))
  if (files.has(name)) return send(exchange, contentTypeOf(name), await readFile(uiFile(name)))
  const service = /^contracts\/([a-z-]+)\.json$/.exec(name)?.[1]
  const address = service ? liveStack(registry)?.groups.get(service)?.pick() : undefined
  if (!service || !address) throw errors.notFound('There is nothing at this address.')
  const contract = publicContract(service, JSON.parse(await fetchContract(address.url)))
  send(exchange, contentTypeOf(name), JSON.stringify(contract))
}

function startScript(registry: StackRegistry): string {
  const services = [...(liveStack(registry)?.groups.keys() ?? [])]
    .filter((name) => name.endsWith('-service'))
    .sort()
  const urls = services.map((name) => ({ name, url: `/docs/contracts/${name}.json` }))
  return `window.ui = SwaggerUIBundle({ dom_id: '#ui', urls: ${JSON.stringify(urls)}, presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset], layout: 'StandaloneLayout' })`
}

function liveStack(registry: StackRegistry) {
  return registry.live === null ? null : registry.slots[registry.live].stack
}

function send(exchange: Exchange, type: string, body: string | Buffer): void {
  const policy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'"
  exchange.answer(
    200,
    ['content-type', type, 'cache-control', 'no-store', 'content-security-policy', policy],
    body,
  )
}
