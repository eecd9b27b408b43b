import type { Finding } from './problem.ts'
import {
  anything,
  flag,
  isFields,
  listOf,
  map,
  matching,
  named,
  oneOf,
  oneOrMore,
  record,
  shortOr,
  text,
  type Shape,
} from './shapes.ts'

export const planKey = matching(/^[A-Z][A-Z0-9]*-[A-Z][A-Z0-9]*$/, 'a plan is named PROJECT-PLAN')

const insidePath = matching(
  /^(?!\/)(?!.*(^|\/)\.\.(\/|$)).*$/,
  'paths are relative and stay inside the working directory',
)

const conditions = listOf(
  record({ variable: record({}, { equals: map, exists: text, matches: map, 'not-equals': map }) }),
)

/** Every task takes conditions and a description. */
function task(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return record(required, { ...optional, conditions, description: text })
}

/** An inline body or a file, never both. Source: the reference, "Task: Script". */
const script: Shape = (value, finding) => {
  if (!isFields(value)) {
    stopsAtFailure(value, finding)
    return oneOrMore(text)(value, finding)
  }
  task(
    {},
    {
      interpreter: matching(
        /^(shell|\/bin\/sh|cmd|cmd\.exe|powershell|windows powershell)$/i,
        'interpreters are SHELL, /bin/sh, cmd.exe and powershell',
      ),
      scripts: oneOrMore(text),
      file: text,
      argument: text,
      environment: text,
      'working-dir': insidePath,
    },
  )(value, finding)
  stopsAtFailure(value.scripts, finding)
  if ('scripts' in value === 'file' in value) finding.add('script-body', 'needs either "scripts" or "file"')
}

/** The lines are one script, and a shell goes on after a line that failed. */
function stopsAtFailure(body: unknown, finding: Finding): void {
  const lines = [body].flat().flatMap((line) => String(line).trim().split('\n'))
  const commands = lines.filter((line) => !/^(\s*#.*|\s*)$/.test(line))
  if (commands.length > 1 && !/^set -\w*e/.test(String(commands[0])))
    finding.add(
      'script-stops',
      'start with "set -e", or make each command a task; a line that fails is passed over otherwise',
    )
}

const download = record({}, { name: text, destination: text })

const testTypes = ['junit', 'nunit', 'testng', 'mocha', 'mstest']

/** The tasks that YAML specs know, with their settings. Source: the reference, "Tasks". */
const tasks: Record<string, { alone: boolean; shape?: Shape }> = {
  clean: { alone: true, shape: task({}) },
  checkout: {
    alone: true,
    shape: shortOr(text, task({}, { repository: text, path: insidePath, 'force-clean-build': flag })),
  },
  script: { alone: false, shape: script },
  'artifact-download': {
    alone: true,
    shape: task(
      {},
      { 'source-plan': planKey, artifacts: listOf(download, 1), name: text, destination: text },
    ),
  },
  'inject-variables': {
    alone: false,
    shape: shortOr(
      text,
      task(
        { file: text },
        { scope: matching(/^(local|result)$/i, 'scopes are LOCAL and RESULT'), namespace: text },
      ),
    ),
  },
  'test-parser': {
    alone: false,
    shape: shortOr(
      oneOf(...testTypes),
      task({ type: oneOf(...testTypes) }, { 'test-results': oneOrMore(text), 'ignore-time': flag }),
    ),
  },
  maven: {
    alone: false,
    shape: task(
      { executable: text, goal: text },
      {
        jdk: text,
        tests: anything,
        environment: text,
        'working-dir': insidePath,
        'project-file': text,
        'use-return-code': flag,
      },
    ),
  },
  'any-task': { alone: false, shape: task({ 'plugin-key': text, configuration: map }) },
}

const noTasks: Record<string, string> = {
  docker: 'Docker tasks are not supported in YAML; call docker in a script',
  'vcs-tag': 'the tag task is not supported in YAML; call git in a script',
}

export const taskList = listOf(
  named(
    tasks,
    (name) => noTasks[name] ?? `there is no task "${name}"; YAML knows ${Object.keys(tasks).join(', ')}`,
  ),
)
