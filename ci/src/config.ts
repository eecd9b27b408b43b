import { join } from 'node:path'

const home = join(import.meta.dirname, '..')
const env = process.env

/** The only reader of the environment. Every value has a default that suits a laptop with the public registries in reach. */
export const config = {
  home,
  /** Checkouts, reports, release entries, the loopback registries' data: all that may be thrown away. */
  stateDir: env.HALLES_CI_STATE ?? join(home, '.halles'),
  docker: env.HALLES_DOCKER ?? 'docker',
  /** To run on, and to build on: the public image unless this machine has to make its own (`base/`). */
  nodeImage: env.HALLES_NODE_IMAGE ?? 'node:24-bookworm-slim',
  buildImage: env.HALLES_BUILD_IMAGE ?? env.HALLES_NODE_IMAGE ?? 'node:24-bookworm-slim',
  /** Where containers and the publish stage find packages; empty: npm's own registry. */
  packageRegistry: env.HALLES_PACKAGE_REGISTRY,
  packageToken: env.HALLES_PACKAGE_TOKEN ?? 'none',
  /** Where images are pushed, `host:port` or `host/path`. */
  imageRegistry: env.HALLES_IMAGE_REGISTRY,
  imagePort: Number(env.HALLES_IMAGE_PORT ?? 4990),
  packagePort: Number(env.HALLES_PACKAGE_PORT ?? 4991),
  /** Where the loopback registry keeps packages of others, if several checkouts are to share them. */
  packageCache: env.HALLES_PACKAGE_CACHE,
  /** The repository's public address, for the image's label; empty: the git remote's. */
  sourceUrl: env.HALLES_SOURCE_URL,
  testServers: Object.fromEntries(
    Object.entries(env).filter(([name]) => /^HALLES_TEST_[A-Z]+_URL$/.test(name)),
  ) as Record<string, string>,
  inherited: env,
}
