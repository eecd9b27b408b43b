import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceName } from './service-name.ts'

const TEMPLATE = join(import.meta.dirname, 'template')
const ENDING = '.template'

/** The files of a new service that are written, not taken from the exemplar; by their path in its folder. */
export function renderTemplate(name: ServiceName, description: string): Map<string, string> {
  const words: Record<string, string> = {
    service: name.service,
    resource: name.resource,
    resources: name.resources,
    camel: name.camel,
    Pascal: name.pascal,
    Pascals: name.pascals,
    table: name.table,
    words: name.words,
    Words: `${name.words[0]?.toUpperCase()}${name.words.slice(1)}`,
    description,
  }
  const fill = (text: string) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, word: string) => {
      const value = words[word]
      if (value === undefined) throw new Error(`The template asks for "${word}", which nothing fills in.`)
      return value
    })
  return new Map(
    readdirSync(TEMPLATE, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ENDING))
      .map((path) => [fill(path.slice(0, -ENDING.length)), fill(readFileSync(join(TEMPLATE, path), 'utf8'))]),
  )
}
