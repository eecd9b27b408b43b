import type { Colour } from '../journal/entry.ts'

/** One idempotent action: run twice it does no harm, so an interrupted plan is simply planned and run again. */
export type Step =
  | { name: 'preflight'; colour: Colour }
  | { name: 'build-ref'; colour: Colour; ref: string }
  | { name: 'expand-migrations'; colour: Colour }
  | { name: 'seal-manifest'; colour: Colour }
  | { name: 'start-stack'; colour: Colour }
  | { name: 'await-ready'; colour: Colour }
  | { name: 'register-stack'; colour: Colour }
  | { name: 'verify-manifest'; colour: Colour }
  | { name: 'compare-contracts'; colour: Colour; with: Colour; allowBreaking: boolean }
  | { name: 'business-transaction'; colour: Colour }
  | { name: 'preview-link'; colour: Colour }
  | { name: 'prepare-switch'; colour: Colour; epoch: number }
  | { name: 'commit-switch'; colour: Colour; epoch: number }
  | { name: 'hand-over-lease'; colour: Colour; epoch: number }
  | { name: 'await-drain'; colour: Colour }
  | { name: 'contract-migrations'; colour: Colour }
  | { name: 'drain-stack'; colour: Colour }
  | { name: 'unregister-stack'; colour: Colour; force: boolean }
  | { name: 'stop-stack'; colour: Colour }
  | { name: 'discard-releases'; keep: string[] }

export type StepName = Step['name']

export interface Refusal {
  refused: string
}

export interface Plan {
  steps: Step[]
}

export function refuse(reason: string): Refusal {
  return { refused: reason }
}

export function isRefusal(outcome: Plan | Refusal): outcome is Refusal {
  return 'refused' in outcome
}

export function otherColour(colour: Colour): Colour {
  return colour === 'blue' ? 'green' : 'blue'
}
