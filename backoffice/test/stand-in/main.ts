import { spawn } from 'node:child_process'
import { password } from './identity.ts'
import { startStandIn } from './stand-in.ts'
import { people } from './world.ts'

const portBase = Number(process.env.STAND_IN_PORT ?? 4640)
const backofficePort = portBase + 40
const standIn = await startStandIn(portBase, backofficePort)
const development = process.argv.includes('--dev')
const command = development
  ? ['../node_modules/next/dist/bin/next', 'dev', '--port', String(backofficePort), '--hostname', '127.0.0.1']
  : ['scripts/start.mjs']

const app = spawn(process.execPath, command, {
  stdio: 'inherit',
  env: { ...process.env, ...standIn.environment },
})
console.log(`Back office: ${standIn.publicUrl}/staff  password: ${password}`)
for (const { email, name } of Object.values(people)) console.log(`  ${email}  ${name}`)

const stop = () => app.kill('SIGTERM')
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
app.once('exit', (code) => process.exit(code ?? 0))
