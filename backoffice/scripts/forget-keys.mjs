import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Next draws keys for draft mode and server actions at every build and writes them into its output. We use neither, and the keys make
 * an image carry a secret and every build differ. Throws for a build that has server actions, or keys in a place we do not know.
 */
export function forgetKeys(output) {
  const file = (name) => path.join(output, name)
  const { encryptionKey, ...actions } = readJson(file('server/server-reference-manifest.json'))
  if (Object.values(actions).some((found) => Object.keys(found).length > 0))
    throw new Error('the build has server actions, whose key must come from a secret and stay the same')
  const preview = readJson(file('server/preview-props.json'))

  // False is nothing that a header or a cookie can be equal to; without a value, one that is not sent would be.
  const noPreview = Object.fromEntries(Object.keys(preview).map((name) => [name, false]))
  writeJson(file('server/preview-props.json'), noPreview)
  const prerendered = readJson(file('prerender-manifest.json'))
  writeJson(file('prerender-manifest.json'), { ...prerendered, preview: noPreview })
  for (const name of ['server/server-reference-manifest.json', 'server/server-reference-manifest.js'])
    writeFileSync(file(name), readFileSync(file(name), 'utf8').replace(encryptionKey, ''))

  const keys = [encryptionKey, ...Object.values(preview)]
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    const found = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && keys.some((key) => readFileSync(found).includes(key)))
      throw new Error(`${path.relative(output, found)} still holds a key that Next drew for this build`)
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value, null, 2))
}
