import { VenetianMask } from 'lucide-react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { buttonStyle } from '#components/ui/button.tsx'
import { shopAddress } from '#lib/browser/addresses.ts'
import type { Principal } from '#lib/session/principal.ts'
import { BuildLine } from './build-line.tsx'
import { ImpersonationBanner } from './impersonation-banner.tsx'

export function ActingAsCustomer({ principal }: { principal: Principal }) {
  return (
    <>
      <ImpersonationBanner customerName={principal.name} actorName={principal.actor?.name ?? ''} />
      <main className="mx-auto max-w-[90rem] px-4 sm:px-6">
        <EmptyState
          icon={VenetianMask}
          title="The back office is closed while you act for a customer"
          action={
            <a href={shopAddress} className={buttonStyle('primary')}>
              Go on in the shop
            </a>
          }
        >
          You see the shop as {principal.name || 'the customer'} does. Return to your own account to use the
          staff tools again.
        </EmptyState>
        <BuildLine />
      </main>
    </>
  )
}
