import type { PrismaTransaction } from '@halles/service-kit/prisma'
import type { Prisma } from '../generated/prisma/client.ts'
import type { TransactionRunner } from '@halles/service-kit'

/** Whole orders and refunds are written through Prisma's models; the single statements of sagas and consumers go to PostgreSQL directly. */
export type ModelTransaction = PrismaTransaction<Prisma.TransactionClient>
export type ModelDatabase = TransactionRunner<ModelTransaction>
