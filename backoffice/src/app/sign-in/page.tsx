import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BrandMark } from '#components/shell/brand.tsx'
import { BuildLine } from '#components/shell/build-line.tsx'
import { SignInForm } from '#components/sign-in/sign-in-form.tsx'
import { asked } from '#lib/domain/address.ts'
import type { SearchParameters } from '#lib/domain/address.ts'
import { decideAccess, homeFor, safeNext } from '#lib/session/access.ts'
import { currentPrincipal } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Sign in' }

type SignInPageProps = { searchParams: SearchParameters }

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, reason } = await asked(searchParams, 'next', 'reason')
  const principal = await currentPrincipal()
  const access = decideAccess(principal, 'any')
  if (access.kind === 'allowed') redirect(safeNext(next) ?? homeFor(access.principal.roles))
  if (access.kind === 'impersonating') redirect('/')
  const shopperName = reason === 'not-staff' && principal?.kind === 'customer' ? principal.name : null

  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <main className="flex flex-col px-6 sm:px-10">
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">
          <BrandMark className="mb-6 size-11 text-leaf" />
          <h1 className="font-display text-3xl font-semibold tracking-tight">Back office</h1>
          <p className="mt-1.5 mb-8 text-lg text-ink-soft">Sign in with your staff account.</p>
          <SignInForm next={safeNext(next)} shopperName={shopperName} />
        </div>
        <div className="mx-auto w-full max-w-sm">
          <BuildLine />
        </div>
      </main>
      <MarketHall />
    </div>
  )
}

function MarketHall() {
  return (
    <div aria-hidden className="relative hidden overflow-hidden bg-rail lg:block">
      <svg viewBox="0 0 720 900" preserveAspectRatio="xMidYMax slice" className="absolute inset-0 size-full">
        <defs>
          <pattern id="awning-red" width="48" height="80" patternUnits="userSpaceOnUse">
            <path d="M0 0h24v66a12 12 0 0 1-24 0z" fill="#d9482f" />
            <path d="M24 0h24v66a12 12 0 0 1-24 0z" fill="#f3eee2" />
          </pattern>
        </defs>
        <g fill="none" stroke="#fff" strokeOpacity=".16" strokeWidth="3">
          {[0, 1, 2, 3, 4, 5].map((bay) => (
            <path key={bay} d={`M${bay * 144 - 72} 900V420a72 72 0 0 1 144 0v480`} />
          ))}
          {[0, 1, 2, 3, 4].map((bay) => (
            <path key={bay} d={`M${bay * 144 + 72} 348a72 72 0 0 1 0 0M${bay * 144} 420h144`} />
          ))}
          <path d="M-40 348 360 96l400 252M-40 316 360 64l400 252" />
          <path d="M252 132V52h216v80M252 52l108-40 108 40M324 52v52M396 52v52" />
          {[0, 1, 2, 3, 4, 5, 6, 7].map((bar) => (
            <path key={bar} d={`M${bar * 103} 348V${Math.round(64 + Math.abs(360 - bar * 103) * 0.63)}`} />
          ))}
        </g>
        <rect x="-12" y="640" width="744" height="80" fill="url(#awning-red)" />
        <path d="M-10 640h740" stroke="#f3eee2" strokeWidth="6" />
        <path d="M0 800h720v100H0z" fill="#0d2a20" />
        <g>
          {[60, 140, 220, 500, 580, 660].map((x, index) => (
            <circle key={x} cx={x} cy="792" r="34" fill={['#e4573d', '#e9a13b', '#7fae4e'][index % 3]} />
          ))}
          {[100, 180, 540, 620].map((x, index) => (
            <circle
              key={x}
              cx={x}
              cy="760"
              r="30"
              fill={['#7fae4e', '#e4573d', '#e9a13b', '#c9d36a'][index]}
            />
          ))}
          <path d="M300 810v-66h120v66z" fill="#f3eee2" />
          <path d="M318 762h84M318 780h56" stroke="#123d2f" strokeWidth="6" strokeLinecap="round" />
        </g>
        <path d="M0 808h720" stroke="#f3eee2" strokeOpacity=".35" strokeWidth="4" />
      </svg>
    </div>
  )
}
