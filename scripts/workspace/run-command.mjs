import { spawn } from 'node:child_process'

/**
 * Runs a command in its own process group and resolves with its exit code and whole output; never rejects. The group is ended
 * when the time is over or the signal aborts, so that nothing a test started stays behind.
 */
export function runCommand(command, args, { cwd, env, timeoutMs, signal } = {}) {
  return new Promise((resolve) => {
    const startedAt = performance.now()
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    let output = ''
    let timedOut = false
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)

    const stop = () => endGroup(child.pid)
    const timer = timeoutMs && setTimeout(() => ((timedOut = true), stop()), timeoutMs)
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) stop()
    const finish = (code) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      if (timedOut) output += `\nStopped after ${Math.round(timeoutMs / 1000)} s.\n`
      resolve({ code: timedOut ? 124 : (code ?? 1), output, elapsedMs: performance.now() - startedAt })
    }
    child.on('error', (error) => ((output += `${error.message}\n`), finish(127)))
    child.on('close', finish)
  })
}

export function endGroup(pid) {
  signalGroup(pid, 'SIGTERM')
  setTimeout(() => signalGroup(pid, 'SIGKILL'), 10_000).unref()
}

function signalGroup(pid, name) {
  try {
    process.kill(-pid, name)
  } catch {
    // It has ended already.
  }
}

/** Runs the tasks, at most `limit` at a time, and resolves with their results in order. */
export async function runLimited(tasks, limit) {
  const results = []
  let next = 0
  const work = async () => {
    while (next < tasks.length) {
      const index = next++
      results[index] = await tasks[index]()
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, work))
  return results
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}
