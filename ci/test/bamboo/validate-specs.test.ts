import { describe, expect, test } from 'vitest'
import { deploymentSpec, permissionSpec, planSpec, problemsOf } from './specs-folder.ts'

const withPlan = (changes: Record<string, string>) => problemsOf({ 'bamboo.yaml': planSpec(changes) })
const rulesOf = (problems: string[]) => [...new Set(problems.map((problem) => problem.split(':')[0]))]

describe('specs that are right', () => {
  test('have no problems', () => {
    expect(problemsOf({ 'bamboo.yaml': planSpec() + deploymentSpec() + permissionSpec() })).toEqual([])
  })

  test('may be spread over included files', () => {
    const files = {
      'bamboo.yml': `---\n!include 'plans/bread.yaml'\n---\n!include 'sell.yml'\n${permissionSpec()}`,
      'plans/bread.yaml': planSpec(),
      'sell.yml': deploymentSpec(),
    }
    expect(problemsOf(files)).toEqual([])
  })

  test('may include a part of a plan', () => {
    const job = 'tasks:\n  - checkout\n  - script: ./bake\n'
    const plan = `${planSpec({ '  - Bake:\n      manual: true\n      jobs: [Oven]\n': '  - Bake: [Oven]\n' }).split('Oven:\n')[0]}Oven: !include 'oven.yaml'\n`
    expect(problemsOf({ 'bamboo.yaml': plan, 'oven.yaml': job })).toEqual([])
  })

  test.each([
    [
      'short tasks',
      {
        '    - script: ./knead\n':
          '    - script: [./knead]\n    - test-parser: junit\n    - artifact-download\n',
      },
    ],
    [
      'conditions',
      {
        '{interpreter: /bin/sh, scripts: [./bake]}':
          '{scripts: [./bake], conditions: [{variable: {equals: {planRepository.branch: main}}}]}',
      },
    ],
    [
      'a task of a plugin',
      {
        '    - script: ./knead\n': '    - any-task: {plugin-key: some.plugin:task, configuration: {a: 1}}\n',
      },
    ],
    [
      'remote and cron triggers',
      { '  - polling:\n      period: 120\n': '  - remote\n  - cron: 0 0 6 ? * *\n  - polling: 120\n' },
    ],
    ['no triggers', { 'triggers:\n  - polling:\n      period: 120\n': 'triggers: []\n' }],
    [
      'branches by pattern',
      { '  create: manually': '  create: {for-new-branch: fix/.*}\n  delete: {after-deleted-days: never}' },
    ],
    [
      'a docker runner that says its entrypoint',
      { 'Oven:\n': "Oven:\n  docker: {image: baker, docker-run-arguments: ['--entrypoint=']}\n" },
    ],
    ['encrypted variables', { 'stages:\n': 'variables: {ovenPassword: BAMSCRT@0@0@abc==}\nstages:\n' }],
    ['a script of many lines that stops', { 'scripts: [./bake]': "scripts: ['set -eu', ./heat, ./bake]" }],
    [
      'what branches do otherwise',
      { 'stages:\n': "branch-overrides:\n  - '.*': {stages: [{Knead: [Dough]}]}\nstages:\n" },
    ],
    [
      'repositories of every kind',
      {
        'repositories:\n': `repositories:
  - shelf
  - counter: {scope: project}
  - {cloud: {type: bitbucket, slug: hall/oven, branch: main, viewer: a.plugin:viewer}}
  - {hub: {type: github, repository: hall/oven, branch: main, user: ada, password: BAMSCRT@0@0@abc==}}
  - {old: {plugin-key: a.plugin:svn, server-config: {root: here}}}
`,
      },
    ],
    [
      'jobs with everything they may have',
      {
        'Oven:\n': `Oven:
  requirements: [hot]
  artifact-subscriptions: [{artifact: dough, destination: in}]
  other: {clean-working-dir: true}
`,
      },
    ],
    [
      'notifications and limits',
      {
        'stages:\n':
          'notifications: [{recipients: [{users: [ada]}], events: [plan-failed]}]\nother: {concurrent-build-plugin: 2}\nstages:\n',
      },
    ],
    ['the pattern of a server', { 'version: 2\n': 'version: 2\nserver-name: hall.*\n' }],
  ])('%s', (_, changes) => {
    expect(withPlan(changes)).toEqual([])
  })
})

