import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { NextConfig } from 'next'

// Packages are hoisted to the workspace root in the monorepo and sit beside us in a checkout of this folder alone.
const installRoot = existsSync(path.join(import.meta.dirname, 'node_modules/next'))
  ? import.meta.dirname
  : path.dirname(import.meta.dirname)

// `next/font` preloads a font and fits the fallback to it, but takes files of this folder only.
const fontFolder = path.join(import.meta.dirname, 'src/fonts/generated')
mkdirSync(fontFolder, { recursive: true })
const require = createRequire(import.meta.url)
for (const file of [
  require.resolve('@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2'),
  require.resolve('@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2'),
]) {
  copyFileSync(file, path.join(fontFolder, path.basename(file)))
}

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
]

const buildId = [process.env.VERSION, process.env.COMMIT].filter(Boolean).join('-')

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: installRoot,
  turbopack: { root: installRoot },
  poweredByHeader: false,
  reactStrictMode: true,
  // A page has its title from its first byte on for everybody, not only for robots; else it comes after the page.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['undici'],
  images: { unoptimized: true },
  generateBuildId: () => (buildId === '' ? null : buildId.replaceAll(/[^\w.-]/g, '-')),
  headers: () =>
    Promise.resolve(
      process.env.NODE_ENV === 'production' ? [{ source: '/:path*', headers: securityHeaders }] : [],
    ),
}

export default config
