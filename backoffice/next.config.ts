import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { NextConfig } from 'next'

// The folder that holds node_modules: the workspace root here, this folder when it is built alone.
const modulesRoot = dirname(
  dirname(dirname(createRequire(`${process.cwd()}/package.json`).resolve('next/package.json'))),
)

const buildId = [process.env.VERSION, process.env.COMMIT].filter(Boolean).join('-')

const config: NextConfig = {
  basePath: '/staff',
  output: 'standalone',
  outputFileTracingRoot: modulesRoot,
  turbopack: { root: modulesRoot },
  serverExternalPackages: ['undici', 'jose'],
  poweredByHeader: false,
  reactStrictMode: true,
  // A page has its title from its first byte on for everybody, not only for robots; else it comes after the page.
  htmlLimitedBots: /.*/,
  generateBuildId: () => (buildId === '' ? null : buildId.replaceAll(/[^\w.-]/g, '-')),
  devIndicators: false,
  agentRules: false,
  experimental: { optimizePackageImports: ['lucide-react', '@base-ui/react'] },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'referrer-policy', value: 'same-origin' },
        { key: 'x-robots-tag', value: 'noindex' },
        { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
}

export default config
