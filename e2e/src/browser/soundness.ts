import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const tolerableShift = 0.1

declare global {
  interface Window {
    layoutShift?: { worst: number; moved: string[] }
  }
}

/**
 * Runs in the page before anything else: the worst burst of layout shift, as browsers report it from the field. What
 * moves in answer to the visitor is meant to. Browsers take for an answer what comes within half a second; here it is
 * what comes until the requests that followed are over and the page rests, so that a slow machine changes no verdict.
 */
export function measureLayoutShift(): void {
  const answers: Array<{ from: number; to: number }> = []
  const pauseOfTypistMs = 2_000
  let lastInput = -Infinity
  let underway = 0
  const rest = () =>
    requestIdleCallback(() =>
      requestIdleCallback(() => {
        const latest = answers.at(-1)
        if (underway === 0 && latest?.to === Infinity) latest.to = performance.now()
      }),
    )
  const answer = () => {
    if (answers.at(-1)?.to !== Infinity) answers.push({ from: performance.now(), to: Infinity })
  }
  for (const type of ['pointerdown', 'keydown', 'input', 'change', 'click'])
    addEventListener(
      type,
      () => {
        lastInput = performance.now()
        answer()
        rest()
      },
      { capture: true },
    )
  const ask = window.fetch.bind(window)
  window.fetch = async (...question) => {
    underway += 1
    // A search box waits until the typist pauses, and asks then.
    if (performance.now() - lastInput < pauseOfTypistMs) answer()
    const over = () => {
      underway -= 1
      rest()
    }
    try {
      const response = await ask(...question)
      void response.clone().arrayBuffer().then(over, over)
      return response
    } catch (error) {
      over()
      throw error
    }
  }

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
      if (hadRecentInput || answers.some(({ from, to }) => from <= startTime && startTime <= to)) continue
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
  // Between two pages Next takes the title of the one away before it has that of the other.
  await page.waitForFunction(() => document.title !== '')
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
