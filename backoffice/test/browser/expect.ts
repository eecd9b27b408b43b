import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** Waits until it can be seen; the journey fails when it does not come. */
export async function sees(place: Page | Locator, text: string | RegExp): Promise<void> {
  await place.getByText(text).filter({ visible: true }).first().waitFor({ state: 'visible', timeout: 30_000 })
}

export async function misses(place: Page | Locator, text: string | RegExp): Promise<void> {
  assert.equal(
    await place.getByText(text).filter({ visible: true }).count(),
    0,
    `“${text}” should not be there`,
  )
}

export async function isAt(page: Page, path: string | RegExp): Promise<void> {
  await page.waitForURL(
    (url) =>
      typeof path === 'string'
        ? url.pathname + (path.includes('?') ? url.search : '') === path
        : path.test(url.pathname + url.search),
    {
      timeout: 30_000,
      waitUntil: 'commit',
    },
  )
}

export function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click()
}

/** A field shows what the device kept only after the page has woken up. */
export async function holds(field: Locator, value: string): Promise<void> {
  const deadline = Date.now() + 10_000
  while ((await field.inputValue()) !== value) {
    if (Date.now() > deadline) assert.equal(await field.inputValue(), value)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
