import { CreditCard } from 'lucide-react'
import { formatMoney } from '@/lib/money.ts'
import { refusalWords } from '@/lib/order-progress.ts'
import type { PaymentStage } from '@/lib/payment-stage.ts'
import type { Order } from '@/lib/shop/order.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { Notice } from '../ui/notice.tsx'
import { RefillBasket } from './refill-basket.tsx'

/** Where the money is. Always in the same place and as tall, so that nothing moves when news about it arrive. */
export function PaymentNotice({ order, stage }: { order: Order; stage: PaymentStage }) {
  const total = formatMoney(order.totalMinor, order.currency)
  const room = 'min-h-35 sm:min-h-28'
  switch (stage) {
    case 'due':
      return (
        <Notice
          tone="caution"
          title={`${total} still to pay`}
          actions={
            <a href={order.paymentUrl ?? ''} className={buttonStyle('accent')}>
              <CreditCard aria-hidden className="size-5" /> Pay now
            </a>
          }
          isWide
          className={room}
        >
          Your goods are set aside for a short while. Without payment they go back on the shelf and the order
          ends.
        </Notice>
      )
    case 'confirming':
      return (
        <Notice tone="busy" title="Your payment is being confirmed …" isWide className={room}>
          We wait for the payment provider to tell us. It takes a few seconds, and this page shows it by
          itself.{' '}
          {order.paymentUrl !== null && (
            <a href={order.paymentUrl} className="prose-link">
              Look at the payment
            </a>
          )}
        </Notice>
      )
    case 'failing':
      return (
        <Notice tone="problem" title="The payment did not go through" isWide className={room}>
          The provider is telling us why. Nothing was charged, and your goods are still set aside.
        </Notice>
      )
    case 'reserved':
      return (
        <Notice tone="good" title={`${total} reserved on your card`} isWide className={room}>
          You are charged when you get your goods, and only for what was really picked.
        </Notice>
      )
    case 'charged':
      return (
        <Notice
          tone="good"
          title={
            order.capturedMinor > 0
              ? `${formatMoney(order.capturedMinor, order.currency)} paid`
              : 'Your card is charged for what you got'
          }
          isWide
          className={room}
        >
          You were charged for what was really picked. Anything else that was reserved is released.
        </Notice>
      )
    case 'released':
      return (
        <Notice tone="info" title="Nothing is charged" isWide className={room}>
          What was reserved on your card is released. Some banks take a few days to show it.
        </Notice>
      )
    case 'refused':
      return <RefusalNotice order={order} className={room} />
  }
}

function RefusalNotice({ order, className }: { order: Order; className: string }) {
  const shortages = order.refusal?.shortages ?? []
  return (
    <Notice
      tone="problem"
      title={refusalWords(order.refusal?.reason ?? 'error')}
      actions={<RefillBasket lines={order.lines} label="Put everything back into my basket" />}
      isWide
      className={className}
    >
      {shortages.length > 0 && (
        <ul className="mb-2 list-disc pl-5">
          {shortages.map(({ sku, available }) => (
            <li key={sku}>
              {order.lines.find((line) => line.sku === sku)?.name ?? sku}:{' '}
              {available === 0 ? 'sold out' : `${available} left`}
            </li>
          ))}
        </ul>
      )}
      Nothing was charged. You can start again with the same goods.
    </Notice>
  )
}
