import { deployment } from '@/config.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return Response.json({ name: 'storefront', ...deployment(), epoch: null, leaseHeld: null })
}
