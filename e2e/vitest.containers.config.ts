import { defineConfig } from 'vitest/config'
import { journeys } from './vitest.config.ts'

/** Of a shop whose driver is Docker: what the driver has to do with it. Who starts the suite says HALLES_DRIVER=docker. */
export default defineConfig({
  test: { ...journeys, include: ['test/{release-under-load,chaos}.test.ts'] },
})
