import { mkdirSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { control, openBrowser, signedIn } from './browser.ts'
import type { Device } from './browser.ts'
import { orders } from '../stand-in/orders.ts'
import { people } from '../stand-in/world.ts'

const folder = process.env.SCREENSHOTS ?? '/tmp/halles-backoffice-screens'
mkdirSync(folder, { recursive: true })

const ofStatus = (status: string) => orders.find((order) => order.status === status)!.orderId
type Shot = {
  name: string
  who: string | null
  path: string
  act?: (page: Page) => Promise<void>
  full?: boolean
}

const staff = 'staff@halles.example'
const manager = 'manager@halles.example'

const shots: Shot[] = [
  { name: 'sign-in', who: null, path: '/staff/sign-in' },
  { name: 'orders', who: staff, path: '/staff/orders' },
  { name: 'order', who: staff, path: `/staff/orders/${ofStatus('completed')}`, full: true },
  { name: 'refund', who: staff, path: `/staff/orders/${ofStatus('completed')}`, act: openRefund },
  { name: 'order-refused', who: staff, path: `/staff/orders/${ofStatus('refused')}` },
  { name: 'tasks', who: staff, path: '/staff/tasks' },
  { name: 'tasks-claimed', who: staff, path: '/staff/tasks?show=claimed' },
  {
    name: 'task',
    who: staff,
    path: `/staff/tasks/${orders.filter((order) => order.status === 'confirmed')[2]!.orderId}`,
    act: claimAndPick,
  },
  {
    name: 'hand-over',
    who: staff,
    path: `/staff/tasks/${ofStatus('packed')}`,
    act: (page) => page.getByRole('button', { name: 'Hand over' }).click(),
  },
  { name: 'stock', who: manager, path: '/staff/stock' },
  { name: 'prices', who: manager, path: '/staff/prices' },
  { name: 'customers', who: staff, path: '/staff/customers?q=halles' },
  {
    name: 'impersonate',
    who: staff,
    path: '/staff/customers?q=camille',
    act: (page) => page.getByRole('button', { name: /Act as/ }).click(),
  },
  { name: 'conflict', who: manager, path: '/staff/stock?q=FRU-0031', act: stageConflict },
  { name: 'lease-lost', who: staff, path: `/staff/tasks/${ofStatus('picking')}`, act: loseLease },
  { name: 'claimed', who: people.jeanne.email, path: '/staff/tasks', act: loseRace },
  { name: 'nothing', who: staff, path: '/staff/orders?q=nobody' },
  { name: 'wrong-role', who: staff, path: '/staff/prices' },
  {
    name: 'account-menu',
    who: manager,
    path: '/staff/orders',
    act: (page) => page.getByRole('button', { name: /account and settings/ }).click(),
  },
  { name: 'release-operation', who: 'release@halles.example', path: '/staff/release', act: startSwitch },
  { name: 'release', who: 'release@halles.example', path: '/staff/release', full: true },
]

async function openRefund(page: Page) {
  await page
    .getByRole('button', { name: /^Refund / })
    .first()
    .click()
  await page.getByLabel('Reason').selectOption('Damaged')
}

async function claimAndPick(page: Page) {
  const claim = page.getByRole('button', { name: 'Claim task' })
  if (await claim.isVisible()) await claim.click()
  const all = page.getByRole('button', { name: /^All / })
  await all.first().click()
}

async function stageConflict(page: Page) {
  await page.getByRole('button', { name: /at Lyon Store/ }).click()
  await page.getByLabel('Reason').selectOption('Counted')
  const rows = await page.request.get('/api/inventory/v1/stock?sku=FRU-0031')
  const row = (
    (await rows.json()) as { items: { locationId: string; version: number; onHand: number }[] }
  ).items.find((one) => one.locationId === 'lyon-store')!
  await page.request.put('/api/inventory/v1/stock/FRU-0031/lyon-store', {
    data: { onHand: row.onHand + 6, expectedVersion: row.version, reason: 'Counted' },
  })
  await page.getByRole('textbox', { name: 'On hand' }).fill('12')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Someone else changed this').waitFor()
}

async function loseLease(page: Page) {
  const taskId = ofStatus('picking')
  const hold = (holder: { accountId: string; name: string }) =>
    control(page.context(), 'lease', { taskId, leftMs: 480_000, holder })
  await hold(people.ines)
  await page.reload({ waitUntil: 'networkidle' })
  await hold(people.louis)
  await page.getByRole('button', { name: /^All / }).first().click()
  await page.getByText('This task is no longer yours').waitFor()
}

async function loseRace(page: Page) {
  const claim = page.getByRole('button', { name: /^Claim H-/ }).last()
  const number = (await claim.getAttribute('aria-label'))!.slice(6)
  const order = orders.find((one) => one.orderNumber === number)!
  await control(page.context(), 'lease', { taskId: order.orderId, leftMs: 480_000, holder: people.louis })
  await claim.click()
  await page.getByText('A colleague was faster').waitFor()
}

async function startSwitch(page: Page) {
  await page.getByRole('button', { name: /^Switch to/ }).click()
  await page.getByLabel('Reason').fill('Planned release of the week')
  await page.screenshot({ path: `${folder}/release-dialog.png` })
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Switch to/ })
    .click()
  await page.getByText(/Switch done/).waitFor({ timeout: 30_000 })
}

const devices: Record<string, Device> = {
  light: { width: 1280, height: 860 },
  dark: { width: 1280, height: 860, dark: true },
  'tablet-light': { width: 820, height: 1180, touch: true },
  'tablet-dark': { width: 820, height: 1180, dark: true, touch: true },
  phone: { width: 390, height: 844, touch: true },
}

const wanted = process.argv.slice(2)
const wantedDevices = wanted.filter((one) => one in devices)
const wantedShots = wanted.filter((one) => !(one in devices))
const browser = await openBrowser()
for (const [deviceName, device] of Object.entries(devices)) {
  if (wantedDevices.length > 0 && !wantedDevices.includes(deviceName)) continue
  const contexts = new Map<string | null, BrowserContext>()
  for (const { name, who, path, act, full } of shots) {
    if (wantedShots.length > 0 && !wantedShots.includes(name)) continue
    const context = contexts.get(who) ?? (await signedIn(browser, who, device))
    contexts.set(who, context)
    const page = await context.newPage()
    page.on('pageerror', (error) => console.error(`${name} ${deviceName}: ${error.message}`))
    page.on(
      'console',
      (message) => message.type() === 'error' && console.error(`${name} ${deviceName}: ${message.text()}`),
    )
    await page.goto(path, { waitUntil: 'networkidle' })
    await act?.(page)
    await page.waitForTimeout(350)
    await page.screenshot({ path: `${folder}/${name}-${deviceName}.png`, fullPage: full ?? false })
    await page.close()
  }
}
await browser.close()
