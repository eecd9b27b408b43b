import { randomUUID } from 'node:crypto'
import { categories, products } from './assortment.ts'
import { availabilityOf, priceOf, searchListing, suggest } from './listing.ts'
import { placeOrder } from './place-order.ts'
import {
  carts,
  checkouts,
  itemOf,
  moveOrder,
  orders,
  quoteFor,
  Refusal,
  setLine,
  viewCart,
  viewCheckout,
  viewOrder,
} from './shop.ts'
import { closeSession, impersonate, register, signIn } from './visitors.ts'
import type { StandInAccount, Visit } from './visitors.ts'

export interface Asked {
  visit: Visit
  params: URLSearchParams
  body: Record<string, unknown>
  match: string[]
  idempotencyKey: string
  publicUrl: string
}

type Answer = { status?: number; body?: unknown }
type Route = [method: string, path: RegExp, handle: (asked: Asked) => Answer]

const { stringify } = JSON
const account = ({ accountId, email, name, roles }: StandInAccount) => ({ accountId, email, name, roles })

function ownCheckout({ match, visit }: Asked) {
  const checkout = checkouts.get(match[1]!)
  if (checkout === undefined || checkout.owner !== visit.owner)
    throw new Refusal(404, 'not-found', 'No such checkout')
  return checkout
}

function ownOrder({ match, visit }: Asked) {
  const order = orders.get(match[1]!)
  if (order === undefined || order.owner !== visit.owner) throw new Refusal(404, 'not-found', 'No such order')
  return order
}

