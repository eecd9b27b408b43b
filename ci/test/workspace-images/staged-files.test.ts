import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashFiles, listStagedFiles, stageFiles } from '../../workspace/staged-files.ts'

const STANDALONE = '.next/standalone'

function folderWith(name: string, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'halles-images-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) write(join(root, name, path), text)
  return join(root, name)
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function stage(folder: string, name: string, parts: string[]): { context: string; names: string[] } {
  const files = listStagedFiles(folder, name, parts)
  const context = join(dirname(folder), 'context')
  stageFiles(files, context)
  return { context, names: files.map(({ target }) => target) }
}

const service = {
  'package.json': '{}',
  'dist/main.js': 'main',
  'dist/migrate.js': 'migrate',
  'dist/.halles-build': 'stamp',
  'migrations/0001-create.sql': 'create',
  'src/main.ts': 'source',
}
const serviceParts = ['dist', 'migrations', 'package.json']

test('a service is staged with what its image takes and nothing else', () => {
  const { context, names } = stage(folderWith('cart-service', service), 'cart-service', serviceParts)

  expect(names).toEqual(['dist/main.js', 'dist/migrate.js', 'migrations/0001-create.sql', 'package.json'])
  expect(readFileSync(join(context, 'dist/main.js'), 'utf8')).toBe('main')
})

test('a folder that is not built, or by an older build, is refused', () => {
  const refused = (without: keyof typeof service) => {
    const folder = folderWith('cart-service', service)
    rmSync(join(folder, without))
    return () => listStagedFiles(folder, 'cart-service', serviceParts)
  }
  expect(refused('dist/main.js')).toThrow('is not built: there is no cart-service/dist/main.js')
  expect(refused('dist/migrate.js')).toThrow('is not built: there is no cart-service/dist/migrate.js')
  const empty = folderWith('cart-service', { 'package.json': '{}' })
  expect(() => listStagedFiles(empty, 'cart-service', serviceParts)).toThrow('there is no cart-service/dist')
  expect(() => listStagedFiles(empty, 'cart-service', [STANDALONE])).toThrow(`no cart-service/${STANDALONE}`)
})

test('another content is another hash; the mark of the build is no content', () => {
  const folder = folderWith('cart-service', service)
  const hash = (...besides: string[]) =>
    hashFiles(listStagedFiles(folder, 'cart-service', serviceParts), ...besides)
  const before = hash()

  write(join(folder, 'dist/.halles-build'), 'another stamp')
  write(join(folder, 'src/main.ts'), 'another source')
  expect(hash()).toBe(before)
  expect(hash('another Dockerfile')).not.toBe(before)
  write(join(folder, 'dist/main.js'), 'another program')
  expect(hash()).not.toBe(before)
})

const app = {
  'server.js': 'server',
  '.next/BUILD_ID': '1',
  '.next/static/chunk.js': 'chunk',
}
const nestedApp = Object.fromEntries(
  Object.entries(app).map(([path, text]) => [`${STANDALONE}/storefront/${path}`, text]),
)

test('a web app that was built inside a workspace lies in the image as if it was built alone', () => {
  const folder = folderWith('storefront', {
    ...nestedApp,
    [`${STANDALONE}/node_modules/undici/index.js`]: 'undici',
  })
  mkdirSync(join(folder, STANDALONE, 'storefront/.next/node_modules'))
  symlinkSync(
    '../../../node_modules/undici',
    join(folder, STANDALONE, 'storefront/.next/node_modules/undici-1'),
  )

  const { context, names } = stage(folder, 'storefront', [STANDALONE])

  expect(names).toEqual(
    [
      'server.js',
      '.next/BUILD_ID',
      '.next/static/chunk.js',
      '.next/node_modules/undici-1',
      'node_modules/undici/index.js',
    ]
      .map((path) => `${STANDALONE}/${path}`)
      .sort(),
  )
  const link = join(context, STANDALONE, '.next/node_modules/undici-1')
  expect(readlinkSync(link)).toBe('../../node_modules/undici')
  expect(readFileSync(join(link, 'index.js'), 'utf8')).toBe('undici')
})

test('a web app that was built alone is taken as it is', () => {
  const alone = Object.fromEntries(Object.entries(app).map(([path, text]) => [`${STANDALONE}/${path}`, text]))

  const { names } = stage(folderWith('storefront', alone), 'storefront', [STANDALONE])

  expect(names).toContain(`${STANDALONE}/server.js`)
})

test('a web app without its files for browsers, or with a link out of its build, is refused', () => {
  const folder = folderWith('storefront', nestedApp)
  symlinkSync('/etc', join(folder, STANDALONE, 'storefront/elsewhere'))
  expect(() => listStagedFiles(folder, 'storefront', [STANDALONE])).toThrow('leads out of its build')

  rmSync(join(folder, STANDALONE, 'storefront/.next/static'), { recursive: true })
  expect(() => listStagedFiles(folder, 'storefront', [STANDALONE])).toThrow('lacks the files for browsers')
})
