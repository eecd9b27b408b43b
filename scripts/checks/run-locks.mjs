import { staleLocks } from '../workspace/folder-locks.mjs'

/** A folder's own lock says what the workspace's says. */
export async function runLocks({ folders }) {
  return staleLocks(folders).map(
    ({ name }) =>
      `${name}/package-lock.json differs from the workspace's lock: run \`npm run locks\` and commit it`,
  )
}
