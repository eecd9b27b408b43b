import { parseArgs } from 'node:util'
import { build } from '../stages/build.ts'
import { checkout } from '../stages/checkout.ts'
import { publish } from '../stages/publish.ts'
import { push } from '../stages/push.ts'
import { record } from '../stages/record.ts'
import { test } from '../stages/test.ts'
import { reportStage } from './report-stage.ts'
import { loadRun } from './run.ts'

const usage = `ci/pipeline FOLDER             every stage, one after the other
ci/pipeline FOLDER STAGE       one stage: checkout, build, test, push (an image) or publish (a package), record

  --commit COMMIT   what to check out; default HEAD
  --from PATH       the repository; default the one ci/ lies in
  --no-cache        build every step anew`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { commit: { type: 'string' }, from: { type: 'string' }, 'no-cache': { type: 'boolean' } },
})
const [folder, only] = positionals

const stages: Record<string, (folder: string) => Promise<string>> = {
  checkout: (name) =>
    checkout(name, {
      ...(values.commit ? { commit: values.commit } : {}),
      ...(values.from ? { from: values.from } : {}),
    }),
  build: (name) => build(name, { noCache: values['no-cache'] ?? false }),
  test,
  push,
  publish,
  record,
}

if (!folder || (only && !stages[only])) {
  console.error(usage)
  process.exitCode = 2
} else process.exitCode = (await runStages(folder)) ? 0 : 1

async function runStages(name: string): Promise<boolean> {
  if (only) return reportStage(name, only, stages[only])
  for (const stage of ['checkout', 'build', 'test', 'deliver', 'record']) {
    const chosen = stage === 'deliver' ? (loadRun(name).kind === 'image' ? 'push' : 'publish') : stage
    if (!(await reportStage(name, chosen, stages[chosen]))) return false
  }
  return true
}
