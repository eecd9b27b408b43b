import { config } from './config.ts'
import { runCommand } from './run-command.ts'

/** Where a repository can be had. Without credentials: the address becomes a label that everybody reads. */
export async function sourceUrl(repository: string): Promise<string> {
  if (config.sourceUrl !== undefined) return config.sourceUrl
  const remote = await runCommand('git', ['-C', repository, 'remote', 'get-url', 'origin']).catch(() => '')
  return URL.canParse(remote.trim()) ? new URL(remote.trim()).href.replace(/\/\/[^/@]*@/, '//') : ''
}
