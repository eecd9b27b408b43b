import { join } from 'node:path'
import { ROOT } from '../workspace/folders.mjs'

/** Where the pipeline and its registries keep what they do, as ci/src/config.ts has it. */
export const PIPELINE_STATE = process.env.HALLES_CI_STATE ?? join(ROOT, 'ci', '.halles')
