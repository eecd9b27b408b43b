import { BlockList, isIP } from 'node:net'
import type { ClientAddressReader } from './proxy-context.ts'

/**
 * The client behind trusted proxies: the right-most address of X-Forwarded-For that is not one of them. Without trusted
 * proxies the header counts for nothing.
 */
export function createClientAddressReader(trustedProxies: readonly string[]): ClientAddressReader {
  if (trustedProxies.length === 0) return (remoteAddress) => plainAddress(remoteAddress)
  const trusted = new BlockList()
  for (const entry of trustedProxies) addEntry(trusted, entry)
  return (remoteAddress, forwardedFor) => {
    let client = plainAddress(remoteAddress)
    const hops = forwardedFor.split(',')
    while (hops.length > 0 && isTrusted(trusted, client)) {
      const hop = plainAddress((hops.pop() as string).trim())
      if (isIP(hop) === 0) break
      client = hop
    }
    return client
  }
}

/** What limits are counted by: the address, or the network an IPv6 subscriber owns. */
export function limitKey(address: string): string {
  if (!address.includes(':')) return address
  return address.split(':').slice(0, 4).join(':')
}

function addEntry(list: BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/')
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (isIP(address) === 0) throw new Error('TRUSTED_PROXIES holds something that is not an address')
  if (bits === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(bits), family)
}

function isTrusted(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

function plainAddress(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address
}
