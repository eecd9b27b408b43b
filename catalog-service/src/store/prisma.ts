import type { Database } from '@halles/service-kit'
import { prismaTransactions, type PrismaTransaction } from '@halles/service-kit/prisma'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '../generated/prisma/client.ts'

export type Tx = PrismaTransaction<Prisma.TransactionClient>

/** Prisma on the connections the kit has opened: one pool, one set of server-side timeouts. */
export function prismaOn(database: Database) {
  return prismaTransactions<Prisma.TransactionClient>(
    new PrismaClient({ adapter: new PrismaPg(database.pool) }),
    database,
  )
}
