import { returnAddress } from '../domain/return-address.ts'
import { html } from './html.ts'
import { renderLayout, type PageCharge } from './layout.ts'

const sentences: Record<string, string> = {
  processing: 'The bank has not answered yet. The shop is told as soon as it does.',
  authorised: 'This payment is approved.',
  captured: 'This payment is done.',
  declined: 'This payment was declined.',
  voided: 'This payment was called off; nothing was taken.',
}

/** For those who come back to a payment in which there is nothing left to decide. */
export function renderStatePage(charge: PageCharge): string {
  return renderLayout(
    'Pay Halles',
    charge,
    html`<p class="lead">${sentences[charge.status] ?? 'There is nothing left to decide here.'}</p>
      <a class="button" href="${returnAddress(charge)}">Back to the shop</a>`,
  )
}
