import { flag, isFields, listOf, record, text, type Fields, type Shape } from './shapes.ts'

const jobNames = listOf(text, 1)
const longStage = record({ jobs: jobNames }, { manual: flag, final: flag })

const stage: Shape = (value, finding) => {
  if (!isFields(value) || Object.keys(value).length !== 1)
    return finding.add('shape', 'has to be one name with its jobs')
  for (const [name, settings] of Object.entries(value))
    (isFields(settings) ? longStage : jobNames)(settings, finding.at(name))
}

export const stageList = listOf(stage, 1)

/** Stages that are well formed; the others are reported by their shape. */
export function stagesOf(stages: unknown): Array<{ name: string; jobs: string[] }> {
  if (!Array.isArray(stages)) return []
  return stages.filter(isFields).flatMap((entry) =>
    Object.entries(entry).map(([name, settings]) => {
      const jobs = isFields(settings) ? settings.jobs : settings
      return { name, jobs: Array.isArray(jobs) ? jobs.map(String) : [] }
    }),
  )
}

/** Every job that a stage of the plan, or of one of its branches, runs. */
export function namesOfStages(plan: Fields): string[] {
  const overrides = Array.isArray(plan['branch-overrides']) ? plan['branch-overrides'] : []
  const branches = overrides
    .filter(isFields)
    .flatMap((entry) => Object.values(entry))
    .filter(isFields)
  return [plan, ...branches].flatMap(({ stages }) => stagesOf(stages).flatMap(({ jobs }) => jobs))
}
