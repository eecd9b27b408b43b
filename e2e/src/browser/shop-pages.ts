import type { Page } from 'playwright-core'
import { password } from '../shop/instance.ts'
import { euros, type Good, type Shopper } from './goods.ts'
import { awake, isAt, open, press } from './opening.ts'

export async function addToBasket(page: Page, good: Good): Promise<void> {
  await open(page, `/p/${good.slug}`)
  await press(page, /^Add to basket/)
  await page
    .getByRole('dialog', { name: /^Your basket/ })
    .getByRole('link', { name: good.name })
    .waitFor()
}

export async function expectSubtotal(page: Page, amountMinor: number): Promise<void> {
  await page.getByTestId('subtotal').getByText(euros(amountMinor)).waitFor()
}

export async function goToCheckout(page: Page): Promise<void> {
  await press(page, 'Go to checkout')
  await isAt(page, /^\/checkout\//)
  await awake(page)
}

export const contact = { email: 'camille@example.org', name: 'Camille Martin', phone: '06 12 34 56 78' }

export async function fillContact(page: Page, details = contact): Promise<void> {
  await page.getByLabel('E-mail address').fill(details.email)
  await page.getByLabel('Name').fill(details.name)
  await page.getByLabel('Phone').fill(details.phone)
  await press(page, 'Continue to delivery')
  await homeDelivery(page).waitFor()
}

const homeDelivery = (page: Page) => page.getByRole('radio', { name: /^Home delivery/ })

export async function chooseHomeDelivery(page: Page): Promise<void> {
  await homeDelivery(page).check()
  await page.getByLabel('Street and number').fill('12 rue des Halles')
  await page.getByLabel('Postal code').fill('75001')
  await page.getByLabel('Town or city').fill('Paris')
  await continueToPayment(page)
}

export async function choosePickup(page: Page, place: RegExp): Promise<void> {
  await page.getByRole('radio', { name: /^Pick-up/ }).check()
  await page.getByRole('radio', { name: place }).check()
  await continueToPayment(page)
}

async function continueToPayment(page: Page): Promise<void> {
  await press(page, 'Continue to payment')
  await page.locator('[aria-current="step"]').getByRole('heading', { name: 'Review and pay' }).waitFor()
}

export const placeButton = (page: Page) => page.getByRole('button', { name: /^Place order and pay/ })

/** From a basket in the visitor's hand to the provider's page. */
export async function orderForPickup(page: Page, good: Good): Promise<void> {
  await addToBasket(page, good)
  await goToCheckout(page)
  await fillContact(page)
  await choosePickup(page, /Paris/)
  await goToPayment(page)
}

export async function goToPayment(page: Page): Promise<void> {
  await placeButton(page).click()
  await page.getByRole('heading', { name: 'Pay Halles' }).waitFor()
}

export type Decision = 'Approve the payment' | 'Approve with 3-D Secure' | 'Decline' | RegExp

/** Decides on the provider's page and follows it back to the order. */
export async function decide(page: Page, decision: Decision): Promise<void> {
  await press(page, decision)
  if (decision === 'Approve with 3-D Secure') return
  await atOrder(page)
}

export async function atOrder(page: Page): Promise<void> {
  await isAt(page, /^\/orders\/[\w-]+(\?payment=\w+)?$/)
  await awake(page)
}

export async function expectOrderStatus(page: Page, status: string): Promise<void> {
  await page.locator(`[data-testid="order-tracker"][data-status="${status}"]`).waitFor()
}

export async function orderNumberOf(page: Page): Promise<string> {
  const heading = await page.getByRole('heading', { name: /^Order H-/ }).textContent()
  return (heading ?? '').replace('Order ', '')
}

export async function register(page: Page, shopper: Shopper): Promise<void> {
  await page.getByLabel('Name').fill(shopper.name)
  await page.getByLabel('E-mail address').fill(shopper.email)
  await page.getByLabel('Password').fill(password)
  await press(page, 'Create account')
}

export async function signOut(page: Page): Promise<void> {
  await press(page, /^Account of/)
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true }).waitFor()
}
