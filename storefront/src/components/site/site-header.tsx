import Link from 'next/link'
import { Suspense } from 'react'
import { loadCart } from '@/lib/backend/cart.ts'
import { listCategories } from '@/lib/backend/catalog.ts'
import { topCategories } from '@/lib/category-tree.ts'
import { DELIVERY_FEE_MINOR, FREE_DELIVERY_FROM_MINOR } from '@/lib/delivery-terms.ts'
import { formatMoney, formatRoundMoney } from '@/lib/money.ts'
import type { Category } from '@/lib/shop/product.ts'
import type { Visitor } from '@/lib/shop/visitor.ts'
import type { Theme } from '@/lib/theme.ts'
import { CartButton } from '../cart/cart-button.tsx'
import { Wordmark } from '../ui/wordmark.tsx'
import { AccountMenu, SignInLink } from './account-menu.tsx'
import { DepartmentLink } from './department-link.tsx'
import { DepartmentsMenu } from './departments-menu.tsx'
import { SearchBox } from './search-box.tsx'
import { ThemeMenu } from './theme-menu.tsx'

async function CartButtonWithCart() {
  const cart = await loadCart().catch(() => null)
  return <CartButton initial={cart} />
}

async function listDepartments(): Promise<Category[]> {
  try {
    return topCategories(await listCategories())
  } catch {
    return []
  }
}

export async function SiteHeader({ visitor, theme }: { visitor: Visitor; theme: Theme }) {
  const departments = await listDepartments()
  return (
    <header className="border-b border-line bg-ground">
      <p className="on-hall">
        <span className="page block py-1.5 text-center text-micro sm:text-small">
          Home delivery {formatMoney(DELIVERY_FEE_MINOR)}, free from{' '}
          {formatRoundMoney(FREE_DELIVERY_FROM_MINOR)}.{' '}
          <span className="max-sm:hidden">Pick-up at the hall is always free.</span>
        </span>
      </p>
      <div className="page grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-3 py-3.5 md:grid-cols-[auto_1fr_auto] md:gap-x-8">
        <Link
          href="/"
          prefetch={false}
          aria-label="Halles, home page"
          className="w-fit rounded-md md:col-start-1"
        >
          <Wordmark />
        </Link>
        <div className="col-span-2 row-start-2 md:col-span-1 md:col-start-2 md:row-start-1">
          <SearchBox />
        </div>
        <div className="flex items-center gap-1 md:col-start-3">
          <ThemeMenu initial={theme} />
          {visitor.kind === 'guest' ? <SignInLink /> : <AccountMenu visitor={visitor} />}
          <span className="ml-1">
            <Suspense fallback={<CartButton initial={null} />}>
              <CartButtonWithCart />
            </Suspense>
          </span>
        </div>
      </div>
      <nav aria-label="Departments" className="page flex items-start gap-4">
        {departments.length > 8 && <DepartmentsMenu departments={departments} />}
        <ul className="-mx-3 flex min-w-0 gap-1 overflow-x-auto mask-r-from-[calc(100%-3rem)] pr-12 pb-2 whitespace-nowrap [scrollbar-width:none]">
          {departments.map((department) => (
            <li key={department.slug}>
              <DepartmentLink slug={department.slug} name={department.name} />
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
