import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'
import { password } from '../stand-in/identity.ts'

export const publicUrl = `http://127.0.0.1:${process.env.STAND_IN_PORT ?? 4640}`

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.HALLES_CHROMIUM ?? '/usr/bin/chromium', args })
}

export type Device = { width: number; height: number; dark?: boolean; touch?: boolean }

export async function signedIn(
  browser: Browser,
  email: string | null,
  device: Device,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: device.width, height: device.height },
    colorScheme: device.dark ? 'dark' : 'light',
    hasTouch: device.touch ?? false,
    reducedMotion: 'reduce',
    baseURL: publicUrl,
    locale: 'en-GB',
  })
  if (email) await context.request.post('/api/identity/v1/sessions', { data: { email, password } })
  return context
}

/** Makes the stand-in behave badly, or well again. */
export async function control(context: BrowserContext, what: string, data: unknown): Promise<void> {
  await context.request.post(`/stand-in/${what}`, { data })
}