describe('a plan', () => {
  test.each([
    ['a job that no stage runs', 'root-key-unknown', { 'Oven:\n': 'Cellar:\n  tasks: [clean]\nOven:\n' }],
    ['a misspelt key', 'root-key-unknown', { 'stages:\n': 'varaibles: {a: 1}\nstages:\n' }],
    ['a stage whose job is not there', 'job-missing', { 'jobs: [Oven]': 'jobs: [Oven, Cooling]' }],
    ['a stage without jobs', 'shape', { 'Knead: [Dough]': 'Knead: []' }],
    [
      'no dependencies',
      'dependencies-stated',
      { 'dependencies:\n  require-all-stages-passing: true\n  plans: []\n': '' },
    ],
    ['no triggers', 'triggers-stated', { 'triggers:\n  - polling:\n      period: 120\n': '' }],
    ['no branches', 'branches-stated', { 'branches:\n  create: manually\n': '' }],
    ['a branch for every branch', 'branches-all', { 'create: manually': 'create: for-new-branch' }],
    [
      'an uncertain block strategy',
      'shape',
      { '  plans: []': '  block-strategy: block_if_parent_failed\n  plans: []' },
    ],
    [
      'a runner for all jobs',
      'docker-at-plan',
      { 'stages:\n': "docker: {image: a, docker-run-arguments: ['--entrypoint=']}\nstages:\n" },
    ],
    ['a runner that an entrypoint breaks', 'docker-entrypoint', { 'Oven:\n': 'Oven:\n  docker: baker\n' }],
    ['an artifact that may be shared', 'artifact-explicit', { ', shared: true': '' }],
    ['an artifact that may be required', 'artifact-explicit', { ', required: true': '' }],
    ['no version', 'version', { 'version: 2\n': '' }],
    ['the old version', 'version', { 'version: 2\n': 'version: 1\n' }],
    ['the version as text', 'version', { 'version: 2\n': "version: '2'\n" }],
    [
      'a password in a variable',
      'secret-plain',
      { 'stages:\n': 'variables: {ovenPassword: crumbs}\nstages:\n' },
    ],
    [
      'a password of a repository',
      'secret-plain',
      { '      branch: main\n': '      branch: main\n      password: crumbs\n' },
    ],
    ['a job that trusts in the default checkout', 'checkout-explicit', { '    - checkout\n': '' }],
    ['a Docker task', 'name-unknown', { '    - script: ./knead\n': '    - docker: {command: build}\n' }],
    ['a task that does not exist', 'name-unknown', { '    - script: ./knead\n': '    - scripts: ./knead\n' }],
    ['a setting that does not exist', 'field-unknown', { 'force-clean-build': 'force-clean' }],
    ['a script that is both', 'script-body', { 'scripts: [./bake]': 'scripts: [./bake], file: bake.sh' }],
    [
      'a script that goes on after a failure',
      'script-stops',
      { 'scripts: [./bake]': 'scripts: [./heat, ./bake]' },
    ],
    ['an interpreter that does not exist', 'shape', { '/bin/sh': '/bin/fish' }],
    ['a parser that does not exist', 'shape', { 'type: junit': 'type: vitest' }],
    ['a scope that does not exist', 'shape', { 'scope: RESULT': 'scope: PLAN' }],
    ['a location outside of the working directory', 'shape', { 'location: out': 'location: /out' }],
    ['a key in small letters', 'shape', { 'key: BREAD': 'key: bread' }],
    ['two jobs of one key', 'job-key-twice', { 'key: OVEN': 'key: DOUGH' }],
    ['two stages of one name', 'stage-twice', { '- Bake:': '- Knead:' }],
    [
      'two shared artifacts of one name',
      'artifact-twice',
      { 'Oven:\n': "Oven:\n  artifacts:\n    - {name: dough, pattern: '*', required: true, shared: true}\n" },
    ],
    ['a repository of a type that does not exist', 'shape', { 'type: git': 'type: cvs' }],
    ['a filter that does not exist', 'shape', { include_only: 'only_include' }],
    ['a filter that is no expression', 'shape', { '^BREAD/.*$': '"("' }],
    [
      'a cron expression of five fields',
      'shape',
      { '  - polling:\n      period: 120\n': '  - cron: 0 6 * * *\n' },
    ],
    ['a trigger that does not exist', 'name-unknown', { '  - polling:\n      period: 120\n': '  - push\n' }],
    ['a key twice', 'yaml', { 'stages:\n': 'triggers: []\nstages:\n' }],
    ['an anchor that is not there', 'yaml', { 'plans: []': 'plans: *others' }],
    ['a plan that follows and does not exist', 'plan-unknown', { 'plans: []': 'plans: [HALL-CAKE]' }],
    [
      'permissions',
      'field-unknown',
      { 'stages:\n': 'plan-permissions:\n  - {users: admin, permissions: view}\nstages:\n' },
    ],
  ])('with %s is refused', (_, rule, changes) => {
    expect(rulesOf(withPlan(changes))).toContain(rule)
  })

  test('is told where and what', () => {
    expect(withPlan({ ', shared: true': '' })).toEqual([
      'artifact-explicit: bamboo.yaml › Dough › artifacts[0]: state "shared"; the documentation disagrees on its default',
    ])
  })
})

