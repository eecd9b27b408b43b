const RULES = `
body > [hidden][id^="S:"] { display: block !important; order: 1; }
body > footer { order: 2; }
[data-skeleton] { display: none !important; }
`

/** Late parts of a page are moved into place by a script. Where there is none, they are shown where they arrive. */
export function StreamedWithoutScript() {
  return (
    <noscript>
      <style>{RULES}</style>
    </noscript>
  )
}
