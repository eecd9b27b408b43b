// Important rules of an earlier layer win: this is the layer before the one that hides [hidden].
const RULES = `
@layer theme {
body > [hidden][id^="S:"] { display: block !important; order: 1; }
body > [hidden][id^="S:"]:has(> [aria-haspopup]) { display: none !important; }
body > footer { order: 2; }
[data-skeleton] { display: none !important; }
}
`

/** Late parts of a page are moved into place by a script. Where there is none, they are shown where they arrive. */
export function StreamedWithoutScript() {
  return (
    <noscript>
      <style dangerouslySetInnerHTML={{ __html: RULES }} />
    </noscript>
  )
}
