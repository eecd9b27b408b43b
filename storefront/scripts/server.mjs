// Process 1 of the container. Next's own server lies beside it.

// In a container nobody else ends a process that has no handler, and Next has none until it listens.
process.on('SIGTERM', () => {
  if (process.listenerCount('SIGTERM') === 1) process.exit(0)
})

// Next drains and then reports that the signal killed it; a stop that was asked for and went well is a 0.
process.on('exit', (code) => {
  if (code === 143) process.exitCode = 0
})

await import('./next-server.js')
