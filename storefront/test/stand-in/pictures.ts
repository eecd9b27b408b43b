import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface IconSet {
  icons: Record<string, { body: string }>
}

const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json')
let icons: IconSet['icons'] | undefined

export function pictureOf(name: string): string | null {
  icons ??= (JSON.parse(readFileSync(file, 'utf8')) as IconSet).icons
  const icon = icons[name]
  return icon === undefined
    ? null
    : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="512" height="512">${icon.body}</svg>`
}
