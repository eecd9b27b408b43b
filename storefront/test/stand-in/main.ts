import { startStandIn } from './server.ts'

const standIn = await startStandIn({
  port: Number(process.env.STAND_IN_PORT ?? 4750),
  storefrontPort: Number(process.env.STOREFRONT_PORT ?? 4751),
})
process.stdout.write(`the whole shop at ${standIn.url}\n`)
