/** One write that has been put off to the end of the current round of the event loop. */
export interface PendingWrite {
  writeNow(): void
}

let pending: PendingWrite[] = []

/**
 * Puts a write off until every socket that is readable now has been read. Writing in bursts wakes the process at the other end once per
 * burst instead of once per request, which is most of what a write costs.
 */
export function writeSoon(write: PendingWrite): void {
  if (pending.length === 0) setImmediate(flush)
  pending.push(write)
}

function flush(): void {
  const writes = pending
  pending = []
  for (const write of writes) write.writeNow()
}
