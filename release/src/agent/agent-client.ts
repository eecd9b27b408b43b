import { Agent, request } from 'undici'
import type { ProcessControl } from '../supervisor/process-control.ts'
import type { ProcessSpec, ProcessStatus } from '../supervisor/process-spec.ts'

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

  /** Ends the agent itself; what it supervises goes on. */
  async exit(): Promise<void> {
    await this.call('POST', '/exit')
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
