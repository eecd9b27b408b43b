'use client'

import Link from 'next/link'
import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import { call, CallProblem, explainProblem } from '@/lib/browser/call.ts'
import { safeNextPath } from '@/lib/browser/session.ts'
import type { FieldProblem } from '@/lib/field-rules.ts'
import { checkEmail, checkPassword, checkText } from '@/lib/field-rules.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextField } from '../ui/text-field.tsx'

interface AccountFormProps {
  purpose: 'sign-in' | 'register'
  next: string | null
}

interface Entries {
  email: string
  password: string
  name: string
}

function checkEntries({ email, password, name }: Entries, isNew: boolean): FieldProblem[] {
  return [
    ...(isNew ? checkText('name', name, 'Enter your name') : []),
    ...checkEmail('email', email),
    ...(isNew ? checkPassword('password', password) : checkText('password', password, 'Enter your password')),
  ]
}

function explainRefusal(error: unknown, isNew: boolean): string {
  if (error instanceof CallProblem && !isNew && [400, 401, 403, 404].includes(error.status)) {
    return 'This e-mail address and password do not belong together. Check both and try again.'
  }
  if (error instanceof CallProblem && isNew && error.status === 409) {
    return 'There is an account with this e-mail address already. Sign in instead.'
  }
  return explainProblem(error, 'What you typed is still here.')
}

export function AccountForm({ purpose, next }: AccountFormProps) {
  const isNew = purpose === 'register'
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const key = useRef<string | null>(null)
  const problemOf = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = new FormData(event.currentTarget)
    const entries: Entries = {
      email: String(form.get('email') ?? '').trim(),
      password: String(form.get('password') ?? ''),
      name: String(form.get('name') ?? '').trim(),
    }
    const found = checkEntries(entries, isNew)
    setProblems(found)
    setAttempt((count) => count + 1)
    setRefusal(null)
    if (found.length > 0) return

    setBusy(true)
    key.current ??= crypto.randomUUID()
    try {
      const { name, ...credentials } = entries
      await call('POST', isNew ? '/api/identity/v1/accounts' : '/api/identity/v1/sessions', {
        body: isNew ? { ...credentials, name } : credentials,
        idempotencyKey: key.current,
      })
      // A full load: every part of the page is for somebody else now.
      location.assign(safeNextPath(next))
    } catch (error) {
      if (error instanceof CallProblem && error.status !== 0) key.current = null
      setRefusal(explainRefusal(error, isNew))
      setBusy(false)
    }
  }

  const other = new URLSearchParams(next === null ? {} : { next }).toString()
  return (
    <form onSubmit={submit} noValidate method="post" className="space-y-5">
      <ErrorSummary key={attempt} problems={problems} />
      {refusal !== null && (
        <Notice tone="problem" role="alert">
          {refusal}
        </Notice>
      )}
      {isNew && (
        <TextField
          id="name"
          name="name"
          label="Name"
          autoComplete="name"
          maxLength={120}
          problem={problemOf('name')}
        />
      )}
      <TextField
        id="email"
        name="email"
        label="E-mail address"
        type="email"
        inputMode="email"
        autoComplete={isNew ? 'email' : 'username'}
        maxLength={254}
        problem={problemOf('email')}
      />
      <TextField
        id="password"
        name="password"
        label="Password"
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        maxLength={128}
        problem={problemOf('password')}
        {...(isNew ? { hint: 'At least 12 characters. A short sentence works well.' } : {})}
      />
      <button type="submit" aria-disabled={isBusy} className={buttonStyle('primary', 'large', 'w-full')}>
        {isBusy && <Spinner />}
        {isNew ? 'Create account' : 'Sign in'}
      </button>
      <p className="text-center text-small text-ink-soft">
        {isNew ? 'You have an account already?' : 'New at Halles?'}{' '}
        <Link
          href={`${isNew ? '/sign-in' : '/register'}${other === '' ? '' : `?${other}`}`}
          prefetch={false}
          className="prose-link"
        >
          {isNew ? 'Sign in' : 'Create an account'}
        </Link>
      </p>
    </form>
  )
}
