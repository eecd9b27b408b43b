import { Command } from 'commander'
import { runAgent } from '../agent/run-agent.ts'
import type { Config } from '../config.ts'
import { showLogs } from './logs.ts'
import { runParking } from './parking.ts'
import { addReleaseCommands } from './release-commands.ts'
import { reset } from './reset.ts'
import { start } from './start.ts'
import { showStatus } from './status.ts'
import { stop } from './stop.ts'

export function createProgram(config: Config): Command {
  const program = new Command('halles').description('Start the shop and release new versions of it.')
  program
    .command('start')
    .description('start everything; what runs already is left alone')
    .action(() => start(config))
  program
    .command('stop')
    .description('stop everything in order; data stays')
    .action(() => stop(config))
  program
    .command('status')
    .description('what runs, and how it is')
    .option('--json', 'for programs')
    .action((options: { json?: boolean }) => showStatus(config, options.json ?? false))
  program
    .command('logs [name]')
    .description('what a process wrote; without a name, what all wrote last')
    .option('-f, --follow', 'go on showing it')
    .option('-n, --lines <count>', 'how many lines', '50')
    .action((name: string | undefined, options: { follow?: boolean; lines: string }) =>
      showLogs(config, { name, follow: options.follow ?? false, lines: Number(options.lines) }),
    )
  program
    .command('reset')
    .description('stop everything and delete all data of this instance')
    .option('--yes', 'do not ask')
    .action((options: { yes?: boolean }) => reset(config, options.yes ?? false))
  program
    .command('parking <action> <service> [event]')
    .description('list or replay events a service could not handle')
    .action((action: string, service: string, event: string | undefined) =>
      runParking(config, action, service, event),
    )
  addReleaseCommands(
    program.command('release').description('bring up, check, switch, roll back, finish, remove'),
    config,
  )
  program.command('agent', { hidden: true }).action(() => runAgent(config))
  return program
}
