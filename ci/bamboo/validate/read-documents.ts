import { existsSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { isScalar, parseAllDocuments, visit, type Document } from 'yaml'
import { kindOf, type SpecFileDocument } from './document.ts'
import { Finding, type Problem } from './problem.ts'
import { isFields } from './shapes.ts'

const ROOT_FILES = ['bamboo.yml', 'bamboo.yaml']
const INCLUDE = '!include'

/**
 * Every document that Bamboo reads from a `bamboo-specs` folder, with its includes put in. Source: the reference, "Includes",
 * and BAM-21117 (an included file cannot include), BAM-21510 (it cannot hold permissions).
 */
export function readDocuments(folder: string, problems: Problem[]): SpecFileDocument[] {
  const roots = ROOT_FILES.filter((name) => existsSync(join(folder, name)))
  const [root, second] = roots
  if (root === undefined) {
    new Finding(folder, problems).add('root-file', `needs ${ROOT_FILES.join(' or ')}`)
    return []
  }
  if (second !== undefined)
    new Finding(folder, problems).add('root-file', `has ${roots.join(' and ')}; Bamboo reads one of them`)
  return readFile(folder, root, problems, true)
}

function readFile(
  folder: string,
  name: string,
  problems: Problem[],
  mayInclude: boolean,
): SpecFileDocument[] {
  const documents = parseAllDocuments(readFileSync(join(folder, name), 'utf8'), {
    logLevel: 'silent',
    uniqueKeys: true,
    merge: true,
    customTags: [{ tag: INCLUDE, resolve: (path: string) => path }],
  })
  if (!Array.isArray(documents)) return []
  return documents.flatMap((document, index) => {
    const where = documents.length > 1 ? `${name} (document ${index + 1})` : name
    const finding = new Finding(where, problems)
    for (const { message } of [...document.errors, ...document.warnings])
      finding.add('yaml', String(message.split('\n')[0]))
    if (document.errors.length > 0) return []
    const included = includesIn(document)
    if (included.length > 0 && !mayInclude)
      finding.add('include-nested', 'an included file cannot include another')
    if (isScalar(document.contents) && document.contents.tag === INCLUDE)
      return mayInclude ? wholeFile(folder, String(document.contents.value), finding, problems) : []
    for (const path of included) checkPart(folder, path, finding)
    const content = valueOf(mayInclude ? withParts(folder, document) : document, finding)
    if (isFields(content)) return [{ where, content }]
    if (content !== undefined && content !== null) finding.add('shape', 'a document is a map')
    return []
  })
}

/** A document that is nothing but an include brings whole plans or deployments. */
function wholeFile(folder: string, path: string, finding: Finding, problems: Problem[]): SpecFileDocument[] {
  if (!isUsable(folder, path, finding)) return []
  return readFile(folder, path, problems, false).filter(({ where, content }) => {
    const forbidden = kindOf(content)?.endsWith('permissions') ?? false
    if (forbidden)
      new Finding(where, problems).add(
        'include-permissions',
        'permissions belong into the root file; included ones fail',
      )
    return !forbidden
  })
}

/** Anchors belong to one document; an alias to another one's cannot be read. */
function valueOf(document: Document, finding: Finding): unknown {
  try {
    return document.toJS()
  } catch (error) {
    finding.add('yaml', (error as Error).message)
    return undefined
  }
}

function checkPart(folder: string, path: string, finding: Finding): void {
  if (!isUsable(folder, path, finding)) return
  const parts = parseAllDocuments(readFileSync(join(folder, path), 'utf8'), { logLevel: 'silent' })
  const content = Array.isArray(parts) && parts[0] ? valueOf(parts[0], finding) : undefined
  if (isFields(content) && (kindOf(content) ?? 'version' in content))
    finding.add(
      'include-alone',
      `${path} is a whole definition; its include has to be the only thing in a document`,
    )
  if (Array.isArray(parts) && parts.some((part) => includesIn(part).length > 0))
    finding.add('include-nested', `${path} includes another file, which an included file cannot`)
}

function isUsable(folder: string, path: string, finding: Finding): boolean {
  const before = finding.problems.length
  if (path.startsWith('/') || normalize(path).startsWith('..'))
    finding.add('include-outside', `${path} is outside of bamboo-specs`)
  else if (!/\.ya?ml$/.test(path)) finding.add('include-ending', `${path} has to end in .yaml or .yml`)
  else if (!existsSync(join(folder, path))) finding.add('include-missing', `${path} does not exist`)
  return finding.problems.length === before
}

function withParts(folder: string, document: Document): Document {
  visit(document, {
    Scalar: (_, node) => {
      if (node.tag !== INCLUDE || !existsSync(join(folder, String(node.value)))) return undefined
      const parts = parseAllDocuments(readFileSync(join(folder, String(node.value)), 'utf8'), {
        logLevel: 'silent',
      })
      return document.createNode(Array.isArray(parts) ? parts[0]?.toJS() : undefined)
    },
  })
  return document
}

function includesIn(document: Document | Document.Parsed): string[] {
  const paths: string[] = []
  visit(document, {
    Scalar: (_, node) => {
      if (node.tag === INCLUDE) paths.push(String(node.value))
    },
  })
  return paths
}
