'use client'

import { Car, Store, Truck } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { DELIVERY_FEE_MINOR, FREE_DELIVERY_FROM_MINOR } from '@/lib/delivery-terms.ts'
import type { FieldProblem } from '@/lib/field-rules.ts'
import { checkPostalCode, checkText } from '@/lib/field-rules.ts'
import { formatMoney } from '@/lib/money.ts'
import type { Address, Delivery, PickupPlace } from '@/lib/shop/checkout.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { ChoiceCard } from '../ui/choice-card.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { AddressFields } from './address-fields.tsx'

interface DeliveryFormProps {
  delivery: Delivery | null
  contactName: string
  places: PickupPlace[]
  subtotalMinor: number
  isBusy: boolean
  onSave: (delivery: Delivery) => void
}

function readAddress(form: FormData): Address {
  const read = (name: string) => String(form.get(name) ?? '').trim()
  return {
    name: read('name'),
    line1: read('line1'),
    line2: read('line2'),
    postalCode: read('postalCode').replaceAll(' ', ''),
    city: read('city'),
    country: 'FR',
  }
}

function checkAddress(address: Address): FieldProblem[] {
  return [
    ...checkText('address-name', address.name, 'Enter the name on the door'),
    ...checkText('address-line1', address.line1, 'Enter the street and number'),
    ...checkPostalCode('address-postalCode', address.postalCode),
    ...checkText('address-city', address.city, 'Enter the town or city'),
  ]
}

export function DeliveryForm({
  delivery,
  contactName,
  places,
  subtotalMinor,
  isBusy,
  onSave,
}: DeliveryFormProps) {
  const [method, setMethod] = useState<Delivery['method']>(delivery?.method ?? 'delivery')
  const [locationId, setLocationId] = useState(delivery?.method === 'pickup' ? delivery.locationId : '')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [attempt, setAttempt] = useState(0)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const address = readAddress(new FormData(event.currentTarget))
    const found =
      method === 'delivery'
        ? checkAddress(address)
        : checkText('pickup-places', locationId, 'Choose where you want to pick up')
    setProblems(found)
    setAttempt((count) => count + 1)
    if (found.length > 0 || isBusy) return
    onSave(method === 'delivery' ? { method, address } : { method, locationId })
  }

  const fee = subtotalMinor >= FREE_DELIVERY_FROM_MINOR ? 'Free' : formatMoney(DELIVERY_FEE_MINOR)
  return (
    <form onSubmit={submit} noValidate method="post" className="space-y-6">
      <ErrorSummary key={attempt} problems={problems} />
      <fieldset>
        <legend className="mb-2 text-small font-semibold">How do you want to get it?</legend>
        <div className="grid gap-3 sm:grid-cols-2">
          <ChoiceCard
            name="method"
            value="delivery"
            isChosen={method === 'delivery'}
            onChoose={() => setMethod('delivery')}
            title="Home delivery"
            text="To your door, in France"
            note={fee}
            Icon={Truck}
          />
          <ChoiceCard
            name="method"
            value="pickup"
            isChosen={method === 'pickup'}
            onChoose={() => setMethod('pickup')}
            title="Pick-up"
            text="At the hall or the drive"
            note="Free"
            Icon={Store}
          />
        </div>
      </fieldset>

      {method === 'delivery' ? (
        <AddressFields
          address={delivery?.method === 'delivery' ? delivery.address : null}
          defaultName={contactName}
          problems={problems}
        />
      ) : places.length === 0 ? (
        <Notice tone="caution">We cannot list the pick-up points at the moment. Home delivery works.</Notice>
      ) : (
        <fieldset id="pickup-places" tabIndex={-1} className="outline-offset-4">
          <legend className="mb-2 text-small font-semibold">Where do you want to pick up?</legend>
          <div className="grid gap-3">
            {places.map((place) => (
              <ChoiceCard
                key={place.locationId}
                name="locationId"
                value={place.locationId}
                isChosen={locationId === place.locationId}
                onChoose={() => setLocationId(place.locationId)}
                title={place.name}
                text={
                  place.kind === 'drive'
                    ? `Drive in ${place.city}: we load your car`
                    : `Shop in ${place.city}`
                }
                Icon={place.kind === 'drive' ? Car : Store}
              />
            ))}
          </div>
          {problems.some(({ fieldId }) => fieldId === 'pickup-places') && (
            <p className="mt-2 text-small font-semibold text-tomato">Choose where you want to pick up</p>
          )}
        </fieldset>
      )}

      <button
        type="submit"
        aria-disabled={isBusy}
        className={buttonStyle('primary', 'large', 'max-sm:w-full')}
      >
        {isBusy && <Spinner />} Continue to payment
      </button>
    </form>
  )
}
