import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/containers/*.test.ts'],
    globalSetup: ['test/containers/registry.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
})
