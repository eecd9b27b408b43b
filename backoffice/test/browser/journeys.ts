import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { orders } from '../stand-in/orders.ts'
import { people } from '../stand-in/world.ts'
import { password } from '../stand-in/identity.ts'
import { control, signedIn } from './browser.ts'
import type { Device } from './browser.ts'
import { holds, isAt, misses, press, sees } from './expect.ts'

export type Journey = { title: string; run: (browser: Browser) => Promise<void> }

const desk: Device = { width: 1280, height: 860 }
const tablet: Device = { width: 820, height: 1180, touch: true }
const staff = people.ines.email
const manager = people.jeanne.email
const nth = (status: string, index: number) => orders.filter((order) => order.status === status)[index]!

async function openPage(browser: Browser, email: string | null, device: Device, path: string) {
  const context = await signedIn(browser, email, device)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(path, { waitUntil: 'networkidle' })
  return { context, page, errors }
}

export const journeys: Journey[] = [
  {
    title: 'a colleague signs in and lands on the page asked for',
    run: async (browser) => {
      const { page } = await openPage(browser, null, desk, '/staff/stock?q=milk')
      await isAt(page, '/staff/sign-in')
      await page.getByLabel('E-mail').fill(staff)
      await page.getByLabel('Password').fill('wrong')
      await press(page, 'Sign in')
      await sees(page, 'E-mail or password is not right.')
      await page.getByLabel('Password').fill(password)
      await press(page, 'Sign in')
      await isAt(page, '/staff/stock?q=milk')
      await sees(page, 'Whole milk, 1 l')
      await misses(page, 'Prices')
    },
  },
  {
    title: 'a shopper is told that the account has no staff role',
    run: async (browser) => {
      const { page } = await openPage(browser, null, desk, '/staff')
      await page.getByLabel('E-mail').fill(people.camille.email)
      await page.getByLabel('Password').fill(password)
      await press(page, 'Sign in')
      await sees(page, 'Camille Martin is signed in, but has no staff role.')
      await page.goto('/staff/orders')
      await sees(page, 'This is a shopper’s account')
    },
  },
  {
    title: 'the order queue keeps filter, search and page in the address',
    run: async (browser) => {
      const { page } = await openPage(browser, staff, desk, '/staff/orders')
      await page.getByRole('link', { name: /^Confirmed/ }).click()
      await isAt(page, /status=confirmed/)
      await page.keyboard.press('/')
      await page.keyboard.type('lina')
      await isAt(page, /q=lina/)
      await sees(page, 'Lina Nguyen')
      await misses(page, 'Noah Bernard')
      await page.goBack()
      await page.goto('/staff/orders')
      await page.getByRole('link', { name: 'Older' }).click()
      await isAt(page, /cursor=40/)
      await page.getByRole('link', { name: 'Newest' }).click()
      await isAt(page, /orders$/)
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await isAt(page, `/staff/orders/${orders[1]!.orderId}`)
      await page.keyboard.press('g')
      await page.keyboard.press('t')
      await isAt(page, '/staff/tasks')
    },
  },
  {
    title: 'the queue keeps its rows when a refresh fails',
    run: async (browser) => {
      const { context, page } = await openPage(browser, staff, desk, '/staff/orders')
      await control(context, 'fault', { service: 'order', mode: 'broken' })
      await press(page, 'Refresh now')
      await sees(page, /Not refreshed since/)
      await sees(page, orders[0]!.orderNumber)
      await page.goto('/staff/orders')
      await sees(page, 'The orders could not be loaded')
      await control(context, 'fault', { service: 'order', mode: null })
      await press(page, 'Try again')
      await sees(page, orders[0]!.orderNumber)
    },
  },
  {
    title: 'an order page stays useful when one service is silent',
    run: async (browser) => {
      const { context, page } = await openPage(browser, staff, desk, '/staff/orders')
      await control(context, 'fault', { service: 'payment', mode: 'down' })
      await page.goto(`/staff/orders/${nth('completed', 1).orderId}`)
      await sees(page, 'The ledger could not be loaded')
      await sees(page, 'Order completed')
      await control(context, 'fault', { service: 'payment', mode: null })
    },
  },
  {
    title: 'a refund without an answer is tried again with the same key and paid once',
    run: async (browser) => {
      const order = nth('completed', 2)
      const { page } = await openPage(browser, staff, desk, `/staff/orders/${order.orderId}`)
      const keys: (string | undefined)[] = []
      let drop = true
      await page.route('**/refunds', async (route) => {
        keys.push(route.request().headers()['idempotency-key'])
        if (!drop) return route.continue()
        drop = false
        await route.fetch()
        return route.abort()
      })
      await page
        .getByRole('button', { name: /^Refund / })
        .first()
        .click()
      await page.getByLabel('Reason').selectOption('Damaged')
      await page.getByRole('button', { name: /^Refund €/ }).click()
      await sees(page, 'We do not know yet whether the refund was recorded')
      await press(page, 'Try again')
      await sees(page, /refunded$/)
      assert.equal(keys.length, 2)
      assert.equal(keys[0], keys[1])
      await sees(page, '1 refunded')
      await misses(page, '2 refunded')
    },
  },
  {
    title: 'a refund of more than the charge is refused with an explanation',
    run: async (browser) => {
      const order = nth('completed', 3)
      const { page } = await openPage(browser, staff, desk, `/staff/orders/${order.orderId}`)
      await page
        .getByRole('button', { name: /^Refund / })
        .first()
        .click()
      await page.getByLabel('Reason').selectOption('Missing')
      await page.route('**/refunds', (route) =>
        route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          body: JSON.stringify({ kind: 'refund-exceeds-captured', status: 409 }),
        }),
      )
      await page.getByRole('button', { name: /^Refund €/ }).click()
      await sees(page, 'This is more than what is left of the charge')
    },
  },
  {
    title: 'a task is claimed, picked, short-picked, packed and handed over',
    run: async (browser) => {
      const order = nth('confirmed', 4)
      const { page, errors } = await openPage(browser, staff, tablet, '/staff/tasks')
      await page.getByRole('button', { name: `Claim ${order.orderNumber}` }).click()
      await isAt(page, `/staff/tasks/${order.orderId}`)
      await page
        .getByRole('button', { name: /^Short: / })
        .first()
        .click()
      await page.getByLabel('Shelf is empty').click()
      await press(page, /missing: save/)
      await sees(page, /of \d+: Shelf is empty/)
      const all = page.getByRole('button', { name: /^All / })
      while ((await all.count()) > 1) {
        const before = await all.count()
        await all.last().click()
        await page.waitForFunction(
          (count) => document.querySelectorAll('button[aria-label^="All "]').length < count,
          before,
        )
      }
      await sees(page, 'All lines done')
      await page.reload({ waitUntil: 'networkidle' })
      await sees(page, 'All lines done')
      await press(page, 'Pack')
      await press(page, 'Hand over')
      await sees(page, 'Will be charged')
      await sees(page, 'Tell the customer what is missing')
      await press(page, 'Handed over')
      await sees(page, 'is handed over')
      assert.deepEqual(errors, [])
    },
  },
  {
    title: 'a half-counted line survives a reload and counts made offline are sent later',
    run: async (browser) => {
      const order = orders
        .filter((one) => one.status === 'confirmed')
        .find((one) => one.lines[0]!.quantity > 1 && one !== nth('confirmed', 4))!
      const { context, page } = await openPage(browser, staff, tablet, `/staff/tasks/${order.orderId}`)
      await press(page, 'Claim task')
      const line = page.getByLabel(`Picked ${order.lines[0]!.name}`, { exact: true })
      await page.getByRole('button', { name: `One more: Picked ${order.lines[0]!.name}` }).click()
      await page.reload({ waitUntil: 'networkidle' })
      await holds(line, '1')
      await context.setOffline(true)
      await page
        .getByRole('button', { name: `All ${order.lines[0]!.quantity}: ${order.lines[0]!.name}` })
        .click()
      await sees(page, /No connection/)
      await context.setOffline(false)
      await sees(page, /^1 of \d+ lines done/)
    },
  },
  {
    title: 'a lost lease is told and nothing counted is lost',
    run: async (browser) => {
      const order = nth('picking', 0)
      const { context, page } = await openPage(browser, staff, tablet, '/staff/tasks')
      await control(context, 'lease', {
        taskId: order.orderId,
        leftMs: 600_000,
        holder: { accountId: people.ines.accountId, name: people.ines.name },
      })
      await page.goto(`/staff/tasks/${order.orderId}`, { waitUntil: 'networkidle' })
      await control(context, 'lease', {
        taskId: order.orderId,
        leftMs: 600_000,
        holder: { accountId: people.louis.accountId, name: people.louis.name },
      })
      await page.getByRole('button', { name: /^All / }).first().click()
      await sees(page, 'This task is no longer yours')
      await sees(page, /Louis Garnier has taken it/)
      await sees(page, /One count is kept on this tablet/)
      await press(page, 'Claim it again')
      await sees(page, 'Louis Garnier holds it now.')
      await control(context, 'lease', { taskId: order.orderId, leftMs: -1 })
      await press(page, 'Claim it again')
      await sees(page, /^2 of \d+ lines done/)
    },
  },
  {
    title: 'a lease renews by itself before it ends',
    run: async (browser) => {
      const order = nth('picking', 1)
      const { context, page } = await openPage(browser, staff, tablet, '/staff/tasks')
      await control(context, 'lease', {
        taskId: order.orderId,
        leftMs: 240_000,
        holder: { accountId: people.ines.accountId, name: people.ines.name },
      })
      const renewed = page.waitForResponse((response) => response.url().endsWith('/claim') && response.ok())
      await page.goto(`/staff/tasks/${order.orderId}`)
      await renewed
      await page.getByText(/^(10:00|9:\d\d)$/).waitFor()
    },
  },
  {
    title: 'two colleagues claim one task and the slower one sees who has it',
    run: async (browser) => {
      const order = nth('confirmed', 6)
      const slow = await openPage(browser, staff, tablet, '/staff/tasks')
      const fast = await openPage(browser, people.louis.email, tablet, '/staff/tasks')
      await fast.page.getByRole('button', { name: `Claim ${order.orderNumber}` }).click()
      await isAt(fast.page, `/staff/tasks/${order.orderId}`)
      await slow.page.getByRole('button', { name: `Claim ${order.orderNumber}` }).click()
      await sees(slow.page, 'A colleague was faster')
      await sees(slow.page, /holds the task until \d\d:\d\d/)
      await press(slow.page, 'Refresh the list')
      await slow.page
        .getByRole('button', { name: `Claim ${order.orderNumber}` })
        .waitFor({ state: 'detached' })
    },
  },
  {
    title: 'two managers change one stock count and choose between both values',
    run: async (browser) => {
      const first = await openPage(browser, manager, desk, '/staff/stock?q=FRU-0044')
      const second = await openPage(browser, manager, desk, '/staff/stock?q=FRU-0044')
      for (const { page } of [first, second]) {
        await page.getByRole('button', { name: /at Lyon Store/ }).click()
        await page.getByLabel('Reason').selectOption('Counted')
      }
      await first.page.getByRole('textbox', { name: 'On hand' }).fill('50')
      await press(first.page, 'Save')
      await sees(first.page, '50 on hand')
      await second.page.getByRole('textbox', { name: 'On hand' }).fill('61')
      await press(second.page, 'Save')
      await sees(second.page, 'Someone else changed this')
      await press(second.page, 'Keep mine (61)')
      await sees(second.page, '61 on hand')
    },
  },
  {
    title: 'two managers change one price and theirs can be taken',
    run: async (browser) => {
      const first = await openPage(browser, manager, desk, '/staff/prices?q=milk')
      const second = await openPage(browser, manager, desk, '/staff/prices?q=milk')
      for (const { page } of [first, second])
        await page.getByRole('button', { name: /Change the price of Whole milk/ }).click()
      await first.page.getByLabel(/Price in euros/).fill('1,49')
      await first.page.keyboard.press('Enter')
      await sees(first.page, 'Now €1.49')
      await second.page.getByLabel(/Price in euros/).fill('0.19')
      await sees(second.page, /86 % less than now/)
      await press(second.page, /^Save/)
      await sees(second.page, 'Someone else changed this')
      await press(second.page, 'Take theirs (€1.49)')
      await sees(second.page, 'Kept your colleague’s €1.49')
    },
  },
  {
    title: 'a colleague looks stock up by name but cannot change it',
    run: async (browser) => {
      const { page } = await openPage(browser, staff, desk, '/staff/stock?q=honey')
      await sees(page, 'Acacia honey, 375 g')
      assert.equal(await page.getByRole('button', { name: /^Correct/ }).count(), 0)
      await page.goto('/staff/prices')
      await sees(page, 'This page is for managers')
    },
  },
  {
    title: 'acting for a customer needs a reason, closes the back office and can be ended',
    run: async (browser) => {
      const { page } = await openPage(browser, staff, desk, '/staff/customers?q=noah')
      await press(page, 'Act as Noah Bernard')
      await press(page, /Open the shop as/)
      await sees(page, /A reason is needed/)
      await page.getByLabel('Reason').fill('Customer called about a delivery')
      await press(page, /Open the shop as/)
      await isAt(page, '/')
      await page.goto('/staff/orders')
      await sees(page, 'The back office is closed while you act for a customer')
      await press(page, 'Back to my own account')
      await sees(page, orders[0]!.orderNumber)
    },
  },
  {
    title: 'a release engineer switches, watches it and rolls back',
    run: async (browser) => {
      const { context, page } = await openPage(browser, people.sacha.email, desk, '/staff/release')
      await control(context, 'agent', { unready: 'search-service' })
      await sees(page, /green is not ready: search-service/)
      await control(context, 'agent', { unready: null })
      const start = page.getByRole('button', { name: 'Switch to green' })
      await start.click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Switch to green' }).click()
      await sees(page, /A reason is needed/)
      await page.getByLabel('Reason').fill('Planned release of the week')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Switch to green' }).click()
      await sees(page, 'Switch to green is running')
      await sees(page, 'Switch done: green is live')
      await press(page, 'Roll back to blue')
      await page.getByLabel('Reason').fill('The picking screen is too slow')
      await page.getByRole('alertdialog').getByRole('button', { name: 'Roll back to blue' }).click()
      await sees(page, 'Rollback done: blue is live')
    },
  },
]
