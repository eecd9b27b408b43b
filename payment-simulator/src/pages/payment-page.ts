import { html, type Html } from './html.ts'
import { renderLayout, type PageCharge } from './layout.ts'

/** Where the shopper, or whoever tries the shop out, decides how the bank behaves. */
export function renderPaymentPage(charge: PageCharge): string {
  return renderLayout(
    'Pay Halles',
    charge,
    html`<form method="post" action="/pay/${charge.chargeId}">
      <div class="choices">
        <button class="yes" name="decision" value="approve">Approve the payment</button>
        <button name="decision" value="challenge">Approve with 3-D Secure</button>
        <button class="no" name="decision" value="decline">Decline</button>
      </div>
      <div class="others" role="group" aria-labelledby="others">
        <h2 id="others">When things go less well</h2>
        <div class="choices">
          ${other('walk-away', 'Walk away', 'Back to the shop without deciding.')}
          ${other('late', 'Answer late', 'The bank approves in 20 seconds.')}
          ${other('never', 'Never answer', 'The bank keeps silent.')}
        </div>
      </div>
    </form>`,
  )
}

function other(decision: string, name: string, explanation: string): Html {
  return html`<button name="decision" value="${decision}">${name} <small>${explanation}</small></button>`
}
