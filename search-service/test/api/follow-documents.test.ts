import { createLogger, openDatabase } from '@halles/service-kit'
import { createTestDatabase, eventually } from '@halles/service-kit/testing'
import { expect, test } from 'vitest'
import { createSearchIndex } from '../../src/domain/search-index.ts'
import { followDocuments } from '../../src/usecases/follow-documents.ts'

const log = createLogger({ service: 'search-service', version: '0', colour: 'blue', level: 'silent' })

test('an index that cannot be loaded is not ready, and loads as soon as the documents can be read', async () => {
  const { url, drop } = await createTestDatabase()
  const database = openDatabase({ url, poolSize: 2, applicationName: 'test', colour: 'blue', log })
  const follower = followDocuments(database, createSearchIndex(), log, () => undefined)
  try {
    await database.query('ALTER TABLE document RENAME TO hidden')
    follower.start()
    await expect(follower.check()).rejects.toThrow('not loaded')
    await database.query('ALTER TABLE hidden RENAME TO document')
    await eventually(() => follower.check())
  } finally {
    await follower.stop()
    await database.close()
    await drop()
  }
})
