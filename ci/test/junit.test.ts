import { expect, test } from 'vitest'
import { countTests } from '../src/junit.ts'

test('passed, failed and skipped tests are counted over all suites', () => {
  const xml = `<?xml version="1.0" encoding="UTF-8" ?>
<testsuites name="vitest tests" tests="5" failures="1" errors="1" time="1.5">
  <testsuite name="a" tests="3" failures="1" errors="1" skipped="0"><testcase name="x" skipped="7"/></testsuite>
  <testsuite name="b" tests="2" failures="0" errors="0" skipped="2"></testsuite>
</testsuites>`
  expect(countTests(xml)).toEqual({ passed: 1, failed: 2, skipped: 2 })
})

test('what is no report is refused instead of counted as nothing', () => {
  expect(() => countTests('<html></html>')).toThrow('not a JUnit report')
})
