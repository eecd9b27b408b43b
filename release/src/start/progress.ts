import { performance } from 'node:perf_hooks'

export interface Progress {
  /** Runs the work and tells how long it took; `detail` may be called with what was found. */
  step<T>(title: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T>
  note(text: string): void
}

/** One line per finished step; on a terminal also the one that is running. */
export function createProgress(output: NodeJS.WriteStream): Progress {
  const live = output.isTTY
  const clear = () => (live ? output.write('\r\u001b[2K') : undefined)
  return {
    async step(title, work) {
      const startedAt = performance.now()
      let found = ''
      const show = () =>
        live && output.write(`\r\u001b[2K  … ${title}${found === '' ? '' : `  ${found}`.slice(0, 90)}`)
      show()
      try {
        const result = await work((text) => {
          found = text
          show()
        })
        clear()
        const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
        output.write(`  ✓ ${title.padEnd(34)} ${`${seconds} s`.padStart(8)}  ${found}\n`)
        return result
      } catch (error) {
        clear()
        output.write(`  ✗ ${title}\n`)
        throw error
      }
    },
    note(text) {
      clear()
      output.write(`  ${text}\n`)
    },
  }
}
