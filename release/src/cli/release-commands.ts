import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import type { Wish } from '../execute/complete-request.ts'
import type { Colour, Verb } from '../journal/entry.ts'

interface VerbOptions {
  reason?: string
  actor?: string
  json?: boolean
  ref?: string
  version?: string
  force?: boolean
  unchecked?: boolean
  allowBreaking?: boolean
  skipTransaction?: boolean
}

export function addReleaseCommands(release: Command, config: Config): void {
  const verb = (name: Verb, argument: string, description: string) => {
    const command = release.command(argument === '' ? name : `${name} ${argument}`).description(description)
    command
      .option('--reason <text>', 'why, for the journal')
      .option('--actor <name>', 'who, for the journal', config.actor)
      .option('--json', 'for programs')
    return command
  }

  verb('up', '<colour>', 'start a new stack beside the live one')
    .option('--ref <ref>', 'a git ref to build, or the file of a stack release of images (driver docker)')
    .option('--version <version>', 'what to call it')
    .action(async (colour: string, options: VerbOptions) => {
      await run(options, {
        ...wish('up', colour, options),
        ...(options.version === undefined ? {} : { version: options.version }),
        ...(options.ref === undefined ? {} : { ref: await absoluteRef(config, options.ref) }),
      })
    })
  verb('check', '[colour]', 'prove that the idle stack works, by machine, and make a preview link for people')
    .option('--allow-breaking', 'accept changes that break the live contracts')
    .option('--skip-transaction', 'do not buy anything')
    .action((colour: string | undefined, options: VerbOptions) =>
      run(options, wish('check', colour, options)),
    )
  verb('switch', '[colour]', 'move all traffic and all work to the idle stack')
    .option('--unchecked', 'although no check has passed')
    .action((colour: string | undefined, options: VerbOptions) =>
      run(options, wish('switch', colour, options)),
    )
  verb('rollback', '', 'move everything back; possible until "finish"').action((options: VerbOptions) =>
    run(options, wish('rollback', undefined, options)),
  )
  verb('finish', '', 'end the release: no rollback from here on, contract migrations run').action(
    (options: VerbOptions) => run(options, wish('finish', undefined, options)),
  )
  verb('remove', '<colour>', 'stop and delete a stack that is not live')
    .option('--force', 'although it has requests in flight or a rollback would need it')
    .action((colour: string, options: VerbOptions) => run(options, wish('remove', colour, options)))
  release
    .command('status')
    .description('both stacks, the pointer, and what differs from the sealed manifests')
    .option('--json', 'for programs')
    .action(async (options: { json?: boolean }) =>
      (await import('./release-reports.ts')).showReleaseStatus(config, options.json ?? false),
    )
  release
    .command('history')
    .description('every release operation with who, why and evidence; proves that nobody edited it')
    .option('--json', 'for programs')
    .action(async (options: { json?: boolean }) =>
      (await import('./release-reports.ts')).showHistory(config, options.json ?? false),
    )

  async function run(options: VerbOptions, wanted: Wish): Promise<void> {
    const { runVerb } = await import('./run-verb.ts')
    await runVerb(config, options.json ?? false, wanted)
  }
}

async function absoluteRef(config: Config, ref: string): Promise<string> {
  const { openRuntime } = await import('../runtime/open-runtime.ts')
  return (await openRuntime(config)).absoluteRef(ref)
}

function wish(verb: Verb, colour: string | undefined, options: VerbOptions): Wish {
  const { force, unchecked, allowBreaking, skipTransaction } = options
  const flags = Object.entries({ force, unchecked, allowBreaking, skipTransaction }).flatMap(
    ([name, value]) => (value === undefined ? [] : [[name, value] as const]),
  )
  return {
    verb,
    actor: options.actor ?? 'unknown',
    reason: options.reason ?? 'none given',
    ...(colour === undefined ? {} : { colour: parseColour(colour) }),
    ...(flags.length === 0 ? {} : { options: Object.fromEntries(flags) }),
  }
}

function parseColour(text: string): Colour {
  if (text === 'blue' || text === 'green') return text
  throw new InvalidArgumentError(`"${text}" is no colour; say blue or green.`)
}
