import { Pool } from 'undici'
import type { ServiceName } from '@/config.ts'
import { serviceOrigins } from '@/config.ts'
import { BackendProblem } from './backend-problem.ts'

interface Replicas {
  pools: Pool[]
  turn: number
}

const replicasOf = new Map<ServiceName, Replicas>()

function openPools(service: ServiceName): Replicas {
  const pools = serviceOrigins(service).map(
    (origin) => new Pool(origin, { connections: 32, connect: { timeout: 1_000 } }),
  )
  return { pools, turn: 0 }
}

/** The pool of the replica whose turn it is. */
export function nextPool(service: ServiceName): Pool {
  let replicas = replicasOf.get(service)
  if (replicas === undefined) {
    replicas = openPools(service)
    replicasOf.set(service, replicas)
  }
  replicas.turn = (replicas.turn + 1) % Math.max(1, replicas.pools.length)
  const pool = replicas.pools[replicas.turn]
  if (pool === undefined) throw new BackendProblem(service, 0, 'no address configured')
  return pool
}
