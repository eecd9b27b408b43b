import { Badge } from '#components/ui/badge.tsx'
import { statusWords } from '#lib/domain/order-flow.ts'
import type { OrderStatus } from '#lib/transforms/order.ts'

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const { label, tone, meaning } = statusWords[status]
  return (
    <Badge tone={tone} title={meaning}>
      {label}
    </Badge>
  )
}
