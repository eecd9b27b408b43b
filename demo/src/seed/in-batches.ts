/** Sends items in batches, `lanes` at a time. */
export const inBatches = async <Item>(
  items: readonly Item[],
  { size, lanes = 2 }: { size: number; lanes?: number },
  send: (batch: Item[]) => Promise<unknown>,
  onProgress: (done: number) => void,
): Promise<void> => {
  const batches: Item[][] = []
  for (let start = 0; start < items.length; start += size) batches.push(items.slice(start, start + size))
  let done = 0
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      await send(batch)
      done += batch.length
      onProgress(done)
    }
  }
  await Promise.all(Array.from({ length: lanes }, work))
}