export const routes: Route[] = [
  ['GET', /^\/v1\/categories$/, () => ({ body: { items: categories } })],
  [
    'GET',
    /^\/v1\/products\/([\w-]+)$/,
    ({ match }) => {
      const item = products.find((candidate) => candidate.product.slug === match[1])
      if (item === undefined) throw new Refusal(404, 'not-found', 'No such product')
      return { body: item.product }
    },
  ],
  [
    'GET',
    /^\/v1\/products$/,
    ({ params }) => ({ body: { items: params.getAll('sku').map((sku) => itemOf(sku).product) } }),
  ],
  ['GET', /^\/v1\/search$/, ({ params }) => ({ body: searchListing(params) })],
  ['GET', /^\/v1\/suggestions$/, ({ params }) => ({ body: suggest(params.get('q') ?? '') })],
  [
    'GET',
    /^\/v1\/prices$/,
    ({ params }) => ({ body: { items: params.getAll('sku').map((sku) => priceOf(itemOf(sku))) } }),
  ],
  [
    'GET',
    /^\/v1\/availability$/,
    ({ params }) => ({
      body: {
        items: params
          .getAll('sku')
          .map((sku) => ({ sku, status: availabilityOf(itemOf(sku).stock), available: itemOf(sku).stock })),
      },
    }),
  ],
  [
    'GET',
    /^\/v1\/locations$/,
    () => ({
      body: {
        items: [
          { locationId: 'paris-drive', name: 'Halles Drive Paris Bercy', kind: 'drive', city: 'Paris' },
          { locationId: 'lyon-store', name: 'Halles Lyon Part-Dieu', kind: 'store', city: 'Lyon' },
          { locationId: 'central-warehouse', name: 'Central warehouse', kind: 'warehouse', city: 'Rungis' },
        ],
      },
    }),
  ],

  [
    'GET',
    /^\/v1\/sessions\/current$/,
    ({ visit: { session } }) => ({
      body: {
        account: session === null ? null : account(session.account),
        impersonator: session?.actor ?? null,
      },
    }),
  ],
  [
    'POST',
    /^\/v1\/sessions$/,
    ({ visit, body }) => ({
      status: 201,
      body: account(signIn(visit, String(body.email), String(body.password))),
    }),
  ],
  [
    'POST',
    /^\/v1\/accounts$/,
    ({ visit, body }) => ({
      status: 201,
      body: account(register(visit, String(body.email), String(body.name), String(body.password))),
    }),
  ],
  ['DELETE', /^\/v1\/sessions\/current$/, ({ visit }) => (closeSession(visit), { status: 204 })],
  ['DELETE', /^\/v1\/impersonations\/current$/, ({ visit }) => (closeSession(visit), { body: {} })],
  ['POST', /^\/v1\/stand-in\/impersonate$/, ({ visit }) => (impersonate(visit), { body: {} })],

  ['GET', /^\/v1\/cart$/, ({ visit }) => ({ body: viewCart(visit.owner) })],
  [
    'POST',
    /^\/v1\/cart\/lines$/,
    ({ visit, body }) => ({
      body: setLine(visit.owner, String(body.sku), (before) => before + Number(body.quantity)),
    }),
  ],
  [
    'PUT',
    /^\/v1\/cart\/lines\/([\w-]+)$/,
    ({ visit, match, body }) => ({ body: setLine(visit.owner, match[1]!, () => Number(body.quantity)) }),
  ],
  [
    'DELETE',
    /^\/v1\/cart\/lines\/([\w-]+)$/,
    ({ visit, match }) => ({ body: setLine(visit.owner, match[1]!, () => 0) }),
  ],

  [
    'POST',
    /^\/v1\/checkouts$/,
    ({ visit }) => {
      const lines = carts.get(visit.owner) ?? []
      if (lines.length === 0) throw new Refusal(409, 'cart-empty', 'The basket is empty')
      const checkout = {
        checkoutId: randomUUID(),
        owner: visit.owner,
        lines: [...lines],
        contact: null,
        delivery: null,
        quote: null,
        placed: new Map<string, unknown>(),
      }
      checkouts.set(checkout.checkoutId, checkout)
      return { status: 201, body: viewCheckout(checkout) }
    },
  ],
  ['GET', /^\/v1\/checkouts\/([\w-]+)$/, (asked) => ({ body: viewCheckout(ownCheckout(asked)) })],
  [
    'PUT',
    /^\/v1\/checkouts\/([\w-]+)\/contact$/,
    (asked) => {
      const checkout = ownCheckout(asked)
      checkout.contact = asked.body
      return { body: viewCheckout(checkout) }
    },
  ],
  [
    'PUT',
    /^\/v1\/checkouts\/([\w-]+)\/delivery$/,
    (asked) => {
      const checkout = ownCheckout(asked)
      checkout.delivery = asked.body
      checkout.quote = quoteFor(checkout.lines, asked.body.method)
      return { body: viewCheckout(checkout) }
    },
  ],
  [
    'POST',
    /^\/v1\/checkouts\/([\w-]+)\/quote$/,
    (asked) => {
      const checkout = ownCheckout(asked)
      checkout.lines = carts.get(checkout.owner) ?? checkout.lines
      checkout.quote = quoteFor(checkout.lines, checkout.delivery?.method)
      return { body: viewCheckout(checkout) }
    },
  ],
  [
    'POST',
    /^\/v1\/checkouts\/([\w-]+)\/place$/,
    (asked) => ({
      status: 201,
      body: placeOrder(
        ownCheckout(asked),
        asked.idempotencyKey,
        JSON.parse(stringify(asked.body)),
        asked.publicUrl,
      ),
    }),
  ],

  ['GET', /^\/v1\/orders\/([\w-]+)$/, (asked) => ({ body: viewOrder(ownOrder(asked), asked.publicUrl) })],
  [
    'GET',
    /^\/v1\/orders$/,
    ({ visit, publicUrl }) => {
      if (visit.owner.startsWith('guest:')) throw new Refusal(401, 'unauthenticated', 'Sign in first')
      const items = [...orders.values()].filter((order) => order.owner === visit.owner).toReversed()
      return { body: { items: items.map((order) => viewOrder(order, publicUrl)) } }
    },
  ],
  [
    'POST',
    /^\/v1\/orders\/([\w-]+)\/cancel$/,
    (asked) => {
      const order = ownOrder(asked)
      if (!['placed', 'awaiting-payment', 'confirmed'].includes(order.status)) {
        throw new Refusal(409, 'not-cancellable', 'Picking has started')
      }
      moveOrder(order, 'cancelled')
      return { body: viewOrder(order, asked.publicUrl) }
    },
  ],
  [
    'POST',
    /^\/v1\/stand-in\/orders\/([\w-]+)\/move$/,
    ({ match, body }) => {
      const order = orders.get(match[1]!)!
      if (body.status === 'packed' && body.short === true) order.lines[0]!.pickedQuantity = 0
      if (typeof body.refundedMinor === 'number') {
        order.refundedMinor = body.refundedMinor
        order.lines[0]!.refundedQuantity = 1
      } else if (body.status === 'refused')
        order.refusal = { reason: String(body.reason ?? 'payment-declined') }
      moveOrder(order, String(body.status))
      return { body: {} }
    },
  ],
  [
    'POST',
    /^\/v1\/stand-in\/products\/([\w-]+)$/,
    ({ match, body }) => {
      Object.assign(itemOf(match[1]!), body)
      return { body: {} }
    },
  ],
]
