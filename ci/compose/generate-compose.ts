import { stringify } from 'yaml'
import type { Source } from '../bamboo/sources.ts'
import { makeSecretsScript } from './make-secrets-script.ts'
import { platformFile } from './platform-file.ts'
import { readMembers } from './read-members.ts'
import { stackFile } from './stack-file.ts'

const NOTE = '# Generated: change ci/compose or stacks/stack.json, then npm run compose -w ci\n'

/** The files of stacks/compose that follow from the stack and its folders. The others are written by hand. */
export function generateCompose(source: Source): Map<string, string> {
  const members = readMembers(source)
  return new Map([
    ['compose.yaml', document(platformFile(members))],
    ['stack.yaml', document(stackFile(members))],
    ['make-secrets', makeSecretsScript(members)],
  ])
}

function document(content: object): string {
  const text = stringify(content, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false })
  const [head, services = '', rest] = text
    .replaceAll(/^x-(\w+):$/gm, 'x-$1: &$1')
    .replaceAll(/^( +)<<: '\*(\w+)'$/gm, '$1<<: *$2')
    // Compose reads an older YAML, in which the bare word is a boolean.
    .replaceAll(/: no$/gm, ": 'no'")
    .split(/(?<=^services:\n)|(?=^networks:\n)/m)
  return [NOTE, head, services.replaceAll(/\n( {2})(?=[\w-]+:$)/gm, '\n\n$1'), rest].join('')
}
