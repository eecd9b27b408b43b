import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const tolerableShift = 0.1

declare global {
  interface Window {
    layoutShift?: { worst: number; moved: string[] }
  }
}

/** Runs in the page before anything else: the worst burst of layout shift, as browsers report it from the field. */
export function measureLayoutShift(): void {
  let first = 0
  let last = 0
  let burst = 0
  const shift = { worst: 0, moved: [] as string[] }
  window.layoutShift = shift
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, startTime, sources } = entry as PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: Array<{ node?: Element }>
      }
      if (hadRecentInput) continue
      const continues = startTime - last < 1_000 && startTime - first < 5_000
      if (!continues) first = startTime
      last = startTime
      burst = continues ? burst + value : value
      shift.worst = Math.max(shift.worst, burst)
      for (const { node } of sources)
        shift.moved.push(`${node?.nodeName}.${node?.className} ${value.toFixed(3)}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** No serious or critical finding of axe on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => {
      const [node] = nodes
      return `${page.url()}: ${impact} ${id} ×${nodes.length} ${node?.target.join(' ')} ${node?.failureSummary}`
    })
  expect(grave).toEqual([])
}

/** Nothing jumped while the page came up. */
export async function expectSteady(page: Page): Promise<void> {
  const { worst, moved } = (await page.evaluate(() => window.layoutShift)) ?? { worst: 0, moved: [] }
  expect(worst, `layout shift of ${page.url()}: ${moved.join(', ')}`).toBeLessThan(tolerableShift)
}

/** Nothing sticks out of a narrow screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(excess, `sideways scroll of ${page.url()}`).toBeLessThanOrEqual(0)
}

export async function expectSound(page: Page): Promise<void> {
  await expectSteady(page)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
}
