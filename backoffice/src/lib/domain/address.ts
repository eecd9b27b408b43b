/** An address with these parameters; empty ones are left out. */
export function href(path: string, parameters: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

export type SearchParameters = Promise<Record<string, string | string[] | undefined>>

/** The named parameters, each once: an address that somebody typed may repeat them or make them endless. */
export async function asked<Name extends string>(
  parameters: SearchParameters,
  ...names: Name[]
): Promise<Record<Name, string | undefined>> {
  const given = await parameters
  const entries = names.map((name) => [name, [given[name]].flat()[0]?.trim().slice(0, 400) || undefined])
  return Object.fromEntries(entries) as Record<Name, string | undefined>
}
