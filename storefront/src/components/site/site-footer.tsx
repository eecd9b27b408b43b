import Link from 'next/link'
import { deployment } from '@/config.ts'
import { listCategories } from '@/lib/backend/catalog.ts'
import { topCategories } from '@/lib/category-tree.ts'
import type { Category } from '@/lib/shop/product.ts'
import type { Visitor } from '@/lib/shop/visitor.ts'
import { classNames } from '../ui/class-names.ts'
import { Wordmark } from '../ui/wordmark.tsx'

const BASKET = { href: '/cart', label: 'Your basket' }
const FOR_GUESTS = [
  { href: '/orders', label: 'Follow an order' },
  { href: '/sign-in', label: 'Sign in' },
  { href: '/register', label: 'Create an account' },
  BASKET,
]
const FOR_CUSTOMERS = [{ href: '/orders', label: 'My orders' }, BASKET]

async function listDepartments(): Promise<Category[]> {
  try {
    return topCategories(await listCategories())
  } catch {
    return []
  }
}

function LinkList({ title, links }: { title: string; links: { href: string; label: string }[] }) {
  return (
    <nav aria-label={`${title}, at the end of the page`}>
      <h2 className="mb-3 text-body">{title}</h2>
      <ul className={classNames('text-small', links.length > 5 && 'columns-2 gap-x-8 xl:columns-3')}>
        {links.map(({ href, label }) => (
          <li key={href} className="break-inside-avoid">
            <Link
              href={href}
              prefetch={false}
              className="inline-block py-1 text-on-hall-soft hover:text-on-hall hover:underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export async function SiteFooter({ visitor }: { visitor: Visitor }) {
  const { version, colour } = deployment()
  const departments = await listDepartments()
  return (
    <footer className="on-hall mt-auto">
      <div className="page grid gap-10 py-12 sm:grid-cols-2 lg:grid-cols-[1fr_2fr_0.7fr]">
        <div className="max-w-xs">
          <Wordmark />
          <p className="mt-4 text-small text-on-hall-soft">
            Many stands, one roof. Fresh food from growers, bakers and makers, brought to your door or ready
            for you at the hall.
          </p>
        </div>
        <LinkList
          title="Departments"
          links={departments.map(({ slug, name }) => ({ href: `/c/${slug}`, label: name }))}
        />
        <LinkList title="Your shopping" links={visitor.kind === 'guest' ? FOR_GUESTS : FOR_CUSTOMERS} />
      </div>
      <div className="border-t border-hall-line">
        <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4 text-micro text-on-hall-soft">
          <p>All prices in euros, VAT included. A demonstration shop: nothing is really sold here.</p>
          <p data-testid="deployment" className="flex items-center gap-2">
            <span
              aria-hidden
              className="size-2.5 rounded-full border border-on-hall-soft data-[colour=blue]:bg-[oklch(0.68_0.16_250)] data-[colour=green]:bg-[oklch(0.75_0.18_150)]"
              data-colour={colour}
            />
            Version {version} · {colour}
          </p>
        </div>
      </div>
    </footer>
  )
}
