import { setTimeout as delay } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { isAlive, signal } from '../supervisor/proc-info.ts'
import type { ProcessIdentity } from '../supervisor/proc-info.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import type { ProcessSpec, ProcessStatus } from '../supervisor/process-spec.ts'

export interface AgentDescription {
  process: ProcessIdentity
  /** A hash of the program it runs; `start` replaces an agent of another build. */
  build: string
}

const exitTimeoutMs = 10_000

/** The agent's supervisor, seen from another process. */
export class AgentClient implements ProcessControl {
  private readonly connections: Agent

  constructor(socketPath: string) {
    this.connections = new Agent({
      connect: { socketPath },
      headersTimeout: 120_000,
      bodyTimeout: 120_000,
      keepAliveTimeout: 1_000,
    })
  }

  async isRunning(): Promise<boolean> {
    return this.list().then(
      () => true,
      () => false,
    )
  }

  async list(): Promise<ProcessStatus[]> {
    const { processes } = await this.call<{ processes: ProcessStatus[] }>('GET', '/processes')
    return processes
  }

  async apply(specs: ProcessSpec[]): Promise<void> {
    await this.call('PUT', '/processes', { specs })
  }

  async remove(names: string[]): Promise<void> {
    await this.call('POST', '/processes/remove', { names })
  }

  async restart(names: string[]): Promise<void> {
    await this.call('POST', '/processes/restart', { names })
  }

  describe(): Promise<AgentDescription> {
    return this.call<AgentDescription>('GET', '/agent')
  }

  /** Ends the agent itself and waits until it is gone; what it supervises goes on. */
  async exit(): Promise<void> {
    const { process } = await this.describe()
    await this.call('POST', '/exit')
    const deadline = Date.now() + exitTimeoutMs
    while (isAlive(process) && Date.now() < deadline) await delay(20)
    if (isAlive(process)) signal(process.pid, 'SIGKILL')
  }

  close(): Promise<void> {
    return this.connections.close()
  }

  private async call<Body>(method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<Body> {
    const response = await request(`http://agent${path}`, {
      method,
      dispatcher: this.connections,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const text = await response.body.text()
    if (response.statusCode >= 300) throw new Error(`The agent answered ${response.statusCode}: ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as Body
  }
}
