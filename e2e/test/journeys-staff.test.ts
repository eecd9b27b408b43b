import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { euros, plentifulGoods, registerShopper, type Good } from '../src/browser/goods.ts'
import { awake, isAt, open, press, sees } from '../src/browser/opening.ts'
import { paidOrder } from '../src/browser/orders.ts'
import { pretendIdleStack } from '../src/browser/release-page.ts'
import * as shop from '../src/browser/shop-pages.ts'
import { expectAccessible, expectSound } from '../src/browser/soundness.ts'
import * as desk from '../src/browser/staff-pages.ts'
import { people } from '../src/browser/staff-pages.ts'
import { phone, tablet, useVisitors } from '../src/browser/visitors.ts'
import { expectStatus } from '../src/client/buyer.ts'
import { signIn } from '../src/client/session.ts'
import { handOver, signInManager, signInStaff } from '../src/client/staff.ts'
import { eventually } from '../src/eventually.ts'
import { password, shopUrl } from '../src/shop/instance.ts'

const visitors = useVisitors()
let goods: [Good, Good, Good]
beforeAll(async () => {
  goods = (await plentifulGoods(3, 3)) as typeof goods
})

test('everybody signs in to the desk of their role; a shopper is told what to do instead', async () => {
  const { page, watch } = await visitors.guest()
  watch.expect(/^401 POST .*\/sessions/)
  await open(page, '/staff')
  await isAt(page, '/staff/sign-in')
  await expectSound(page)
  await desk.signInAtDesk(page, people.shopper.email, 'not the password')
  await sees(page, 'E-mail or password is not right.')
  await desk.signInAtDesk(page, people.shopper.email)
  await sees(page, `${people.shopper.name} is signed in, but has no staff role.`)
  await expectAccessible(page)
  await desk.signInAtDesk(page, people.staff.email)
  await isAt(page, '/staff/orders')
  const areas = page.getByRole('navigation', { name: 'Back office' })
  await areas.getByRole('link', { name: 'Picking' }).waitFor()
  expect(await areas.getByRole('link', { name: 'Prices' }).count()).toBe(0)
  await open(page, '/staff/prices')
  await sees(page, 'This page is for managers')
  await expectSound(page)

  const manager = await visitors.signedIn(people.manager.email, { dark: true })
  await open(manager.page, '/staff/prices')
  await expectSound(manager.page)
  const engineer = await visitors.signedIn(people.releaseEngineer.email)
  await open(engineer.page, '/staff')
  await isAt(engineer.page, '/staff/release')
})

test('the order queue is filtered and searched, and its address says how', async () => {
  const order = await paidOrder([{ good: goods[0], quantity: 1 }])
  const { page } = await visitors.signedIn(people.staff.email)
  await open(page, '/staff/orders')
  await expectSound(page)
  await page
    .getByRole('navigation', { name: 'Filter by status' })
    .getByRole('link', { name: /^Confirmed/ })
    .click()
  await isAt(page, /status=confirmed/)
  await desk.searchFor(page, 'Search orders', order.orderNumber)
  await isAt(page, new RegExp(`q=${order.orderNumber}`))
  await page.getByRole('link', { name: order.orderNumber }).click()
  await isAt(page, `/staff/orders/${order.orderId}`)
  await awake(page)
  await expectSound(page)
  await open(page, '/staff/orders?status=cancelled&q=' + order.orderNumber)
  await sees(page, `No order matches “${order.orderNumber}”`)

  const narrow = await visitors.signedIn(people.staff.email, { ...phone, dark: true })
  await open(narrow.page, '/staff/orders')
  await expectSound(narrow.page)
  await open(narrow.page, `/staff/orders/${order.orderId}`)
  await expectSound(narrow.page)
})

