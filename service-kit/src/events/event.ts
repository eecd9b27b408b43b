import { v7 as uuidv7 } from 'uuid'
import { currentTrace, traceparentOf } from '../trace/trace-context.ts'

/** A CloudEvents 1.0 envelope (https://cloudevents.io), structured JSON mode, with the extensions we use. */
export interface CloudEvent<Data = unknown> {
  specversion: '1.0'
  id: string
  /** `/services/<name>` */
  source: string
  /** Past tense and versioned: `order.placed.v1`. Also the routing key. */
  type: string
  /** The aggregate's id; events of one subject are handled in the order of their `sequence`. */
  subject: string
  time: string
  datacontenttype: 'application/json'
  data: Data
  traceparent?: string
  sequence?: string
  colour?: string
  epoch?: number
}

/** What a use case publishes; the kit adds the rest. */
export interface NewEvent<Data = unknown> {
  type: string
  subject: string
  data: Data
}

/** Completes an event: id (UUIDv7), time and trace. The source is filled in by the relay, which knows the service's name. */
export function toCloudEvent<Data>(event: NewEvent<Data>, now = new Date()): CloudEvent<Data> {
  const trace = currentTrace()
  return {
    specversion: '1.0',
    id: uuidv7(),
    source: '',
    type: event.type,
    subject: event.subject,
    time: now.toISOString(),
    datacontenttype: 'application/json',
    data: event.data,
    ...(trace ? { traceparent: traceparentOf(trace) } : {}),
  }
}
