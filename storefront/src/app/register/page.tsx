import type { Metadata } from 'next'
import { AccountForm } from '@/components/account/account-form.tsx'
import { AccountFrame } from '@/components/account/account-frame.tsx'

export const metadata: Metadata = { title: 'Create your account', robots: { index: false } }

export default async function Page({ searchParams }: PageProps<'/register'>) {
  const { next } = await searchParams
  return (
    <AccountFrame title="Create your account" text="Follow your orders, and find them again on any device.">
      <AccountForm purpose="register" next={typeof next === 'string' ? next : null} />
    </AccountFrame>
  )
}
