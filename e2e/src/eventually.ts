/** Polls until `probe` stops throwing and gives its value; throws the last error when the time is over. */
export async function eventually<T>(
  probe: () => Promise<T> | T,
  { timeoutMs = 30_000, everyMs = 200 } = {},
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
