'use client'

import type { FormEvent } from 'react'
import { useState } from 'react'
import type { FieldProblem } from '@/lib/field-rules.ts'
import { checkEmail, checkPhone, checkText } from '@/lib/field-rules.ts'
import type { Contact } from '@/lib/shop/checkout.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextField } from '../ui/text-field.tsx'

interface ContactFormProps {
  contact: Contact
  isBusy: boolean
  onSave: (contact: Contact) => void
}

export function ContactForm({ contact, isBusy, onSave }: ContactFormProps) {
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const problemOf = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = (name: string) => String(form.get(name) ?? '').trim()
    const entered = { email: read('email'), name: read('name'), phone: read('phone') }
    const found = [
      ...checkEmail('contact-email', entered.email),
      ...checkText('contact-name', entered.name, 'Enter your name'),
      ...checkPhone('contact-phone', entered.phone),
    ]
    setProblems(found)
    setAttempt((count) => count + 1)
    if (found.length === 0 && !isBusy) onSave(entered)
  }

  return (
    <form onSubmit={submit} noValidate method="post" className="grid gap-5 sm:grid-cols-2">
      <div className="empty:hidden sm:col-span-2">
        <ErrorSummary key={attempt} problems={problems} />
      </div>
      <TextField
        id="contact-email"
        name="email"
        label="E-mail address"
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        defaultValue={contact.email}
        hint="For the confirmation and the live status of your order."
        problem={problemOf('contact-email')}
        className="sm:col-span-2"
      />
      <TextField
        id="contact-name"
        name="name"
        label="Name"
        autoComplete="name"
        maxLength={120}
        defaultValue={contact.name}
        problem={problemOf('contact-name')}
      />
      <TextField
        id="contact-phone"
        name="phone"
        label="Phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={24}
        defaultValue={contact.phone}
        problem={problemOf('contact-phone')}
      />
      <div className="sm:col-span-2">
        <button
          type="submit"
          aria-disabled={isBusy}
          className={buttonStyle('primary', 'large', 'max-sm:w-full')}
        >
          {isBusy && <Spinner />} Continue to delivery
        </button>
      </div>
    </form>
  )
}
