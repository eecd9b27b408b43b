import { status, type ProcessRow } from './halles.ts'

/** Ends a process of the shop as a power cut would. */
export async function killNow(match: (row: ProcessRow) => boolean): Promise<number[]> {
  const { processes } = await status()
  const pids = processes.filter(match).flatMap((row) => (row.pid === null ? [] : [row.pid]))
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  return pids
}

export const isService = (colour: string, service: string) => (row: ProcessRow) =>
  row.group === colour && row.service === service
export const isColour = (colour: string) => (row: ProcessRow) => row.group === colour
