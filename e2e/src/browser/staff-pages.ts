import type { Page } from 'playwright-core'
import { password } from '../shop/instance.ts'
import type { Good } from './goods.ts'
import { isAt, open, press, sees } from './opening.ts'

export const people = {
  shopper: { email: 'shopper@halles.example', name: 'Camille Martin' },
  staff: { email: 'staff@halles.example', name: 'Inès Moreau' },
  colleague: { email: 'staff2@halles.example', name: 'Louis Garnier' },
  manager: { email: 'manager@halles.example', name: 'Jeanne Roux' },
  releaseEngineer: { email: 'release@halles.example', name: 'Sacha Lefèvre' },
}

export async function signInAtDesk(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(secret)
  await press(page, 'Sign in')
}

export async function searchFor(page: Page, label: string, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: label }).fill(words)
}

export async function pickAll(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^All \\d+: ${escape(name)}$`) }).click()
  await page.getByRole('listitem').filter({ hasText: name }).getByText('Picked', { exact: true }).waitFor()
}

export async function pickOnlyOne(page: Page, name: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `Short: ${name}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Pick fewer' })
  await dialog.getByRole('button', { name: /^One more: Pieces in the bag/ }).click()
  await dialog.getByLabel(reason).check()
  await press(dialog, /missing: save/)
  await sees(page, new RegExp(`^1 of \\d+: ${reason}`))
}

export async function openStockEditor(page: Page, good: Good, location: RegExp): Promise<void> {
  await open(page, `/staff/stock?q=${good.sku}`)
  await page.getByRole('button', { name: location }).click()
  await page.getByLabel('Reason').selectOption('Counted')
}

export async function saveStock(page: Page, onHand: number): Promise<void> {
  await page.getByRole('textbox', { name: 'On hand' }).fill(String(onHand))
  await press(page, 'Save')
}

export async function openPriceEditor(page: Page, good: Good): Promise<void> {
  await open(page, `/staff/prices?q=${good.sku}`)
  await page.getByRole('button', { name: `Change the price of ${good.name}` }).click()
}

export async function savePrice(page: Page, text: string): Promise<void> {
  await page.getByLabel(/^Price in euros/).fill(text)
  await press(page, /^Save/)
}

export async function actAs(page: Page, name: string, query: string, reason: string): Promise<void> {
  await open(page, `/staff/customers?q=${encodeURIComponent(query)}`)
  await press(page, `Act as ${name}`)
  await press(page, /^Open the shop as/)
  await sees(page, /A reason is needed/)
  await page.getByLabel('Reason').fill(reason)
  await press(page, /^Open the shop as/)
  await isAt(page, '/')
}

const escape = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
