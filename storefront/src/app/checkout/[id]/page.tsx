import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { CheckoutFlow } from '@/components/checkout/checkout-flow.tsx'
import { buttonStyle } from '@/components/ui/button-style.ts'
import { PageMessage } from '@/components/ui/page-message.tsx'
import { offersPracticeCards } from '@/config.ts'
import { findCheckout } from '@/lib/backend/checkout.ts'
import { listPickupPlaces } from '@/lib/backend/inventory.ts'
import { currentEmail, currentVisitor } from '@/lib/backend/visitor.ts'

export const metadata: Metadata = { title: 'Checkout', robots: { index: false } }

export default async function CheckoutPage({ params }: PageProps<'/checkout/[id]'>) {
  const { id } = await params
  const checkout = await findCheckout(id).catch(() => undefined)
  if (checkout === null) notFound()
  if (checkout === undefined) {
    return (
      <PageMessage
        title="Checkout does not answer"
        actions={
          <a href={`/checkout/${id}`} className={buttonStyle('primary')}>
            Try again
          </a>
        }
      >
        <p>Nothing is lost: your basket and what you filled in are kept. Please try again in a moment.</p>
      </PageMessage>
    )
  }
  if (checkout.status === 'placed' && checkout.orderId !== null) redirect(`/orders/${checkout.orderId}`)

  const visitor = await currentVisitor()
  const [places, email] = await Promise.all([
    listPickupPlaces(),
    visitor.kind === 'customer' && checkout.contact === null ? currentEmail() : null,
  ])
  return (
    <div className="page pt-8 pb-20">
      <h1 className="text-heading">Checkout</h1>
      <CheckoutFlow
        initial={checkout}
        places={places}
        prefill={{ email: email ?? '', name: visitor.kind === 'customer' ? (visitor.name ?? '') : '' }}
        isGuest={visitor.kind === 'guest'}
        isImpersonated={visitor.impersonator !== null}
        offersPracticeCards={offersPracticeCards()}
      />
    </div>
  )
}
