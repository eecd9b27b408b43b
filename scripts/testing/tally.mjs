export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The last line of every run; a pipeline reads it. */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Counts of one suite from vitest's JSON report. A file that could not run is one failure, and so is a suite that ended badly
 * without naming a failed test (no report, an unhandled rejection, a leaked handle).
 */
export function tallyReport(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  )
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  if (tally.failed === 0 && exitCode !== 0) tally.failed = 1
  if (tally.passed + tally.failed + tally.skipped === 0) tally.failed = 1
  return tally
}

function isFailed(assertion) {
  return assertion.status === 'failed'
}
