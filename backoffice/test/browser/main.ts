import { once } from 'node:events'
import { startStandIn } from '../stand-in/stand-in.ts'
import { startCopy } from '../stand-in/start-copy.ts'
import { checkAccessibility } from './axe.ts'
import { openBrowser, publicUrl } from './browser.ts'
import { journeys } from './journeys.ts'

/** Runs the built back office against the stand-in: `npm run test:browser [part of a title | axe]`. */
const wanted = process.argv[2]
const portBase = Number(new URL(publicUrl).port)
const standIn = await startStandIn(portBase, portBase + 40)
const app = startCopy(standIn.environment)
await untilReady()

const browser = await openBrowser()
let failures = 0
const report = (title: string, error: unknown) => {
  failures += error ? 1 : 0
  console.log(`${error ? '✗' : '✓'} ${title}`)
  if (error) console.error(error)
}

for (const { title, run } of journeys.filter((journey) => !wanted || journey.title.includes(wanted))) {
  report(
    title,
    await run(browser).then(
      () => null,
      (error: unknown) => error ?? 'failed',
    ),
  )
  for (const context of browser.contexts()) await context.close()
}
if (!wanted || wanted === 'axe') {
  const found = await checkAccessibility(browser)
  report('no page or dialog has an accessibility violation', found.length > 0 ? found.join('\n') : null)
}

await browser.close()
app.kill('SIGTERM')
await once(app, 'exit')
await standIn.stop()
process.exit(failures === 0 ? 0 : 1)

async function untilReady(): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const ready = await fetch(`${publicUrl}/staff/health/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The back office did not become ready.')
}