describe('a deployment', () => {
  const withDeployment = (changes: Record<string, string>) =>
    rulesOf(problemsOf({ 'bamboo.yaml': planSpec() + deploymentSpec(changes) }))

  test.each([
    ['an environment that is not listed', 'root-key-unknown', { 'Counter:\n': 'Window:\n' }],
    [
      'an environment that is not defined',
      'environment-missing',
      { '[Shelf, Counter]': '[Shelf, Counter, Window]' },
    ],
    ['an environment twice', 'environment-twice', { '[Shelf, Counter]': '[Shelf, Counter, Shelf]' }],
    ['an approval that does not exist', 'shape', { approved: 'approve' }],
    ['a trigger of a plan', 'name-unknown', { '[build-success]': '[polling]' }],
    [
      'a trigger of an environment that is not there',
      'trigger-environment',
      { 'environment-success: Shelf': 'environment-success: Window' },
    ],
    ['a checkout of nothing', 'checkout-explicit', { 'checkout: recipes': 'checkout' }],
    ['a plan that does not exist', 'plan-unknown', { 'HALL-BREAD': 'HALL-CAKE' }],
    [
      'an injected variable that grows',
      'naming-increment',
      {
        'release-naming: ${bamboo.inject.version}':
          'release-naming: {next-version-name: "${bamboo.inject.version}", auto-increment: true}',
      },
    ],
    ['a token in a variable', 'secret-plain', { 'Shelf:\n': 'Shelf:\n  variables: {shopToken: abc}\n' }],
    ['no naming', 'field-missing', { 'release-naming: ${bamboo.inject.version}\n': '' }],
    ['no version', 'version', { 'version: 2\n': '' }],
  ])('with %s is refused', (_, rule, changes) => {
    expect(withDeployment(changes)).toContain(rule)
  })

  test('named by a variable that its plan keeps for itself is refused', () => {
    const specs = planSpec({ 'scope: RESULT': 'scope: LOCAL' }) + deploymentSpec()
    expect(rulesOf(problemsOf({ 'bamboo.yaml': specs }))).toEqual(['inject-scope'])
  })
})

describe('permissions', () => {
  const withPermissions = (changes: Record<string, string>) =>
    rulesOf(problemsOf({ 'bamboo.yaml': planSpec() + deploymentSpec() + permissionSpec(changes) }))

  test.each([
    [
      'for environments only',
      'deployment-permissions',
      { 'deployment-permissions:\n  - groups: [bakers]\n    permissions: [view, edit]\n': '' },
    ],
    ['of a kind that does not exist', 'shape', { '[view, deploy]': '[view, build]' }],
    ['for nobody', 'grant-to-nobody', { 'groups: [sellers]\n        ': '' }],
    [
      'for a deployment that does not exist',
      'deployment-unknown',
      { 'deployment: Sell': 'deployment: Give' },
    ],
    ['for an environment that does not exist', 'environment-missing', { 'Counter:': 'Window:' }],
  ])('%s are refused', (_, rule, changes) => {
    expect(withPermissions(changes)).toContain(rule)
  })

  test('in an included file are refused', () => {
    const files = {
      'bamboo.yaml': `---\n!include 'all.yaml'\n`,
      'all.yaml': planSpec() + deploymentSpec() + permissionSpec(),
    }
    expect(rulesOf(problemsOf(files))).toEqual(['include-permissions'])
  })
})

