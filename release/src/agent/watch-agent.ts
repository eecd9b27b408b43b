import { spawn } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'

/** The agent's exit code when another one supervises this data folder already. */
export const supervisedAlready = 3

/**
 * A shell, because it waits for next to no memory: it starts the agent again when it dies, slower each time, until the agent
 * ends by itself, another watcher is wanted or nobody is. One that never got as far as to run is given up.
 */
const script = `
wanted=$1 file=$2; shift 2
pause=1 first=yes
while [ "$(cat "$file" 2>/dev/null)" = "$wanted" ]; do
  began=$(date +%s)
  "$@"
  code=$?
  lived=$(($(date +%s) - began))
  case $code in 0|${supervisedAlready}) exit $code ;; esac
  [ $first = yes ] && [ $code -lt 128 ] && [ $lived -lt 20 ] && exit $code
  first=no
  [ $lived -gt 60 ] && pause=1
  echo "$(date -u +%Y-%m-%dT%H:%M:%SZ) the agent ended with $code; starting it again in $pause s"
  sleep $pause
  pause=$((pause * 2)); [ $pause -gt 30 ] && pause=30
done
`

/** Starts the agent with somebody who starts it again. Whoever watched it before gives up at the latest when it dies. */
export async function spawnWatched(
  instance: Instance,
  command: string[],
  options: SpawnOptions,
): Promise<ChildProcess> {
  const wanted = randomUUID()
  await writeFileDurably(watchFile(instance), wanted)
  return spawn(
    '/bin/sh',
    ['-c', script, 'halles-agent-watch', wanted, watchFile(instance), ...command],
    options,
  )
}

export function isWatchWanted(instance: Instance): boolean {
  return existsSync(watchFile(instance))
}

/** From here on nobody starts the agent again. */
export async function forgetWatch(instance: Instance): Promise<void> {
  await rm(watchFile(instance), { force: true })
}

function watchFile(instance: Instance): string {
  return join(pathsOf(instance).agent, 'watched-by')
}
