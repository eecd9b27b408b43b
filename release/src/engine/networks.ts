import { label } from './container-spec.ts'
import type { Engine } from './engine.ts'
import type { InspectedNetwork } from './engine-types.ts'

export interface Network {
  name: string
  subnet: string
  /** This machine's own address in it. */
  gateway: string
}

/** A bridge network of that name; containers of another one cannot reach into it. */
export async function ensureNetwork(engine: Engine, name: string, instance: string): Promise<Network> {
  const found = await inspectNetwork(engine, name)
  if (!found) {
    // 409: somebody else made it at this moment.
    await engine.call('/networks/create', {
      method: 'POST',
      body: { Name: name, CheckDuplicate: true, Driver: 'bridge', Labels: { [label.instance]: instance } },
      accepted: [409],
    })
  }
  const network = found ?? (await inspectNetwork(engine, name))
  const [config] = network?.IPAM.Config ?? []
  if (!config?.Gateway) throw new Error(`The network ${name} has no address for this machine.`)
  return { name, subnet: config.Subnet, gateway: config.Gateway.split('/')[0] ?? '' }
}

export async function inspectNetwork(engine: Engine, name: string): Promise<InspectedNetwork | null> {
  const found = await engine.call<InspectedNetwork & { message?: string }>(`/networks/${name}`, {
    accepted: [404],
  })
  return found.message === undefined ? found : null
}

/** Only when nothing is connected any more. */
export async function removeNetworks(engine: Engine, instance: string): Promise<void> {
  const networks = await engine.call<Array<{ Id: string }>>('/networks', {
    query: { filters: JSON.stringify({ label: [`${label.instance}=${instance}`] }) },
  })
  for (const { Id } of networks) await engine.call(`/networks/${Id}`, { method: 'DELETE', accepted: [404] })
}
