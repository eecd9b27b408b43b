import { mkdirSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser, signedIn } from './browser.ts'
import type { Device } from './browser.ts'
import { orders } from '../stand-in/orders.ts'

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
