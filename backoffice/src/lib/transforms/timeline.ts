import { asObject, list, optionalObject, optionalText, text } from './json-reader.ts'
import type { Json } from './json-reader.ts'

export type TimelineEntry = {
  at: string
  service: string
  kind: string
  title: string
  detail: string | null
  actor: string | null
  traceId: string | null
}

export function toTimeline(body: unknown): TimelineEntry[] {
  const entries = list(asObject(body, 'timeline'), 'items', (item) => ({
    at: text(item, 'at'),
    service: text(item, 'service').replace(/-service$/, ''),
    kind: text(item, 'kind'),
    title: text(item, 'title'),
    detail: toDetail(item),
    actor: optionalText(item, 'actor') ?? optionalText(optionalObject(item, 'actor') ?? {}, 'name'),
    traceId: optionalText(item, 'traceId'),
  }))
  return entries.sort((a, b) => a.at.localeCompare(b.at))
}

function toDetail(item: Json): string | null {
  const detail = optionalObject(item, 'detail')
  if (!detail) return optionalText(item, 'detail')
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ')
}

export type Message = {
  messageId: string
  to: string
  subject: string
  status: string
  sentAt: string | null
  template: string
}

export function toMessages(body: unknown): Message[] {
  return list(asObject(body, 'messages'), 'items', (item) => ({
    messageId: text(item, 'messageId'),
    to: optionalText(item, 'to') ?? '',
    subject: optionalText(item, 'subject') ?? '',
    status: text(item, 'status'),
    sentAt: optionalText(item, 'sentAt'),
    template: optionalText(item, 'template') ?? '',
  }))
}
