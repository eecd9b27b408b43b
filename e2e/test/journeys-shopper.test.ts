import { beforeAll, expect, test } from 'vitest'
import {
  euros,
  newEmail,
  plentifulGoods,
  registerShopper,
  type Good,
  type Shopper,
} from '../src/browser/goods.ts'
import { pressWithKeyboard, tabTo, typeInto } from '../src/browser/keyboard.ts'
import { awake, isAt, open, press, sees } from '../src/browser/opening.ts'
import * as shop from '../src/browser/shop-pages.ts'
import { expectAccessible, expectSound } from '../src/browser/soundness.ts'
import { phone, useVisitors } from '../src/browser/visitors.ts'
import { signIn } from '../src/client/session.ts'
import { password } from '../src/shop/instance.ts'

const visitors = useVisitors()
let goods: Good[]
let shopper: Shopper
beforeAll(async () => {
  goods = await plentifulGoods(3)
  shopper = await registerShopper('Camille Martin')
})

test('a department is narrowed and sorted, and its address keeps the choice', async () => {
  const { page } = await visitors.guest()
  await open(page, '/')
  await expectSound(page)
  await page
    .locator('#departments')
    .getByRole('link', { name: /^Cheese/ })
    .click()
  await isAt(page, '/c/cheese')
  await awake(page)
  await expectSound(page)

  await page
    .getByRole('group', { name: 'Good to know' })
    .getByRole('checkbox', { name: /^Organic/ })
    .check()
  await isAt(page, /label=organic/)
  await page.getByLabel('Sort by').selectOption('Price, lowest first')
  await isAt(page, /label=organic.*sort=price-asc/)
  await page.reload()
  await awake(page)
  const cards = page.getByTestId('product-card')
  const prices = (await cards.getByText(/^€\d+\.\d\d$/).allTextContents()).map((text) =>
    Number(text.slice(1)),
  )
  expect(prices.length).toBeGreaterThan(1)
  expect(prices).toEqual(prices.toSorted((left, right) => left - right))
  expect(await page.getByLabel('Sort by').inputValue()).toBe('price-asc')

  await page.getByRole('link', { name: 'Remove filter Organic' }).click()
  await isAt(page, /^\/c\/cheese\?sort=price-asc$/)
})

test('search forgives a typo, and its suggestions work by keyboard', async () => {
  const { page } = await visitors.guest()
  await open(page, '/')
  const box = page.getByRole('combobox', { name: 'Search the market' })
  await box.fill('choclate')
  await page.keyboard.press('Enter')
  await isAt(page, /^\/search\?q=choclate/)
  await awake(page)
  await page
    .getByTestId('product-card')
    .filter({ hasText: /chocolate/i })
    .first()
    .waitFor()
  await expectSound(page)

  await box.fill('tomat')
  const product = page.getByRole('option', { name: /tomatoes.*€/i }).first()
  await product.waitFor()
  await expectAccessible(page)
  const name = ((await product.textContent()) ?? '').replace(/€.*/, '')
  while ((await product.getAttribute('data-highlighted')) === null) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await isAt(page, /^\/p\//)
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

test('a guest signs in with a basket in hand, pays, follows the order and cancels it before picking', async () => {
  const [first, second] = goods as [Good, Good, Good]
  const elsewhere = await signIn(shopper.email, password)
  await elsewhere.post('/api/cart/v1/cart/lines', { sku: second.sku, quantity: 1 })

  const { page } = await visitors.guest()
  await shop.addToBasket(page, first)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'View the whole basket' }).click()
  await isAt(page, '/cart')
  await awake(page)
  await press(page, `One more of ${first.name}`)
  await shop.expectSubtotal(page, 2 * first.amountMinor)
  await expectSound(page)

  await page.getByRole('link', { name: 'Sign in', exact: true }).first().click()
  await isAt(page, '/sign-in')
  await awake(page)
  await expectSound(page)
  await page.getByLabel('E-mail address').fill(shopper.email)
  await page.getByLabel('Password').fill(password)
  await press(page, 'Sign in')
  await isAt(page, '/')
  await open(page, '/cart')
  await shop.expectSubtotal(page, 2 * first.amountMinor + second.amountMinor)

  await shop.goToCheckout(page)
  await expectSound(page)
  await shop.fillContact(page)
  await expectAccessible(page)
  await shop.chooseHomeDelivery(page)
  await expectAccessible(page)
  await shop.goToPayment(page)
  await expectSound(page)
  await shop.decide(page, 'Approve the payment')
  await shop.expectOrderStatus(page, 'confirmed')
  await expectAccessible(page)
  await page.getByText('Everything that happened').click()
  await sees(page, /confirmed/i)
  const number = await shop.orderNumberOf(page)

  await open(page, '/cart')
  await sees(page, 'Nothing in it yet')
  await open(page, '/orders')
  await expectSound(page)
  await page.getByRole('link', { name: number }).click()
  await shop.atOrder(page)
  await press(page, 'Cancel this order')
  await expectAccessible(page)
  await press(page, 'Yes, cancel it')
  await shop.expectOrderStatus(page, 'cancelled')
  await page.getByRole('button', { name: 'Cancel this order' }).waitFor({ state: 'detached' })
})

test('a declined payment ends the order and leaves the basket as it was', async () => {
  const [good] = goods as [Good]
  const { page } = await visitors.guest()
  await shop.orderForPickup(page, good)
  await shop.decide(page, 'Decline')
  await shop.expectOrderStatus(page, 'refused')
  await sees(page, 'The payment was declined.')
  await expectSound(page)
  await open(page, '/cart')
  await shop.expectSubtotal(page, good.amountMinor)
})

test('a payment with 3-D Secure asks for the code of the bank, once more when it is wrong', async () => {
  const [good] = goods as [Good]
  const { page, watch } = await visitors.guest()
  watch.expect(/^422 POST .*\/challenge/)
  await shop.orderForPickup(page, good)
  await shop.decide(page, 'Approve with 3-D Secure')
  await expectAccessible(page)
  await page.getByLabel('Code from your bank').fill('654321')
  await press(page, 'Confirm')
  await sees(page, /That is not the code/)
  await expectAccessible(page)
  await page.getByLabel('Code from your bank').fill('123456')
  await press(page, 'Confirm')
  await shop.atOrder(page)
  await shop.expectOrderStatus(page, 'confirmed')
})

test('an order left unpaid waits; paid in another tab, the open page says so by itself', async () => {
  const [good] = goods as [Good]
  const { page, context } = await visitors.guest()
  await shop.orderForPickup(page, good)
  await shop.decide(page, /^Walk away/)
  await shop.expectOrderStatus(page, 'awaiting-payment')
  await sees(page, `${euros(good.amountMinor)} still to pay`)
  await sees(page, /^Live$/)
  await expectSound(page)
  await page.evaluate(() => (window.name = 'as it was'))

  const second = await context.newPage()
  await open(second, new URL(page.url()).pathname)
  await second.getByRole('link', { name: 'Pay now' }).click()
  await shop.decide(second, 'Approve the payment')
  await shop.expectOrderStatus(second, 'confirmed')

  await shop.expectOrderStatus(page, 'confirmed')
  await page.getByRole('link', { name: 'Pay now' }).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => window.name)).toBe('as it was')
})

