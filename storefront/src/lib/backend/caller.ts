import { headers } from 'next/headers'
import { cache } from 'react'

/** Headers of the shopper's request that travel on to the services we ask on their behalf. */
export type Caller = Readonly<Record<string, string>>

const FORWARDED = ['authorization', 'x-request-id', 'traceparent', 'tracestate']

export const currentCaller = cache(async (): Promise<Caller> => {
  const incoming = await headers()
  const caller: Record<string, string> = {}
  for (const name of FORWARDED) {
    const value = incoming.get(name)
    if (value !== null) caller[name] = value
  }
  return caller
})

/** For questions whose answer is the same for everybody and may be kept: carries nothing about who asks. */
export const NOBODY: Caller = {}
