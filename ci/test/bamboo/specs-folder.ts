import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { validateSpecs } from '../../bamboo/validate/validate-specs.ts'

/** The problems of a `bamboo-specs` folder with these files, as `rule: message`. */
export function problemsOf(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'halles-specs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return validateSpecs(folder).map(({ where, rule, message }) => `${rule}: ${where}: ${message}`)
}

/** A plan that states everything it has to; `changes` puts one text in the place of another. */
export function planSpec(changes: Record<string, string> = {}, key = 'BREAD'): string {
  return edit(
    `---
version: 2
plan:
  project-key: HALL
  key: ${key}
  name: bakery ${key}
repositories:
  - bakery:
      type: git
      url: ssh://git@git.example.com/hall/bakery.git
      branch: main
      shared-credentials: reader
      change-detection:
        file-filter-type: include_only
        file-filter-pattern: ^${key}/.*$
triggers:
  - polling:
      period: 120
branches:
  create: manually
dependencies:
  require-all-stages-passing: true
  plans: []
stages:
  - Knead: [Dough]
  - Bake:
      manual: true
      jobs: [Oven]
Dough:
  key: DOUGH
  tasks:
    - checkout
    - script: ./knead
    - inject-variables: {file: out/loaf.properties, scope: RESULT, namespace: inject}
  artifacts:
    - {name: dough, location: out, pattern: '*', required: true, shared: true}
Oven:
  key: OVEN
  tasks:
    - checkout: {repository: bakery, force-clean-build: true}
    - script: {interpreter: /bin/sh, scripts: [./bake]}
  final-tasks:
    - test-parser: {type: junit, test-results: 'out/*.xml'}
`,
    changes,
  )
}

export function deploymentSpec(changes: Record<string, string> = {}): string {
  return edit(
    `---
version: 2
deployment:
  name: Sell
  source-plan: HALL-BREAD
release-naming: \${bamboo.inject.version}
environments: [Shelf, Counter]
Shelf:
  triggers: [build-success]
  tasks:
    - clean
    - artifact-download
    - script: ./put-on-shelf
Counter:
  release-approval-prerequisite: approved
  triggers:
    - environment-success: Shelf
  tasks:
    - checkout: recipes
    - script: ./sell
`,
    changes,
  )
}

export function permissionSpec(changes: Record<string, string> = {}): string {
  return edit(
    `---
version: 2
deployment: Sell
deployment-permissions:
  - groups: [bakers]
    permissions: [view, edit]
environment-permissions:
  - Counter:
      - groups: [sellers]
        permissions: [view, deploy]
`,
    changes,
  )
}

function edit(text: string, changes: Record<string, string>): string {
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`"${from}" is not in the spec.`)
    text = text.replace(from, () => to)
  }
  return text
}
