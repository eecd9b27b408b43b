import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashFolder } from '../workspace/content-hash.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halles-hash-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src', 'app.ts'), 'one')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('content, names and new files change the hash', () => {
  const hashes = [hashFolder(folder)]
  writeFileSync(join(folder, 'src', 'app.ts'), 'two')
  hashes.push(hashFolder(folder))
  writeFileSync(join(folder, 'src', 'more.ts'), '')
  hashes.push(hashFolder(folder))
  expect(new Set(hashes).size).toBe(3)
})

test('tests, outputs and documents do not', () => {
  const before = hashFolder(folder)
  for (const name of ['test', 'dist', 'node_modules']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'test', 'app.test.ts'), 'x')
  writeFileSync(join(folder, 'dist', 'app.js'), 'x')
  writeFileSync(join(folder, 'README.md'), 'x')
  expect(hashFolder(folder)).toBe(before)
})