test('on a phone in the dark, somebody new registers, buys for pick-up and signs out', async () => {
  const [, , good] = goods as [Good, Good, Good]
  const { page } = await visitors.guest({ ...phone, dark: true })
  await open(page, '/')
  await expectSound(page)
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  await open(page, '/register')
  await expectSound(page)
  await shop.register(page, { name: 'Nour Benali', email: newEmail() })
  await isAt(page, '/')
  await open(page, '/c/cheese')
  await expectSound(page)
  await page
    .getByText(/^Filters/)
    .first()
    .click()
  await page.getByRole('checkbox', { name: 'Only what is in stock' }).waitFor()
  await expectSound(page)

  await shop.addToBasket(page, good)
  await expectSound(page)
  await shop.goToCheckout(page)
  await expectSound(page)
  await shop.fillContact(page)
  await shop.choosePickup(page, /Lyon/)
  await expectSound(page)
  await shop.goToPayment(page)
  await expectSound(page)
  await shop.decide(page, 'Approve the payment')
  await shop.expectOrderStatus(page, 'confirmed')
  await sees(page, /Lyon/)
  await page.reload()
  await awake(page)
  await expectSound(page)
  await open(page, '/orders')
  await expectSound(page)

  await shop.signOut(page)
  await open(page, '/orders')
  await sees(page, 'Your orders in one place')
  await expectSound(page)
})

test('one product is bought with the keyboard alone', async () => {
  const [good] = goods as [Good]
  const { page } = await visitors.guest()
  await open(page, `/p/${good.slug}`)
  await expectSound(page)
  await pressWithKeyboard(page, /^Add to basket/)
  await page.getByRole('dialog', { name: /^Your basket/ }).waitFor()
  await pressWithKeyboard(page, 'Go to checkout')
  await isAt(page, /^\/checkout\//)
  await awake(page)
  await typeInto(page, 'E-mail address', shop.contact.email)
  await typeInto(page, 'Name', shop.contact.name)
  await typeInto(page, 'Phone', shop.contact.phone)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('radio', { name: /^Home delivery/ }))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByRole('radio', { name: /Drive in Paris/ }))
  await page.keyboard.press('Space')
  await pressWithKeyboard(page, 'Continue to payment')
  await shop.placeButton(page).waitFor()
  await pressWithKeyboard(page, /^Place order and pay/)
  await page.getByRole('heading', { name: 'Pay Halles' }).waitFor()
  await pressWithKeyboard(page, 'Approve the payment')
  await shop.atOrder(page)
  await shop.expectOrderStatus(page, 'confirmed')
})

test('the shopper’s own choice of light or dark stays over pages', async () => {
  const { page } = await visitors.guest()
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await open(page, '/')
  const light = await ground()
  await press(page, /^Appearance/)
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await open(page, `/p/${(goods as [Good])[0].slug}`)
  expect(await ground()).not.toBe(light)
  await expectSound(page)
})
