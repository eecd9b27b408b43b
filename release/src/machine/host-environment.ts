import type { ConfiguredServers } from './types.ts'

/** The only part of the machine that reads the environment it was started in. */
export function hostPath(): string {
  return process.env.PATH ?? '/usr/bin:/bin'
}

export function hostHome(): string | undefined {
  return process.env.HOME
}

/** What servers are started with: the same whoever starts them, so that a start from another shell does not look like a change. */
export const serverPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/homebrew/bin'

/** The whole environment, for the tools of the system that a step has to call. */
export function hostEnvironment(): NodeJS.ProcessEnv {
  return process.env
}

export function configuredByEnvironment(): ConfiguredServers {
  return {
    postgresUrl: process.env.HALLES_POSTGRES_URL,
    redisUrl: process.env.HALLES_REDIS_URL,
    rabbitmqUrl: process.env.HALLES_RABBITMQ_URL,
  }
}
