import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Browser journeys run by "npm run journeys" until each of them has been seen to pass on a quiet machine.
    exclude: process.env.HALLES_JOURNEYS ? [] : ['test/journeys-*.test.ts'],
    globalSetup: ['src/shop/global-setup.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 400_000,
    sequence: { sequencer: (await import('./src/shop/sequencer.ts')).FileOrder },
  },
})
