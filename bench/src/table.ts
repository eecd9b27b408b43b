export interface Row {
  what: string
  value: string
  beside: string
}

/** Prints a table in Markdown, so that it can stand in the README as it is. */
export function printTable(title: string, rows: Row[]): void {
  console.log(`\n### ${title}\n\n| what | measured | beside it |\n| --- | --- | --- |`)
  for (const { what, value, beside } of rows) console.log(`| ${what} | ${value} | ${beside} |`)
}

export function median(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
