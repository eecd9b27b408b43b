#!/usr/bin/env node
// A plain file, so that package managers can link it before the kit is built.
import '../dist/bin/halles-kit.js'
