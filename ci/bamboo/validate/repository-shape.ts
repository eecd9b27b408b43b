import { secretsOf } from './secrets.ts'
import { count, flag, isFields, map, matching, oneOf, record, shortOr, text, type Shape } from './shapes.ts'

const changeDetection = record(
  {},
  {
    'quiet-period': record({ 'quiet-period-seconds': count(1) }, { 'max-retries': count(0) }),
    'exclude-changeset-pattern': pattern(),
    'file-filter-type': oneOf('none', 'include_only', 'exclude_all'),
    'file-filter-pattern': pattern(),
  },
)

const shared = {
  'shared-credentials': shortOr(text, record({ name: text }, { scope: oneOf('global', 'project') })),
  'ssh-key': text,
  'ssh-key-passphrase': text,
  username: text,
  password: text,
  'command-timeout-minutes': count(1),
  lfs: flag,
  'verbose-logs': flag,
  'use-shallow-clones': flag,
  'cache-on-agents': flag,
  submodules: flag,
  'fetch-all': flag,
  'change-detection': changeDetection,
  viewer: text,
}

const byType: Record<string, Shape> = {
  git: record({ type: text, url: text, branch: text }, shared),
  bitbucket: record({ type: text, slug: text, branch: text }, shared),
  github: record({ type: text, repository: text, branch: text }, { ...shared, user: text }),
  'bitbucket-server': record(
    {
      type: text,
      server: text,
      project: text,
      slug: text,
      'clone-url': text,
      'public-key': text,
      'private-key': text,
      branch: text,
    },
    shared,
  ),
}

const linked = record({ scope: oneOf('global', 'project') }, { branch: text })
const plugin = record({ 'plugin-key': text, 'server-config': map }, { 'branch-config': map })

/** A repository of a plan: the name of a linked one, or a definition. Source: the reference, "Repositories". */
export const repository: Shape = (value, finding) => {
  if (!isFields(value)) return text(value, finding)
  const [entry, ...more] = Object.entries(value)
  if (!entry || more.length > 0) return finding.add('shape', 'has to be one name with its definition')
  const [name, definition] = entry
  const inside = finding.at(name)
  if (!isFields(definition)) return inside.add('shape', 'has to be a map')
  if ('scope' in definition) return linked(definition, inside)
  if ('plugin-key' in definition) return plugin(definition, inside)
  const shape = byType[String(definition.type)]
  if (!shape) return inside.add('shape', `"type" has to be ${Object.keys(byType).join(', ')}`)
  shape(definition, inside)
  secretsOf(definition, inside)
}

function pattern(): Shape {
  const isText = matching(/./, 'has to be a regular expression')
  return (value, finding) => {
    isText(value, finding)
    try {
      RegExp(String(value))
    } catch (error) {
      finding.add('shape', `is no regular expression: ${(error as Error).message}`)
    }
  }
}
