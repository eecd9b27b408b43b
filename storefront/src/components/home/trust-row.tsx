import { CreditCard, RotateCcw, ShieldCheck, Truck } from 'lucide-react'

const PROMISES = [
  {
    Icon: ShieldCheck,
    title: 'Only what is on the shelf',
    text: 'We hold your goods before you pay. Nothing is sold twice.',
  },
  {
    Icon: CreditCard,
    title: 'Pay for what you get',
    text: 'Your card is charged at hand-over, for what was really picked.',
  },
  {
    Icon: Truck,
    title: 'Follow it live',
    text: 'See every step of your order while it happens.',
  },
  {
    Icon: RotateCcw,
    title: 'Changed your mind?',
    text: 'Cancel free of charge until picking starts.',
  },
]

export function TrustRow() {
  return (
    <section aria-labelledby="trust-title" className="page">
      <h2 id="trust-title" className="sr-only">
        What you can count on
      </h2>
      <ul className="grid gap-px overflow-hidden rounded-xl border border-line bg-line sm:grid-cols-2 lg:grid-cols-4">
        {PROMISES.map(({ Icon, title, text }) => (
          <li key={title} className="bg-surface p-6">
            <Icon aria-hidden className="size-7 text-link" strokeWidth={1.75} />
            <h3 className="mt-4 text-lead">{title}</h3>
            <p className="mt-1 text-small text-ink-soft">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
