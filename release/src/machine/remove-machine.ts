import { access, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeContainers } from './docker.ts'
import { machineFolder, readServerHome } from './server-home.ts'

/** Removes every file the machine made, also PostgreSQL's when they live outside the data folder. Stop its processes first. */
export async function removeMachine(dataDir: string): Promise<void> {
  const postgresHome = await readServerHome(dataDir, 'postgres')
  if (postgresHome && !postgresHome.startsWith(dataDir)) {
    await rm(dirname(postgresHome), { recursive: true, force: true })
  }
  if (await usedDocker(dataDir)) await removeContainers(dataDir)
  await rm(machineFolder(dataDir), { recursive: true, force: true })
}

async function usedDocker(dataDir: string): Promise<boolean> {
  const marks = ['redis', 'rabbitmq'].map((server) =>
    access(join(machineFolder(dataDir), server, 'container.env')),
  )
  const found = await Promise.allSettled(marks)
  return found.some((mark) => mark.status === 'fulfilled')
}
