'use client'

import { Mail, MapPin, Phone, Store, UserRound } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { ImpersonateDialog } from '#components/customers/impersonate-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Order } from '#lib/transforms/order.ts'

export function CustomerPanel({ order }: { order: Order }) {
  const [open, setOpen] = useState(false)
  const { contact, customerId } = order
  return (
    <Panel title="Customer" note={customerId ? 'Account' : 'Guest'}>
      <ul className="grid gap-2.5">
        {contact && <Fact Icon={UserRound}>{contact.name}</Fact>}
        {contact && (
          <Fact Icon={Mail}>
            <a
              href={`mailto:${contact.email}`}
              className="break-all underline decoration-line-strong underline-offset-2 hover:decoration-ink"
            >
              {contact.email}
            </a>
          </Fact>
        )}
        {contact?.phone && (
          <Fact Icon={Phone}>
            <a
              href={`tel:${contact.phone}`}
              className="figures underline decoration-line-strong underline-offset-2 hover:decoration-ink"
            >
              {contact.phone}
            </a>
          </Fact>
        )}
        <DeliveryFact delivery={order.delivery} />
      </ul>
      <div className="mt-4 border-t border-line pt-3">
        <Button className="w-full" disabled={!customerId} onClick={() => setOpen(true)}>
          Act as this customer
        </Button>
        {!customerId && (
          <p className="mt-2 text-sm text-ink-faint">
            The order was placed as a guest, so there is no account to act for.
          </p>
        )}
      </div>
      {customerId && open && (
        <ImpersonateDialog
          account={{
            accountId: customerId,
            name: contact?.name ?? 'this customer',
            email: contact?.email ?? '',
          }}
          suggestion={`Help with order ${order.orderNumber}`}
          onClose={() => setOpen(false)}
        />
      )}
    </Panel>
  )
}

function DeliveryFact({ delivery }: { delivery: Order['delivery'] }) {
  if (!delivery) return null
  if (delivery.method === 'pickup') return <Fact Icon={Store}>Pick-up at {delivery.locationId}</Fact>
  const address = delivery.address
  return (
    <Fact Icon={MapPin}>
      {address && (
        <address className="not-italic">
          {address.line1}
          {address.line2 && <>, {address.line2}</>}
          <br />
          <span className="figures">{address.postalCode}</span> {address.city}
        </address>
      )}
    </Fact>
  )
}

function Fact({ Icon, children }: { Icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <Icon className="mt-0.5 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} aria-hidden />
      <span className="min-w-0">{children}</span>
    </li>
  )
}
