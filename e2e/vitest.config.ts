import { defineConfig } from 'vitest/config'
import type { ViteUserConfig } from 'vitest/config'

const { FileOrder } = await import('./src/shop/sequencer.ts')

export const journeys = {
  include: ['test/**/*.test.ts'],
  globalSetup: ['src/shop/global-setup.ts'],
  fileParallelism: false,
  maxWorkers: 1,
  testTimeout: 300_000,
  hookTimeout: 400_000,
  sequence: { sequencer: FileOrder },
} satisfies ViteUserConfig['test']

export default defineConfig({ test: journeys })
