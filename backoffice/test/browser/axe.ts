import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { orders } from '../stand-in/orders.ts'
import { people } from '../stand-in/world.ts'
import { signedIn } from './browser.ts'

const ofStatus = (status: string) => orders.find((order) => order.status === status)!.orderId
const staff = people.ines.email
const manager = people.jeanne.email

type Checked = { who: string | null; path: string; act?: (page: Page) => Promise<void> }

const pages: Checked[] = [
  { who: null, path: '/staff/sign-in' },
  { who: staff, path: '/staff/orders' },
  { who: staff, path: `/staff/orders/${ofStatus('completed')}` },
  {
    who: staff,
    path: `/staff/orders/${ofStatus('completed')}`,
    act: (page) =>
      page
        .getByRole('button', { name: /^Refund / })
        .first()
        .click(),
  },
  { who: staff, path: '/staff/tasks' },
  { who: staff, path: '/staff/tasks?show=claimed' },
  { who: staff, path: `/staff/tasks/${ofStatus('picking')}` },
  {
    who: staff,
    path: `/staff/tasks/${ofStatus('packed')}`,
    act: (page) => page.getByRole('button', { name: 'Hand over' }).click(),
  },
  { who: manager, path: '/staff/stock' },
  {
    who: manager,
    path: '/staff/stock',
    act: (page) =>
      page
        .getByRole('button', { name: /^Correct/ })
        .first()
        .click(),
  },
  { who: manager, path: '/staff/prices' },
  { who: staff, path: '/staff/customers?q=halles' },
  {
    who: staff,
    path: '/staff/customers?q=camille',
    act: (page) => page.getByRole('button', { name: /Act as/ }).click(),
  },
  { who: people.sacha.email, path: '/staff/release' },
]

/** Every page and the main dialogs, light and dark. Returns what was found, empty when all is well. */
export async function checkAccessibility(browser: Browser): Promise<string[]> {
  const found: string[] = []
  for (const dark of [false, true]) {
    for (const { who, path, act } of pages) {
      const context = await signedIn(browser, who, { width: 1280, height: 900, dark })
      const page = await context.newPage()
      await page.goto(path, { waitUntil: 'networkidle' })
      await act?.(page)
      if (act) await page.waitForTimeout(300)
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      for (const { id, impact, nodes } of violations)
        found.push(
          `${dark ? 'dark' : 'light'} ${path}${act ? ' +dialog' : ''}: ${impact} ${id} ×${nodes.length} ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary?.split('\n')[1] ?? ''}`,
        )
      await context.close()
    }
  }
  return found
}
