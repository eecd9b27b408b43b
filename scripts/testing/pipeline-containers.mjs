import { runCommand } from '../workspace/run-command.mjs'
import { PIPELINE_STATE } from './pipeline-state.mjs'

/** As the pipeline labels them: other checkouts have theirs in the same engine. */
const LABEL = `halles.pipeline=${PIPELINE_STATE}`

/** Removes the containers that a pipeline which was ended in the middle left behind, and no others. */
export async function removePipelineContainers({ HALLES_DOCKER: docker, ...env }) {
  const { output } = await runCommand(docker, ['ps', '--all', '--quiet', '--filter', `label=${LABEL}`], {
    env,
  })
  const containers = output.split('\n').filter((line) => /^[0-9a-f]{12,}$/.test(line))
  if (containers.length > 0) await runCommand(docker, ['rm', '--force', '--volumes', ...containers], { env })
}
