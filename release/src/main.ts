#!/usr/bin/env node
import { createProgram } from './cli/program.ts'
import { reportFailure } from './cli/report-failure.ts'
import { loadConfig } from './config.ts'

try {
  await createProgram(loadConfig()).parseAsync()
} catch (error) {
  reportFailure(error)
}
