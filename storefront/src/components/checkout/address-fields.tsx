import type { FieldProblem } from '@/lib/field-rules.ts'
import type { Address } from '@/lib/shop/checkout.ts'
import { TextField } from '../ui/text-field.tsx'

interface AddressFieldsProps {
  address: Address | null
  defaultName: string
  problems: FieldProblem[]
}

export function AddressFields({ address, defaultName, problems }: AddressFieldsProps) {
  const problemOf = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message
  return (
    <fieldset className="grid gap-5 sm:grid-cols-[9rem_1fr]">
      <legend className="sr-only">Delivery address</legend>
      <TextField
        id="address-name"
        name="name"
        label="Name on the door"
        autoComplete="shipping name"
        maxLength={120}
        defaultValue={address?.name ?? defaultName}
        problem={problemOf('address-name')}
        className="sm:col-span-2"
      />
      <TextField
        id="address-line1"
        name="line1"
        label="Street and number"
        autoComplete="shipping address-line1"
        maxLength={160}
        defaultValue={address?.line1}
        problem={problemOf('address-line1')}
        className="sm:col-span-2"
      />
      <TextField
        id="address-line2"
        name="line2"
        label="Floor, code, building"
        isOptional
        autoComplete="shipping address-line2"
        maxLength={160}
        defaultValue={address?.line2}
        className="sm:col-span-2"
      />
      <TextField
        id="address-postalCode"
        name="postalCode"
        label="Postal code"
        inputMode="numeric"
        autoComplete="shipping postal-code"
        maxLength={6}
        defaultValue={address?.postalCode}
        problem={problemOf('address-postalCode')}
      />
      <TextField
        id="address-city"
        name="city"
        label="Town or city"
        autoComplete="shipping address-level2"
        maxLength={120}
        defaultValue={address?.city}
        problem={problemOf('address-city')}
      />
    </fieldset>
  )
}
