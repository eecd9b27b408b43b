import type { Delivery, PickupPlace } from '@/lib/shop/checkout.ts'

interface DeliverySummaryProps {
  delivery: Delivery
  places: PickupPlace[]
  /** One line of the address below the other. */
  isTall?: boolean
}

export function DeliverySummary({ delivery, places, isTall = false }: DeliverySummaryProps) {
  if (delivery.method === 'pickup') {
    const place = places.find(({ locationId }) => locationId === delivery.locationId)
    return <p>Pick-up at {place === undefined ? delivery.locationId : place.name}</p>
  }
  const { name, line1, line2, postalCode, city } = delivery.address
  const lines = [name, line1, line2, `${postalCode} ${city}`].filter((line) => line !== '')
  return (
    <address>
      {isTall
        ? lines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))
        : lines.join(', ')}
    </address>
  )
}
