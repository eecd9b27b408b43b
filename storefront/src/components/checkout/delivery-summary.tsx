import type { Delivery, PickupPlace } from '@/lib/shop/checkout.ts'

export function DeliverySummary({ delivery, places }: { delivery: Delivery; places: PickupPlace[] }) {
  if (delivery.method === 'pickup') {
    const place = places.find(({ locationId }) => locationId === delivery.locationId)
    return <>Pick-up at {place === undefined ? delivery.locationId : place.name}</>
  }
  const { name, line1, line2, postalCode, city } = delivery.address
  return (
    <address>
      {name}, {line1}
      {line2 !== '' && `, ${line2}`}, {postalCode} {city}
    </address>
  )
}
