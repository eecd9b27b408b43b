'use client'

import { useState } from 'react'
import { Button, buttonStyle } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { shopAddress } from '#lib/browser/addresses.ts'
import { callService } from '#lib/browser/call-service.ts'
import { sayProblem } from '#lib/browser/words.ts'
import { areasFor, homeFor } from '#lib/session/access.ts'
import { toAccount } from '#lib/transforms/account.ts'

type SignInFormProps = { next: string | null; shopperName: string | null }

export function SignInForm({ next, shopperName }: SignInFormProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [shopper, setShopper] = useState(shopperName)

  const signIn = async (form: FormData) => {
    setBusy(true)
    setError(null)
    setShopper(null)
    const body = { email: String(form.get('email')).trim(), password: String(form.get('password')) }
    const answer = await callService('POST', '/api/identity/v1/sessions', { body })
    if (!answer.ok) {
      setBusy(false)
      const refused =
        answer.problem.status === 401 || answer.problem.status === 422 || answer.problem.status === 400
      setError(refused ? 'E-mail or password is not right.' : sayProblem(answer.problem))
      return
    }
    const account = toAccount(answer.body)
    if (areasFor(account.roles).length > 0) {
      window.location.assign(`/staff${next ?? homeFor(account.roles)}`)
      return
    }
    setBusy(false)
    setShopper(account.name)
  }

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void signIn(new FormData(event.currentTarget))
      }}
    >
      {shopper && <ShopperNotice name={shopper} />}
      {error && <Notice kind="error">{error}</Notice>}
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        spellCheck={false}
      />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" size="large" busy={busy}>
        Sign in
      </Button>
    </form>
  )
}

function ShopperNotice({ name }: { name: string }) {
  return (
    <Notice kind="warning" title="This is a shopper’s account">
      <p>
        {name} is signed in, but has no staff role. Use a staff account here, or ask your manager to give you
        a role.
      </p>
      <a href={shopAddress} className={buttonStyle('secondary', 'small') + ' mt-2.5'}>
        Go to the shop
      </a>
    </Notice>
  )
}
