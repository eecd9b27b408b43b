import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readFolders } from '../workspace/folders.mjs'
import { forgetKeys } from '../../storefront/scripts/forget-keys.mjs'

const PREVIEW = { previewModeId: 'd4', previewModeSigningKey: 'e5e5', previewModeEncryptionKey: 'f6f6' }
const web = readFolders().filter(({ manifest }) => manifest.halles?.kind === 'web')

// Each folder is a repository of its own, so they say the same twice.
test.each(['complete-build.mjs', 'forget-keys.mjs', 'server.mjs', 'standalone-folder.mjs'])(
  'every web app has the same %s',
  (name) => {
    const texts = web.map(({ path }) => readFileSync(join(path, 'scripts', name), 'utf8'))
    expect(texts.length).toBeGreaterThan(1)
    expect(new Set(texts).size).toBe(1)
  },
)

test.each(web.map(({ name, path }) => [name, path]))('%s is built the same for one commit', (_name, path) => {
  const config = readFileSync(join(path, 'next.config.ts'), 'utf8')
  expect(config).toContain("[process.env.VERSION, process.env.COMMIT].filter(Boolean).join('-')")
  expect(config).toMatch(/generateBuildId: \(\) => \(buildId === '' \? null : buildId/)
})

describe('the keys that Next draws for every build', () => {
  let output
  const write = (name, value) => writeFileSync(join(output, name), JSON.stringify(value))
  const read = (name) => JSON.parse(readFileSync(join(output, name), 'utf8'))

  beforeEach(() => {
    output = mkdtempSync(join(tmpdir(), 'halles-web-build-'))
    mkdirSync(join(output, 'server'))
    const actions = { node: {}, edge: {}, encryptionKey: 'aGFsbGVz=' }
    write('server/server-reference-manifest.json', actions)
    writeFileSync(
      join(output, 'server/server-reference-manifest.js'),
      `self.X=${JSON.stringify(JSON.stringify(actions))}`,
    )
    write('server/preview-props.json', PREVIEW)
    write('prerender-manifest.json', { version: 4, routes: {}, preview: PREVIEW })
  })
  afterEach(() => rmSync(output, { recursive: true }))

  test('are gone from it, and nothing a browser sends turns drafts on', () => {
    forgetKeys(output)
    const none = { previewModeId: false, previewModeSigningKey: false, previewModeEncryptionKey: false }
    expect(read('server/preview-props.json')).toEqual(none)
    expect(read('prerender-manifest.json')).toEqual({ version: 4, routes: {}, preview: none })
    expect(read('server/server-reference-manifest.json')).toEqual({ node: {}, edge: {}, encryptionKey: '' })
    expect(readFileSync(join(output, 'server/server-reference-manifest.js'), 'utf8')).not.toContain(
      'aGFsbGVz',
    )
  })

  test('are missed in a file we do not know', () => {
    write('server/elsewhere.json', { key: PREVIEW.previewModeSigningKey })
    expect(() => forgetKeys(output)).toThrow('server/elsewhere.json still holds a key')
  })

  test('are not taken from an app that needs them', () => {
    write('server/server-reference-manifest.json', {
      node: { ab12: {} },
      edge: {},
      encryptionKey: 'aGFsbGVz=',
    })
    expect(() => forgetKeys(output)).toThrow('server actions')
  })
})
