#!/usr/bin/env node
// A plain file, so that package managers can link it before the tool is built.
import '../dist/main.js'
