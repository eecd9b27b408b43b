import type { Database, Http } from '@halles/service-kit'

/** Who holds the API key. */
export const merchantSubject = 'merchant'

/** What the routes are given. */
export interface Simulator {
  http: Http
  db: Database
  publicUrl: string
}
