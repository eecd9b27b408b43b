import { html, nothing } from './html.ts'
import { renderLayout, type PageCharge } from './layout.ts'

/** The bank's page with the code of the text message. */
export function renderChallengePage(charge: PageCharge, wrong: boolean): string {
  const fault = wrong
    ? html`<p class="fault" id="fault" role="alert">
        That is not the code. After three wrong codes the payment is declined.
      </p>`
    : nothing
  return renderLayout(
    'Confirm with your bank',
    charge,
    html`<form method="post" action="/pay/${charge.chargeId}/challenge" novalidate>
      ${fault}
      <label for="code">Code from your bank</label>
      <input
        id="code"
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="6"
        autofocus
        aria-describedby="hint${wrong ? ' fault' : ''}"
        aria-invalid="${wrong ? 'true' : 'false'}"
      />
      <p class="hint" id="hint">The code of this simulated bank is 123456.</p>
      <div class="choices">
        <button class="yes">Confirm</button>
        <a class="button" href="/pay/${charge.chargeId}">Back</a>
      </div>
    </form>`,
  )
}
