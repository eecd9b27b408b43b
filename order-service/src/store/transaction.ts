import type { PrismaTransaction } from '@halles/service-kit/prisma'
import type { Prisma } from '../generated/prisma/client.ts'
import type { TransactionRunner } from '@halles/service-kit'

export type OrderTransaction = PrismaTransaction<Prisma.TransactionClient>
export type OrderDatabase = TransactionRunner<OrderTransaction>
