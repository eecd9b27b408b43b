import { spawn } from 'node:child_process'
import { password } from './identity.ts'
import { startStandIn } from './stand-in.ts'
import { startCopy } from './start-copy.ts'
import { people } from './world.ts'

const portBase = Number(process.env.STAND_IN_PORT ?? 4640)
const backofficePort = portBase + 40
const standIn = await startStandIn(portBase, backofficePort)

const app = process.argv.includes('--dev') ? startDevelopment() : startCopy(standIn.environment)
console.log(`Back office: ${standIn.publicUrl}/staff  password: ${password}`)
for (const { email, name } of Object.values(people)) console.log(`  ${email}  ${name}`)

const stop = () => app.kill('SIGTERM')
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
app.once('exit', (code) => process.exit(code ?? 0))

function startDevelopment() {
  return spawn('next', ['dev', '--port', String(backofficePort), '--hostname', '127.0.0.1'], {
    stdio: 'inherit',
    env: { ...process.env, ...standIn.environment },
  })
}
