import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { shop } from '../shop.ts'

export interface Nginx {
  url: string
  stop(): Promise<void>
}

/** nginx as a plain reverse proxy with kept connections; null where it is not installed (Debian: nginx-light). */
export async function startNginx(upstreamPort: number): Promise<Nginx | null> {
  const binary = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
    existsSync(path),
  )
  if (!binary) return null
  const folder = mkdtempSync(join(tmpdir(), 'halles-nginx-'))
  const port = shop.portBase + 90
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http { access_log off; ${paths}
  upstream service { server 127.0.0.1:${upstreamPort}; keepalive 64; }
  server { listen 127.0.0.1:${port}; location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; } } }`,
  )
  const child = spawn(binary, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  for (const until = Date.now() + 10_000; ;) {
    const answered = await request(`${url}/health/live`).then(
      async ({ body }) => body.dump().then(() => true),
      () => false,
    )
    if (answered) break
    if (Date.now() > until) throw new Error(`nginx does not answer; see ${folder}/error.log`)
  }
  return {
    url,
    stop: async () => {
      const gone = new Promise((done) => child.once('close', done))
      child.kill('SIGQUIT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
