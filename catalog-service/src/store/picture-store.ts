import { createHash } from 'node:crypto'
import type { SqlExecutor } from '@halles/service-kit'
import type { ImportedPicture } from '../schemas.ts'

export interface Picture {
  svg: Buffer
  etag: string
}

export async function findPicture(db: SqlExecutor, name: string): Promise<Picture | undefined> {
  return (await db.query<Picture>('SELECT svg, etag FROM picture WHERE name = $1', [name]))[0]
}

/** Writes what is new or different and tells how many that were. */
export async function savePictures(tx: SqlExecutor, pictures: ImportedPicture[]): Promise<number> {
  const saved = await tx.query(
    `INSERT INTO picture (name, svg, etag)
     SELECT p.name, decode(p.svg, 'base64'), p.etag FROM unnest($1::text[], $2::text[], $3::text[]) AS p(name, svg, etag) ORDER BY p.name
     ON CONFLICT (name) DO UPDATE SET svg = excluded.svg, etag = excluded.etag WHERE picture.etag <> excluded.etag
     RETURNING name`,
    [
      pictures.map((picture) => picture.name),
      pictures.map((picture) => Buffer.from(picture.svg).toString('base64')),
      pictures.map((picture) => etagOf(picture.svg)),
    ],
  )
  return saved.length
}

function etagOf(svg: string): string {
  return `"${createHash('sha256').update(svg).digest('base64url').slice(0, 22)}"`
}
