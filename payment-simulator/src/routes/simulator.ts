import type { Database, Http } from '@halles/service-kit'

/** What the routes are given. */
export interface Simulator {
  http: Http
  db: Database
  publicUrl: string
}
