import { svgFault } from '../domain/svg-safety.ts'
import { errors } from '../errors.ts'
import type { ImportedPicture } from '../schemas.ts'
import { countChange, lockCatalogue } from '../store/catalogue-store.ts'
import { savePictures } from '../store/picture-store.ts'
import type { Tx } from '../store/prisma.ts'

export async function importPictures(tx: Tx, pictures: ImportedPicture[]): Promise<number> {
  for (const { name, svg } of pictures) {
    const fault = svgFault(svg)
    if (fault) throw errors.unsafePicture(`The picture "${name}" ${fault}.`)
  }
  await lockCatalogue(tx)
  const imported = await savePictures(tx, [
    ...new Map(pictures.map((picture) => [picture.name, picture])).values(),
  ])
  if (imported > 0) await countChange(tx)
  return imported
}
