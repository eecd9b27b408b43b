import type { Metadata } from 'next'
import { AccountForm } from '@/components/account/account-form.tsx'
import { AccountFrame } from '@/components/account/account-frame.tsx'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function Page({ searchParams }: PageProps<'/sign-in'>) {
  const { next } = await searchParams
  return (
    <AccountFrame title="Sign in" text="Your basket comes with you.">
      <AccountForm purpose="sign-in" next={typeof next === 'string' ? next : null} />
    </AccountFrame>
  )
}
