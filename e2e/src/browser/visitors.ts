import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { signIn, type Session } from '../client/session.ts'
import { instance, password, shopUrl } from '../shop/instance.ts'
import { measureLayoutShift } from './soundness.ts'
import { Watch } from './watch.ts'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page that takes longer than this has failed its shopper on any machine. */
const patienceMs = 30_000

export interface Device {
  width?: number
  height?: number
  dark?: boolean
  touch?: boolean
}

export const phone: Device = { width: 390, height: 844, touch: true }
export const tablet: Device = { width: 820, height: 1180, touch: true }

export interface Visitor {
  context: BrowserContext
  page: Page
  watch: Watch
}

export interface Visitors {
  guest(device?: Device): Promise<Visitor>
  signedIn(email: string, device?: Device): Promise<Visitor>
  /** The person behind a session that has done something without a screen before. */
  of(session: Session, device?: Device): Promise<Visitor>
}

/** What was on the screens when a journey failed says more than the call it stopped at. */
async function photograph(present: Visitor[], title: string): Promise<void> {
  const name = title.replaceAll(/\W+/g, '-').slice(0, 60)
  const pages = present.flatMap(({ context }) => context.pages())
  for (const [index, page] of pages.entries()) {
    const path = join(instance.dataDir, 'logs', 'journeys', `${name}-${index + 1}.png`)
    await page.screenshot({ path, fullPage: true })
    console.log(`${page.url()} as it was: ${path}`)
  }
}

/** One browser for the file; every visitor has a profile of its own, and leaves after the test without a fault behind. */
export function useVisitors(): Visitors {
  let browser: Browser
  let present: Visitor[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: instance.chromium, args })
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await photograph(present, task.name)
    const faults = present.flatMap(({ watch }) => watch.faults())
    await Promise.all(present.map(({ context }) => context.close()))
    present = []
    expect(faults).toEqual([])
  })
  afterAll(() => browser?.close())

  const guest = async ({ width = 1280, height = 860, dark = false, touch = false }: Device = {}) => {
    const context = await browser.newContext({
      baseURL: shopUrl,
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      hasTouch: touch,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    })
    context.setDefaultTimeout(patienceMs)
    await context.addInitScript(measureLayoutShift)
    const watch = new Watch()
    context.on('page', (page) => watch.follow(page))
    const visitor = { context, watch, page: await context.newPage() }
    present.push(visitor)
    return visitor
  }

  const signedIn = async (email: string, device?: Device) => of(await signIn(email, password), device)

  const of = async (session: Session, device?: Device) => {
    const visitor = await guest(device)
    await visitor.context.addCookies(
      [...session.cookies].map(([name, value]) => ({ name, value, url: shopUrl })),
    )
    return visitor
  }

  return { guest, signedIn, of }
}