describe('several plans', () => {
  test('of one key are refused, wherever they are written', () => {
    const files = {
      'bamboo.yaml': `---\n!include 'a.yaml'\n---\n!include 'b.yaml'\n`,
      'a.yaml': planSpec(),
      'b.yaml': planSpec(),
    }
    expect(problemsOf(files)).toEqual(['plan-key-twice: b.yaml: HALL-BREAD is the key of a.yaml already'])
  })

  test('of one repository say which files are their own', () => {
    const blind = planSpec(
      {
        '      change-detection:\n        file-filter-type: include_only\n        file-filter-pattern: ^CAKE/.*$\n':
          '',
      },
      'CAKE',
    )
    expect(rulesOf(problemsOf({ 'bamboo.yaml': planSpec() + blind }))).toEqual(['change-detection'])
    const manual = blind.replace('  - polling:\n      period: 120\n', '  []\n')
    expect(problemsOf({ 'bamboo.yaml': planSpec() + manual })).toEqual([])
    expect(problemsOf({ 'bamboo.yaml': planSpec() + planSpec({}, 'CAKE') })).toEqual([])
  })

  test('of one linked repository cannot, so it must not trigger them', () => {
    const linked = (key: string, trigger: string) =>
      planSpec(
        {
          [planSpec({}, key).match(/repositories:[^]*?(?=triggers:)/)?.[0] ?? '']:
            'repositories:\n  - hall\n',
          '      period: 120\n': trigger,
        },
        key,
      ).replace('repository: bakery', 'repository: hall')
    const all = (trigger: string) => ({ 'bamboo.yaml': linked('BREAD', trigger) + linked('CAKE', trigger) })
    expect(rulesOf(problemsOf(all('      period: 120\n')))).toEqual(['change-detection'])
    expect(problemsOf(all('      period: 120\n      repositories: [other]\n'))).toEqual([])
  })

  test('have anchors of their own', () => {
    const first = planSpec({ 'period: 120': 'period: &often 120' })
    const second = planSpec({ 'period: 120': 'period: *often' }, 'CAKE')
    expect(rulesOf(problemsOf({ 'bamboo.yaml': first + second }))).toContain('yaml')
  })
})

describe('includes', () => {
  const root = (include: string) => `---\n!include '${include}'\n`

  test.each([
    [
      'of a file that includes',
      'include-nested',
      { 'bamboo.yaml': root('a.yaml'), 'a.yaml': root('b.yaml'), 'b.yaml': planSpec() },
    ],
    [
      'of a part of a file that includes',
      'include-nested',
      {
        'bamboo.yaml': root('a.yaml'),
        'a.yaml': planSpec({ 'plans: []': "plans: !include 'b.yaml'" }),
        'b.yaml': '[]',
      },
    ],
    ['from outside', 'include-outside', { 'bamboo.yaml': root('../plans.yaml') }],
    ['of another kind of file', 'include-ending', { 'bamboo.yaml': root('plans.json'), 'plans.json': '{}' }],
    ['of nothing', 'include-missing', { 'bamboo.yaml': root('plans.yaml') }],
    [
      'of a whole plan inside another',
      'include-alone',
      {
        'bamboo.yaml': planSpec({ 'plans: []': "plans: !include 'a.yaml'" }),
        'a.yaml': planSpec({}, 'CAKE'),
      },
    ],
  ])('%s are refused', (_, rule, files) => {
    expect(rulesOf(problemsOf(files as Record<string, string>))).toContain(rule)
  })
})

test('a folder has one root file', () => {
  expect(rulesOf(problemsOf({ 'plans.yaml': planSpec() }))).toEqual(['root-file'])
  expect(rulesOf(problemsOf({ 'bamboo.yaml': planSpec(), 'bamboo.yml': planSpec() }))).toEqual(['root-file'])
})

test('a document that is none of the four kinds is refused', () => {
  expect(rulesOf(problemsOf({ 'bamboo.yaml': '---\nversion: 2\nname: bread\n' }))).toEqual(['kind'])
  expect(rulesOf(problemsOf({ 'bamboo.yaml': '---\n- version: 2\n' }))).toEqual(['shape'])
})
