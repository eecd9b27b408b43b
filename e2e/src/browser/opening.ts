import type { Locator, Page } from 'playwright-core'

/** Goes to a page and waits until its script has taken over, so that a click is never lost. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await awake(page)
}

export async function awake(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction(() => {
    if (document.querySelector('[data-skeleton], [aria-busy="true"]') !== null) return false
    if (document.title === '') return false
    const controls = document.querySelectorAll(
      'main button, main input, main select, main form, header button',
    )
    return [...controls].every((control) => Object.keys(control).some((key) => key.startsWith('__react')))
  })
}

export function isAt(page: Page, path: string | RegExp): Promise<void> {
  return page.waitForURL(({ pathname, search }) =>
    typeof path === 'string' ? pathname === path : path.test(pathname + search),
  )
}

export async function sees(place: Page | Locator, text: string | RegExp): Promise<void> {
  await place.getByText(text).filter({ visible: true }).first().waitFor()
}

export function press(place: Page | Locator, name: string | RegExp): Promise<void> {
  return place.getByRole('button', { name }).filter({ visible: true }).first().click()
}
