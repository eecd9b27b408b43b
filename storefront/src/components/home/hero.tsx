import Link from 'next/link'
import { buttonStyle } from '../ui/button-style.ts'
import { HallFront } from './hall-front.tsx'

export function Hero() {
  return (
    <section className="on-hall overflow-hidden border-t border-hall-line">
      <div className="page grid items-end gap-8 pt-10 lg:grid-cols-[1.05fr_1fr] lg:gap-12 lg:pt-14">
        <div className="pb-2 lg:pb-16">
          <h1 className="max-w-[11ch] text-display font-extrabold tracking-[-0.04em]">
            The market hall, at your door.
          </h1>
          <p className="mt-5 max-w-[36ch] text-lead text-on-hall-soft">
            Bread from this morning, cheese cut today, fruit picked when it was ready. One basket from every
            stand.
          </p>
          <div className="mt-7 flex flex-wrap gap-3">
            <Link href="/c/fruit-vegetables" prefetch={false} className={buttonStyle('accent', 'large')}>
              Start with fruit & vegetables
            </Link>
            <Link
              href="#departments"
              className="inline-flex min-h-13 items-center rounded-full border border-on-hall-soft px-7 text-lead font-semibold hover:bg-hall-raised focus-visible:rounded-full"
            >
              All departments
            </Link>
          </div>
        </div>
        <HallFront />
      </div>
    </section>
  )
}
