import { publicAudiences, shortName, type PublicAudience } from '../stacks/route-table.ts'

interface Contract {
  paths: Record<string, Record<string, { 'x-audience'?: PublicAudience }>>
}

/** A service's contract as the outside may use it: only routed operations, under their public address. */
export function publicContract(service: string, contract: Contract): unknown {
  const paths: Contract['paths'] = {}
  for (const [path, operations] of Object.entries(contract.paths)) {
    const open = Object.entries(operations).filter(([, operation]) =>
      publicAudiences.includes(operation['x-audience'] as PublicAudience),
    )
    if (open.length > 0 && path.startsWith('/v1/')) paths[path] = Object.fromEntries(open)
  }
  return { ...contract, servers: [{ url: `/api/${shortName(service)}` }], paths }
}
