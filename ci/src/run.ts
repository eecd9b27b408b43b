import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { config } from './config.ts'

/** What the stages tell each other, kept in a file: Bamboo runs each stage as a process of its own. */
export interface Run {
  folder: string
  directory: string
  commit: string
  commitTime: number
  source: string
  name: string
  version: string
  kind: 'image' | 'package'
  image?: string
  tests?: { passed: number; failed: number; skipped: number }
  pushed?: { reference: string; digest: string; baseBytes: number; ownBytes: number }
  published?: { name: string; version: string; integrity: string }
}

export function runDirectory(folder: string): string {
  return join(config.stateDir, 'runs', folder)
}

export function loadRun(folder: string): Run {
  try {
    return JSON.parse(readFileSync(runFile(folder), 'utf8')) as Run
  } catch (cause) {
    throw new Error(`${folder} is not checked out: run the checkout stage first`, { cause })
  }
}

export function saveRun(run: Run): void {
  mkdirSync(runDirectory(run.folder), { recursive: true })
  writeFileSync(runFile(run.folder), `${JSON.stringify(run, null, 2)}\n`)
}

export function checkoutDirectory(run: Run): string {
  return join(run.directory, 'checkout')
}

export function reportDirectory(run: Run): string {
  return join(run.directory, 'reports')
}

export function logFile(run: Run, stage: string): string {
  return join(run.directory, `${stage}.log`)
}

/** Unique per commit, and allowed as an image tag, which `+` is not. */
export function tagOf(run: Run): string {
  return `${run.version}-${run.commit.slice(0, 12)}`
}

function runFile(folder: string): string {
  return join(runDirectory(folder), 'run.json')
}
