import { homedir } from 'node:os'
import { join } from 'node:path'

/** What is expensive to make and the same for every checkout: it outlives them. May be deleted whenever nothing runs. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'halles')

/** Packages of others that the loopback registry has downloaded. */
export const PACKAGE_CACHE = process.env.HALLES_PACKAGE_CACHE ?? join(CACHE, 'packages')