test('an order is claimed, picked short, packed and handed over while the shopper looks on', async () => {
  const [full, short] = goods
  const order = await paidOrder([
    { good: full, quantity: 1 },
    { good: short, quantity: 2 },
  ])
  const shopper = await visitors.of(order.buyer)
  await open(shopper.page, `/orders/${order.orderId}`)
  await sees(shopper.page, /^Live$/)

  const colleague = await visitors.signedIn(people.colleague.email, tablet)
  colleague.watch.expect(/^409 POST .*\/claim/)
  await open(colleague.page, `/staff/tasks/${order.orderId}`)
  const { page } = await visitors.signedIn(people.staff.email, tablet)
  await open(page, `/staff/tasks?q=${order.orderNumber}`)
  await expectSound(page)
  await press(page, `Claim ${order.orderNumber}`)
  await isAt(page, `/staff/tasks/${order.orderId}`)
  await awake(page)
  await press(colleague.page, /^Claim (task|if free)$/)
  await sees(colleague.page, 'A colleague was faster')
  await sees(colleague.page, people.staff.name)
  await expectAccessible(colleague.page)
  await press(colleague.page, 'Refresh the list')
  await sees(colleague.page, /picks this task until \d\d:\d\d/)
  await expectSound(colleague.page)

  await desk.pickAll(page, full.name)
  await shop.expectOrderStatus(shopper.page, 'picking')
  await desk.pickOnlyOne(page, short.name, 'Damaged')
  await expectSound(page)
  await press(page, 'Pack')
  await shop.expectOrderStatus(shopper.page, 'packed')
  await press(page, 'Hand over')
  await sees(page, 'Tell the customer what is missing')
  await sees(page.getByRole('alertdialog'), euros(full.amountMinor + short.amountMinor))
  await expectAccessible(page)
  await press(page, 'Handed over')
  await sees(page, 'is handed over')

  await shop.expectOrderStatus(shopper.page, 'completed')
  await sees(shopper.page, '1 of 2 picked')
  await sees(shopper.page, 'Charged to your card')
  await sees(shopper.page, euros(full.amountMinor + short.amountMinor))
  await expectAccessible(shopper.page)
})

test('a line is refunded, and the timeline of the order speaks for several services', async () => {
  const [good] = goods
  const order = await paidOrder([{ good, quantity: 2 }])
  await handOver(await signInStaff(), order.orderId)
  await eventually(async () => {
    const { body } = expectStatus(await order.buyer.get(`/api/order/v1/orders/${order.orderId}`), 200)
    expect(body.status).toBe('completed')
  })
  const { page } = await visitors.signedIn(people.staff.email)
  await open(page, `/staff/orders/${order.orderId}`)
  await press(page, `Refund ${good.name}`)
  const dialog = page.getByRole('dialog', { name: 'Refund a line' })
  await dialog.getByLabel('Reason').selectOption('Damaged')
  await expectAccessible(page)
  await press(dialog, `Refund ${euros(good.amountMinor)}`)
  await sees(page, `${euros(good.amountMinor)} refunded`)
  await sees(page, '1 refunded')
  await expectSound(page)

  const services = page.getByRole('group', { name: 'Show one service' }).getByRole('button')
  await eventually(async () => {
    await page.reload()
    expect(await services.allTextContents()).toEqual(
      expect.arrayContaining(['order', 'payment', 'fulfilment', 'notification']),
    )
  })
  const shopper = await visitors.of(order.buyer, { ...phone, dark: true })
  await open(shopper.page, `/orders/${order.orderId}`)
  await sees(shopper.page, 'Refunded to you')
  await expectSound(shopper.page)
})

