/** The real servers tests run against. `npm test` in the root starts private ones and sets these; by hand, any will do. */
export interface TestEnvironment {
  postgresUrl: string
  rabbitmqUrl: string
  redisUrl: string
}

/** @throws when a server is not configured, with what to do about it. */
export function testEnvironment(): TestEnvironment {
  return {
    postgresUrl: required('HALLES_TEST_POSTGRES_URL'),
    rabbitmqUrl: required('HALLES_TEST_RABBITMQ_URL'),
    redisUrl: required('HALLES_TEST_REDIS_URL'),
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(
      `${name} is not set. Run the tests through "npm test" in the root, or point it to a server of your own.`,
    )
  return value
}
