import {
  asObject,
  list,
  number,
  optionalNumber,
  optionalObject,
  optionalText,
  text,
  texts,
} from './json-reader.ts'
import type { Json } from './json-reader.ts'

export type Colour = 'blue' | 'green'

export type StackService = {
  name: string
  state: string
  ready: boolean
  restarts: number
  rssMb: number | null
  pid: number | null
}

export type Stack = {
  colour: Colour
  role: 'live' | 'idle' | 'absent'
  release: string | null
  version: string | null
  commit: string | null
  state: string
  /** Null when the agent does not say. */
  checked: boolean | null
  services: StackService[]
}

export type Operation = {
  operationId: string
  verb: string
  colour: string | null
  state: 'running' | 'done' | 'failed' | 'refused'
  /** What it is doing, newest last. */
  progress: string[]
  error: string | null
  actor: string | null
  reason: string | null
  startedAt: string | null
  finishedAt: string | null
}

export type ReleaseStatus = {
  live: Colour | null
  epoch: number
  rollbackTo: Colour | null
  /** How many gateways answer, and how many of them serve the live colour. */
  gateways: { known: number; agreeing: number } | null
  stacks: Stack[]
  operation: Operation | null
  unfinished: { verb: string; colour: string } | null
}

export type JournalEntry = {
  seq: number
  at: string
  verb: string
  colour: string | null
  release: string | null
  epoch: number | null
  actor: string | null
  reason: string | null
  result: 'done' | 'failed' | 'unfinished'
  error: string | null
}

export type Journal = { entries: JournalEntry[]; brokenAt: number | null }

export function toReleaseStatus(body: unknown): ReleaseStatus {
  const json = asObject(body, 'release status')
  const operation = optionalObject(json, 'operation')
  const unfinished = optionalObject(json, 'unfinished')
  const live = toColour(json.live)
  return {
    live,
    epoch: optionalNumber(json, 'epoch') ?? 0,
    rollbackTo: toColour(json.rollbackTo),
    gateways: toGateways(json.gateways, live),
    stacks: list(json, 'stacks', toStack),
    operation: operation && toOperation(operation),
    unfinished: unfinished && { verb: text(unfinished, 'verb'), colour: text(unfinished, 'colour') },
  }
}

function toColour(value: unknown): Colour | null {
  return value === 'blue' || value === 'green' ? value : null
}

function toGateways(value: unknown, live: Colour | null): ReleaseStatus['gateways'] {
  if (!Array.isArray(value)) return null
  const agreeing = value.filter((gateway) => (gateway as { live?: unknown } | null)?.live === live)
  return { known: value.length, agreeing: agreeing.length }
}

function toStack(json: Json): Stack {
  const role = text(json, 'role')
  return {
    colour: toColour(json.colour) ?? 'blue',
    role: role === 'live' || role === 'idle' ? role : 'absent',
    release: optionalText(json, 'release'),
    version: optionalText(json, 'version'),
    commit: optionalText(json, 'commit'),
    state: optionalText(json, 'state') ?? '',
    checked: typeof json.checked === 'boolean' ? json.checked : null,
    services: list(json, 'services', (item) => ({
      name: text(item, 'name'),
      state: optionalText(item, 'state') ?? '',
      ready: item.ready === true,
      restarts: optionalNumber(item, 'restarts') ?? 0,
      rssMb: optionalNumber(item, 'rssMb'),
      pid: optionalNumber(item, 'pid'),
    })),
  }
}

export function toOperation(body: unknown): Operation {
  const json = asObject(body, 'operation')
  return {
    operationId: text(json, 'operationId'),
    verb: text(json, 'verb'),
    colour: optionalText(json, 'colour'),
    state: toState(json.status),
    progress: texts(json, 'progress'),
    error: optionalText(json, 'error'),
    actor: toActor(json),
    reason: optionalText(json, 'reason'),
    startedAt: optionalText(json, 'startedAt') ?? optionalText(json, 'at'),
    finishedAt: optionalText(json, 'finishedAt'),
  }
}

function toState(status: unknown): Operation['state'] {
  if (status === 'done' || status === 'failed' || status === 'refused') return status
  return status === 'unfinished' ? 'failed' : 'running'
}

export function toJournal(body: unknown): Journal {
  const json = asObject(body, 'history')
  const entries = list(json, 'items', toJournalEntry)
  return { entries: entries.sort((a, b) => b.seq - a.seq), brokenAt: optionalNumber(json, 'brokenAt') }
}

function toJournalEntry(json: Json): JournalEntry {
  const { result } = json
  return {
    seq: number(json, 'seq'),
    at: text(json, 'at'),
    verb: text(json, 'verb'),
    colour: optionalText(json, 'colour'),
    release: optionalText(json, 'release'),
    epoch: optionalNumber(json, 'epoch'),
    actor: toActor(json),
    reason: optionalText(json, 'reason'),
    result: result === 'done' || result === 'failed' ? result : 'unfinished',
    error: optionalText(json, 'error'),
  }
}

/** The journal also keeps the account; people read the name. */
function toActor(json: Json): string | null {
  return optionalText(json, 'actor')?.replace(/ \([0-9a-f-]{36}\)$/, '') ?? null
}
