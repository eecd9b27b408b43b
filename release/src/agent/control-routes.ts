import type { FastifyInstance } from 'fastify'
import { identify } from '../supervisor/proc-info.ts'
import type { ProcessSpec } from '../supervisor/process-spec.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'

/** What the CLI asks of the supervisor, on the private socket only. */
export function registerControlRoutes(
  app: FastifyInstance,
  processes: ProcessControl,
  build: string,
  exit: () => void,
): void {
  app.get('/processes', async () => ({ processes: await processes.list() }))

  app.put<{ Body: { specs: ProcessSpec[] } }>('/processes', async (request, reply) => {
    await processes.apply(request.body.specs)
    return reply.code(204).send()
  })

  app.post<{ Body: { names: string[] } }>('/processes/remove', async (request, reply) => {
    await processes.remove(request.body.names)
    return reply.code(204).send()
  })

  app.post<{ Body: { names: string[] } }>('/processes/restart', async (request, reply) => {
    await processes.restart(request.body.names)
    return reply.code(204).send()
  })

  app.get('/agent', async () => ({ process: identify(process.pid), build }))

  app.post('/exit', async (_request, reply) => {
    reply.raw.once('finish', exit)
    return reply.code(204).send()
  })
}
