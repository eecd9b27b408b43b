import type { Static } from 'typebox'
import type { StackRegistrationSchema } from '../schemas.ts'
import type { AddressOptions } from '../upstream/address.ts'
import { UpstreamGroup } from '../upstream/upstream-group.ts'
import type { Colour } from './colours.ts'
import { RouteTable, type RouteRow } from './route-table.ts'

export type StackRegistration = Static<typeof StackRegistrationSchema>

/** One registered version of everything: where its services are and what of them is public. Never changes. */
export class Stack {
  readonly colour: Colour
  readonly registration: StackRegistration
  readonly rows: readonly RouteRow[]
  readonly routes: RouteTable
  readonly groups: ReadonlyMap<string, UpstreamGroup>
  readonly storefront: UpstreamGroup | undefined
  readonly backoffice: UpstreamGroup | undefined
  readonly identity: UpstreamGroup | undefined

  constructor(
    colour: Colour,
    registration: StackRegistration,
    rows: readonly RouteRow[],
    options: AddressOptions,
  ) {
    this.colour = colour
    this.registration = registration
    this.rows = rows
    this.routes = new RouteTable(rows)
    this.groups = new Map(
      Object.entries(registration.services).map(([name, urls]) => [
        name,
        new UpstreamGroup(name, urls, options),
      ]),
    )
    this.storefront = this.groups.get('storefront')
    this.backoffice = this.groups.get('backoffice')
    this.identity = this.groups.get('identity-service')
  }

  get healthy(): boolean {
    return [...this.groups.values()].every((group) => group.healthy)
  }

  /** The services none of whose addresses accepts a connection now. */
  async unreachable(): Promise<string[]> {
    const groups = [...this.groups.values()]
    const answers = await Promise.all(groups.map((group) => group.probe()))
    return groups.filter((_, index) => !answers[index]).map((group) => group.name)
  }

  close(): void {
    for (const group of this.groups.values()) group.close()
  }
}
