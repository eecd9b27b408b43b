import { html, type Html } from './html.ts'

export interface PageCharge {
  chargeId: string
  reference: string
  amountMinor: number
  currency: string
  status: string
  returnUrl: string
  declineCode: string | null
}

export function formatAmount(amountMinor: number, currency: string): string {
  return new Intl.NumberFormat('en-IE', { style: 'currency', currency }).format(amountMinor / 100)
}

/** The frame of every page; it says first of all that no real card is wanted here. */
export function renderLayout(title: string, charge: PageCharge, content: Html): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}, ${formatAmount(charge.amountMinor, charge.currency)}</title>
        <link rel="stylesheet" href="/pay/assets/payment.css" />
      </head>
      <body>
        <main>
          <p class="note">Simulated payment. No real card, no real money.</p>
          <div class="content">
            <h1>${title}</h1>
            <p class="amount">${formatAmount(charge.amountMinor, charge.currency)}</p>
            <p class="reference">Payment ${charge.reference}</p>
            ${content}
          </div>
        </main>
      </body>
    </html> `
  return page.markup
}
