const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** HTML that is safe to put into a page as it is. */
export interface Html {
  readonly markup: string
}

/** A template whose values are escaped unless they are HTML themselves. */
export function html(parts: TemplateStringsArray, ...values: Array<string | Html>): Html {
  const markup = parts.map((part, index) => {
    const value = values[index]
    if (value === undefined) return part
    return (
      part +
      (typeof value === 'string'
        ? value.replace(/[&<>"']/g, (character) => entities[character] as string)
        : value.markup)
    )
  })
  return { markup: markup.join('') }
}

export const nothing: Html = { markup: '' }
