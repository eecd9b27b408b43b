import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { wantsDocker } from '../workspace/wants-docker.mjs'

function dataFolder(record) {
  const folder = mkdtempSync(join(tmpdir(), 'halles-wants-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  if (record) writeFileSync(join(folder, 'instance.json'), JSON.stringify(record))
  return folder
}

test.each([
  ['the command line', ['--driver', 'docker'], {}, undefined, true],
  ['the command line, in one word', ['--driver=docker'], {}, undefined, true],
  ['the environment', [], { HALLES_DRIVER: 'docker' }, undefined, true],
  ['what it was started with before', [], {}, { driver: 'docker' }, true],
  ['nobody', [], {}, undefined, false],
  ['a shop from before there were drivers', [], {}, { portBase: 4100 }, false],
  [
    'the command line, against the environment',
    ['--driver', 'local'],
    { HALLES_DRIVER: 'docker' },
    undefined,
    false,
  ],
])('the driver is named by %s', (_who, args, env, record, expected) => {
  expect(wantsDocker(args, { ...env, HALLES_DATA: dataFolder(record) })).toBe(expected)
})
