import { execFileSync } from 'node:child_process'

const LATIN = 'latin1'

export interface Exported {
  /** The last commit of the folder's own history. */
  commit: string
  /** How many commits that history has. */
  count: number
}

interface Original {
  id: string
  parents: string[]
  /** Undefined where the folder does not exist. */
  tree: string | undefined
}

interface Written {
  tree: string
  parents: string[]
}

/**
 * Writes a history of one folder alone: its commits with authors, dates and messages as they are, the folder as the root. What a
 * commit is called depends on nothing else, so the same commits get the same ids again. Signatures are dropped, because they sign
 * the whole tree.
 */
export function rewriteHistory(root: string, folder: string, tip: string): Exported {
  const originals = readOriginals(root, folder, tip)
  const written = new Map<string, Written>()
  const rewritten = new Map<string, string>()
  const write = (original: Original, tree: string, parents: string[]) => {
    const id = writeCommit(root, original.id, tree, parents)
    written.set(id, { tree, parents })
    return id
  }
  for (const original of originals) {
    const parents = [...new Set(original.parents.flatMap((parent) => rewritten.get(parent) ?? []))]
    if (original.tree === undefined && parents.length === 0) continue
    const tree = original.tree ?? emptyTree(root)
    const same = parents.find(
      (parent) => written.get(parent)?.tree === tree && reaches(written, parent, parents),
    )
    rewritten.set(original.id, same ?? write(original, tree, parents))
  }
  const last = originals.at(-1)
  const commit = last && rewritten.get(last.id)
  if (commit === undefined || last?.tree === undefined)
    throw new Error(`There is no folder ${folder} in ${tip}.`)
  return { commit, count: Number(git(root, ['rev-list', '--count', commit])) }
}

/** Every commit up to the tip, parents before children, with the tree of the folder in it. */
function readOriginals(root: string, folder: string, tip: string): Original[] {
  const lines = git(root, ['rev-list', '--topo-order', '--reverse', '--parents', tip]).trim().split('\n')
  const asked = lines.map((line) => `${line.split(' ')[0]}:${folder}\n`).join('')
  const answers = git(root, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], asked)
    .trim()
    .split('\n')
  return lines.map((line, index) => {
    const [id = '', ...parents] = line.split(' ')
    const [type, tree] = (answers[index] ?? '').split(' ')
    return { id, parents, tree: type === 'tree' ? tree : undefined }
  })
}

/** A merge that changed nothing is left out when one of its sides holds the other already. */
function reaches(written: Map<string, Written>, from: string, targets: string[]): boolean {
  const open = [from]
  const seen = new Set(open)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const parent of written.get(id)?.parents ?? []) {
      if (!seen.has(parent)) open.push(parent)
      seen.add(parent)
    }
  }
  return targets.every((target) => seen.has(target))
}

/** The commit byte for byte, but for its tree, its parents and what signed them. */
function writeCommit(root: string, original: string, tree: string, parents: string[]): string {
  const raw = git(root, ['cat-file', 'commit', original])
  const end = raw.indexOf('\n\n')
  const headers = raw
    .slice(0, end)
    .split(/\n(?! )/)
    .filter((line) => /^(author|committer|encoding) /.test(line))
  const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), ...headers]
  return git(
    root,
    ['hash-object', '-t', 'commit', '-w', '--stdin'],
    `${lines.join('\n')}${raw.slice(end)}`,
  ).trim()
}

function emptyTree(root: string): string {
  return git(root, ['mktree'], '').trim()
}

/** Messages may be in any encoding, so bytes stay bytes. */
function git(cwd: string, args: string[], input?: string): string {
  const output = execFileSync('git', args, {
    cwd,
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
    input: Buffer.from(input ?? '', LATIN),
  })
  return output.toString(LATIN)
}
