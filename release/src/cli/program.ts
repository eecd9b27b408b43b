import { Command } from 'commander'
import { parseDriver } from '../config.ts'
import type { Config } from '../config.ts'
import { addReleaseCommands } from './release-commands.ts'

/** Each verb loads only what it needs: a rollback should not wait for the drivers of databases it does not ask. */
export function createProgram(config: Config): Command {
  const program = new Command('halles').description('Start the shop and release new versions of it.')
  program
    .command('start')
    .description('start everything; what runs already is left alone')
    .option('--driver <name>', 'local: processes; docker: containers, from images by digest')
    .action(async (options: { driver?: string }) =>
      (await import('./start.ts')).start(withDriver(config, options.driver)),
    )
  program
    .command('stop')
    .description('stop everything in order; data stays')
    .action(async () => (await import('./stop.ts')).stop(config))
  program
    .command('status')
    .description('what runs, and how it is')
    .option('--json', 'for programs')
    .action(async (options: { json?: boolean }) =>
      (await import('./status.ts')).showStatus(config, options.json ?? false),
    )
  program
    .command('logs [name]')
    .description('what a process wrote; without a name, what all wrote last')
    .option('-f, --follow', 'go on showing it')
    .option('-n, --lines <count>', 'how many lines', '50')
    .option('--save <folder>', 'write everything that is kept into this folder instead, a file for each')
    .action(async (name: string | undefined, options: { follow?: boolean; lines: string; save?: string }) => {
      const { showLogs } = await import('./logs.ts')
      const { follow = false, lines, save } = options
      await showLogs(config, { name, follow, lines: Number(lines), save })
    })
  program
    .command('reset')
    .description('stop everything and delete all data of this instance')
    .option('--yes', 'do not ask')
    .action(async (options: { yes?: boolean }) =>
      (await import('./reset.ts')).reset(config, options.yes ?? false),
    )
  program
    .command('parking <action> <service> [event]')
    .description('list or replay events a service could not handle')
    .action(async (action: string, service: string, event: string | undefined) => {
      const { runParking } = await import('./parking.ts')
      await runParking(config, action, service, event)
    })
  addReleaseCommands(
    program.command('release').description('bring up, check, switch, roll back, finish, remove'),
    config,
  )
  program
    .command('agent', { hidden: true })
    .action(async () => (await import('../agent/run-agent.ts')).runAgent(config))
  return program
}

function withDriver(config: Config, name: string | undefined): Config {
  return name === undefined
    ? config
    : { ...config, instance: { ...config.instance, driver: parseDriver(name) } }
}
