/** What the tests read of a Compose file. */
export interface Service {
  image: string
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  restart?: string
  environment?: Record<string, string>
  secrets?: Array<{ source: string; target: string }>
  networks?: Record<string, { aliases?: string[] } | null>
  ports?: Array<{ host_ip?: string; published?: string; target: number }>
  depends_on?: Record<string, { condition: string }>
  deploy?: { replicas?: number; resources?: { limits?: { memory?: string; pids?: number; cpus?: number } } }
  healthcheck?: { test?: string[]; disable?: boolean }
}

export interface Rendered {
  name: string
  services: Record<string, Service>
  networks: Record<string, { name: string; external?: boolean; internal?: boolean }>
  secrets: Record<string, { file: string }>
}
