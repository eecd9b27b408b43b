import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { findFreePorts } from './test/containers/free-ports.ts'

// The same ports each time, if they are free: they get into lock files, by which the builder finds what it has.
const [images, packages, service] = await findFreePorts(4992, 3)

// Registries and state of its own: what a developer has published is neither used nor touched.
export default defineConfig({
  test: {
    include: ['test/containers/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
    env: {
      HALLES_CI_STATE: join(import.meta.dirname, '.halles', 'test'),
      HALLES_IMAGE_PORT: String(images),
      HALLES_PACKAGE_PORT: String(packages),
      HALLES_IMAGE_REGISTRY: `127.0.0.1:${images}`,
      HALLES_PACKAGE_REGISTRY: `http://127.0.0.1:${packages}/`,
      HALLES_CI_TEST_PORT: String(service),
      HALLES_SOURCE_URL: 'https://git.example.test/halles/pricing-service',
      HALLES_NODE_IMAGE: process.env.HALLES_NODE_IMAGE ?? 'halles/node:24-bookworm',
      HALLES_BUILD_IMAGE: process.env.HALLES_BUILD_IMAGE ?? 'halles/node-build:24-bookworm',
    },
  },
})
