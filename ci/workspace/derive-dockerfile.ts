const INSTRUCTION = /^\s*(\w+)\s/
const TAKEN = /\bcp -R ((?:[\w./-]+ )+)(\/image\S*)/

export interface DerivedDockerfile {
  text: string
  /** What the image is made of, relative to the folder: all that its context has to hold. */
  parts: string[]
}

interface Stage {
  base: string
  lines: string[]
}

/**
 * The folder's own Dockerfile with the stages that install and build replaced by one that takes what is built already. All that an image
 * is (user, health check, command, labels) stays said once. Throws where the file does not have the parts every Dockerfile here has.
 */
export function deriveDockerfile(text: string): DerivedDockerfile {
  const { head, stages } = readStages(text)
  const files = stageOf(stages, 'files', 'build')
  const runtime = stageOf(stages, 'runtime', '${NODE_IMAGE}')
  refuseOthers(files.lines, ['ARG', 'RUN'], 'files')
  const copies = runtime.lines.filter((line) => /^\s*(COPY|ADD|RUN)\b/.test(line))
  if (copies.join() !== 'COPY --from=files /image /')
    throw new Error('its stage "runtime" takes more than what the stage "files" prepared')
  const taken = TAKEN.exec(files.lines.join('\n'))?.[1]
  if (!taken)
    throw new Error('its stage "files" does not say with "cp -R … /image" what the image is made of')
  const parts = taken.trim().split(' ')
  const outside = parts.find((part) => part.startsWith('/') || part.split('/').includes('..'))
  if (outside) throw new Error(`its stage "files" takes ${outside}, which is outside the folder`)
  const built = ['FROM ${BUILD_IMAGE} AS build', 'WORKDIR /build', 'COPY . .', '']
  return { text: [...head, ...built, ...files.lines, ...runtime.lines].join('\n'), parts }
}

function readStages(text: string): { head: string[]; stages: Map<string, Stage> } {
  const head: string[] = []
  const stages = new Map<string, Stage>()
  let current = head
  for (const line of text.split('\n')) {
    const [, base, name] = /^FROM (\S+)(?: AS (\S+))?\s*$/.exec(line) ?? []
    if (base) {
      current = []
      stages.set(name ?? String(stages.size), { base, lines: current })
    }
    current.push(line)
  }
  return { head, stages }
}

function stageOf(stages: Map<string, Stage>, name: string, base: string): Stage {
  const stage = stages.get(name)
  if (stage?.base !== base) throw new Error(`it has no stage "${name}" that begins with FROM ${base}`)
  return { base, lines: stage.lines }
}

function refuseOthers(lines: string[], allowed: string[], stage: string): void {
  for (const line of lines.slice(1)) {
    const [, instruction] = INSTRUCTION.exec(line) ?? []
    if (instruction && !allowed.includes(instruction))
      throw new Error(`its stage "${stage}" has an instruction besides ${allowed.join(' and ')}: ${line}`)
  }
}
