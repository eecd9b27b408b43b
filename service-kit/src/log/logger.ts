import { pino, type Logger } from 'pino'
import { currentTrace } from '../trace/trace-context.ts'
import { scrubCardNumbers } from './scrub-card-numbers.ts'

export type { Logger }

export interface LoggerOptions {
  service: string
  version: string
  colour: string
  level: string
}

/** A pino logger with ECS field names; trace id, order id and colour stand in every line, and no card number ever does. */
export function createLogger(options: LoggerOptions): Logger {
  return pino(
    {
      level: options.level,
      messageKey: 'message',
      base: {
        'ecs.version': '8.17.0',
        'service.name': options.service,
        'service.version': options.version,
        'labels.colour': options.colour,
      },
      timestamp: () => `,"@timestamp":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ 'log.level': label }) },
      serializers: { err: describeError, error: describeError },
      redact: ['req.headers', 'headers', 'authorization', 'password', 'cookie'],
      mixin: traceFields,
    },
    { write: (line: string) => void process.stdout.write(scrubCardNumbers(line)) },
  )
}

function traceFields(): Record<string, string> {
  const trace = currentTrace()
  if (!trace) return {}
  return {
    'trace.id': trace.traceId,
    ...(trace.orderId ? { 'labels.orderId': trace.orderId } : {}),
    ...(trace.subject ? { 'user.id': trace.subject } : {}),
    ...(trace.actor ? { 'user.effective.actor': trace.actor } : {}),
  }
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { 'error.message': String(error) }
  return {
    'error.type': error.name,
    'error.message': error.message,
    'error.stack_trace': error.stack,
    ...('code' in error ? { 'error.code': error.code } : {}),
    ...(error.cause ? { 'error.cause': describeError(error.cause) } : {}),
  }
}
