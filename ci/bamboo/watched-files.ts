import type { Folder } from './read-estate.ts'

/**
 * The files whose change triggers a folder's plan, as the regular expression Bamboo's change detection takes. It uses only what
 * Java and JavaScript read alike. Words alone (Markdown, the licence) trigger nothing.
 */
export function watchedFiles({ name, kind }: Pick<Folder, 'name' | 'kind'>): string {
  const anythingButWords = '(?!.*\\.md$).*'
  if (kind !== 'workspace') return `^${name}/${anythingButWords}$`
  return `^(?:(?:${name}|\\.ci)/${anythingButWords}|(?!.*\\.md$|LICENSE$)[^/]+)$`
}

export function watches(folder: Pick<Folder, 'name' | 'kind'>, path: string): boolean {
  return new RegExp(watchedFiles(folder), 's').test(path)
}
