/** Polls until `probe` stops throwing and gives its value; throws the last error after `timeoutMs` (default 10 s). Never sleeps blindly. */
export async function eventually<T>(
  probe: () => Promise<T> | T,
  { timeoutMs = 10_000, everyMs = 25 } = {},
): Promise<T> {
  const until = Date.now() + timeoutMs
  for (;;) {
    try {
      return await probe()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  }
}