test('two managers count the same shelf, and the second chooses between both values', async () => {
  const [, , good] = goods
  const first = await visitors.signedIn(people.manager.email)
  const second = await visitors.signedIn(people.manager.email, { dark: true })
  second.watch.expect(/^409 PUT .*\/stock\//)
  for (const { page } of [first, second]) await desk.openStockEditor(page, good, /^Correct .* at .*Lyon/)
  await expectAccessible(first.page)
  const counted = Number(await first.page.getByRole('textbox', { name: 'On hand' }).inputValue())
  await desk.saveStock(first.page, counted + 5)
  await sees(first.page, `${counted + 5} on hand`)
  await desk.saveStock(second.page, counted + 9)
  await sees(second.page, 'Someone else changed this')
  await expectAccessible(second.page)
  await press(second.page, `Keep mine (${counted + 9})`)
  await sees(second.page, `${counted + 9} on hand`)
  await expectSound(second.page)
})

test('two managers set the same price, and the second may take what is there', async () => {
  const [, , good] = goods
  const first = await visitors.signedIn(people.manager.email)
  const second = await visitors.signedIn(people.manager.email)
  second.watch.expect(/^409 PUT .*\/prices\//)
  for (const { page } of [first, second]) await desk.openPriceEditor(page, good)
  const theirs = euros(good.amountMinor + 10)
  await desk.savePrice(first.page, theirs.slice(1))
  await sees(first.page, `Now ${theirs}`)
  await desk.savePrice(second.page, euros(good.amountMinor + 20).slice(1))
  await sees(second.page, 'Someone else changed this')
  await expectAccessible(second.page)
  await press(second.page, `Take theirs (${theirs})`)
  await sees(second.page, `Kept your colleague’s ${theirs}`)
  await expectSound(second.page)

  const manager = await signInManager()
  const path = `/api/pricing/v1/prices/${good.sku}`
  const { body } = expectStatus(await manager.get(`/api/pricing/v1/prices?sku=${good.sku}`), 200)
  const change = { amountMinor: good.amountMinor, expectedVersion: body.items[0].version }
  expectStatus(await manager.put(path, change), 200)
})

test('acting for a shopper is shown in the shop, cannot pay, and ends at the own desk', async () => {
  const customer = await registerShopper('Élise Fontaine')
  const own = await signIn(customer.email, password)
  await own.post('/api/cart/v1/cart/lines', { sku: goods[0].sku, quantity: 1 })
  const { page } = await visitors.signedIn(people.staff.email)
  await desk.actAs(page, customer.name, customer.email, 'Customer called about a basket')
  await awake(page)
  const banner = page.getByRole('complementary', { name: 'Impersonation' })
  await sees(banner, customer.name)
  await sees(banner, people.staff.name)
  await expectSound(page)
  await open(page, '/staff/orders')
  await sees(page, 'The back office is closed while you act for a customer')
  await expectAccessible(page)

  await open(page, '/cart')
  await sees(page, goods[0].name)
  await shop.goToCheckout(page)
  await shop.fillContact(page)
  await shop.choosePickup(page, /Lyon/)
  await sees(page, 'Only the customer can pay')
  expect(await shop.placeButton(page).count()).toBe(0)
  await expectSound(page)
  const refused = await page.request.post(
    `/api/checkout/v1${new URL(page.url()).pathname.replace('checkout', 'checkouts')}/place`,
    {
      headers: { 'idempotency-key': randomUUID(), origin: shopUrl },
      data: { quoteHash: 'any', payment: { method: 'hosted' } },
    },
  )
  expect([refused.status(), (await refused.json()).kind]).toEqual([403, 'impersonation-forbidden'])
  await press(banner, 'End impersonation')
  await isAt(page, '/staff/orders')
})

test('a release engineer sees both colours and the journal, and is asked for a reason before a switch', async () => {
  const { page } = await visitors.signedIn(people.releaseEngineer.email)
  await open(page, '/staff/release')
  await page.getByRole('region', { name: 'blue stack' }).waitFor()
  await page.getByRole('region', { name: 'green stack' }).waitFor()
  await page.getByRole('heading', { name: 'Journal' }).waitFor()
  await expectSound(page)

  await pretendIdleStack(page)
  await page.getByRole('button', { name: /^Switch to (blue|green)$/ }).click()
  const dialog = page.getByRole('alertdialog', { name: /^Switch to/ })
  await press(dialog, /^Switch to/)
  await sees(dialog, 'A reason is needed; the journal keeps it.')
  await expectAccessible(page)
  await press(dialog, 'Cancel')
  await dialog.waitFor({ state: 'detached' })

  const staff = await visitors.signedIn(people.staff.email)
  await open(staff.page, '/staff/release')
  await sees(staff.page, 'This page is for release engineers')
})
