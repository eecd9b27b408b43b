import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createTestDatabase,
  startTestService,
  type TestDatabase,
  type TestService,
} from '../../src/testing/index.ts'
import {
  createService,
  loadConfigFrom,
  type BaseConfig,
  type Service,
  type Transaction,
} from '../../src/index.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A database that has, besides the kit's tables, one of a pretend service: `note(text)`. */
export async function createNotesDatabase(): Promise<TestDatabase> {
  const folder = temporaryFolder()
  writeFileSync(
    join(folder, '0001-create-note.sql'),
    'CREATE TABLE note (note_id bigint GENERATED ALWAYS AS IDENTITY, subject text NOT NULL, text text NOT NULL UNIQUE);',
  )
  return createTestDatabase(folder)
}

export interface NotesApp {
  test: TestService<Service>
  database: TestDatabase
  texts(): Promise<string[]>
  stop(): Promise<void>
}

/** Starts a small real service whose routes and consumers the test adds. */
export async function startNotes(
  build: (service: Service) => void,
  options: { env?: Record<string, string>; holdLease?: boolean; database?: TestDatabase } = {},
): Promise<NotesApp> {
  const database = options.database ?? (await createNotesDatabase())
  const test = await startTestService<BaseConfig, Transaction, Service>({
    loadConfig: (env) => loadConfigFrom(env, {}),
    buildApp: async (config) => {
      const service = await createService({ name: 'notes-service', description: 'Notes, for tests.', config })
      build(service)
      return service
    },
    env: { DATABASE_URL: database.url, ...options.env },
    ...(options.holdLease === undefined ? {} : { holdLease: options.holdLease }),
  })
  return {
    test,
    database,
    texts: async () =>
      (await test.service.db.query<{ text: string }>('SELECT text FROM note ORDER BY note_id')).map(
        (row) => row.text,
      ),
    stop: async () => {
      await test.stop()
      if (!options.database) await database.drop()
    },
  }
}
