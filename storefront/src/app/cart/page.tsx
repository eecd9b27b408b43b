import type { Metadata } from 'next'
import { CartView } from '@/components/cart/cart-view.tsx'
import { buttonStyle } from '@/components/ui/button-style.ts'
import { Notice } from '@/components/ui/notice.tsx'
import { loadCart } from '@/lib/backend/cart.ts'

export const metadata: Metadata = { title: 'Your basket', robots: { index: false } }

export default async function CartPage() {
  const cart = await loadCart().catch(() => null)
  return (
    <div className="page pt-8 pb-20">
      <h1 className="text-heading">Your basket</h1>
      {cart === null ? (
        <Notice
          tone="caution"
          title="We cannot show your basket at the moment"
          className="mt-6"
          actions={
            <a href="/cart" className={buttonStyle('primary', 'small')}>
              Try again
            </a>
          }
        >
          It is safe: everything you put in is still there.
        </Notice>
      ) : (
        <CartView initial={cart} />
      )}
    </div>
  )
}
