/** Totals of a JUnit report, from its root element. */
export function countTests(xml: string): { passed: number; failed: number; skipped: number } {
  const root = /<testsuites\b[^>]*>/.exec(xml)?.[0]
  if (!root) throw new Error('the report is not a JUnit report')
  const number = (text: string, name: string) =>
    Number(new RegExp(`\\b${name}="(\\d+)"`).exec(text)?.[1] ?? 0)
  const failed = number(root, 'failures') + number(root, 'errors')
  const skipped = [...xml.matchAll(/<testsuite\b[^>]*>/g)].reduce(
    (sum, [suite]) => sum + number(suite, 'skipped'),
    0,
  )
  return { passed: number(root, 'tests') - failed - skipped, failed, skipped }
}
