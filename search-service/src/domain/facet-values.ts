/** The values of one facet, numbered, so that counting them is counting in an array. */
export interface FacetValues {
  readonly size: number
  /** The number of a value, a new one if it is not known; the label is the latest that was told. */
  number(value: string, label: string): number
  find(value: string): number | undefined
  value(number: number): string
  label(number: number): string
}

export function createFacetValues(): FacetValues {
  const numbers = new Map<string, number>()
  const values: string[] = []
  const labels: string[] = []
  return {
    get size() {
      return values.length
    },
    number: (value, label) => {
      const number = numbers.get(value) ?? values.length
      numbers.set(value, number)
      values[number] = value
      labels[number] = label
      return number
    },
    find: (value) => numbers.get(value),
    value: (number) => values[number] as string,
    label: (number) => labels[number] as string,
  }
}

/** `gluten-free` as a person writes it. */
export function readable(word: string): string {
  const spaced = word.replaceAll('-', ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
