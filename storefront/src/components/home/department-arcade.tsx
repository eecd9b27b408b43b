import Link from 'next/link'
import type { CSSProperties } from 'react'
import { topCategories } from '@/lib/category-tree.ts'
import type { Category } from '@/lib/shop/product.ts'
import { PictureTile } from '../product/picture-tile.tsx'

export function DepartmentArcade({ categories }: { categories: Category[] }) {
  const departments = topCategories(categories)
  return (
    <section id="departments" aria-labelledby="departments-title" className="page scroll-mt-6">
      <h2 id="departments-title" className="text-heading">
        Walk the hall
      </h2>
      {departments.length === 0 ? (
        <p className="mt-3 text-ink-soft">
          The departments cannot be shown at the moment. The search above still finds everything.
        </p>
      ) : (
        <ul
          className="mt-6 grid grid-cols-3 gap-x-3 gap-y-6 sm:grid-cols-4 sm:gap-x-5 lg:grid-cols-[repeat(var(--arches),minmax(0,1fr))]"
          style={{ '--arches': departments.length <= 8 ? departments.length : 6 } as CSSProperties}
        >
          {departments.map((department) => (
            <li key={department.slug}>
              <Link
                href={`/c/${department.slug}`}
                prefetch={false}
                className="group block focus-visible:rounded-lg"
              >
                <PictureTile
                  pictureUrl={department.pictureUrl}
                  word={department.slug}
                  size={240}
                  shape="arch"
                  isEager
                  className="aspect-square w-full border-4 border-surface shadow-[0_0_0_1px_var(--color-line)] transition-transform duration-200 group-hover:-translate-y-1 [&_img]:w-[48%] [&_img]:translate-y-[6%]"
                />
                <span className="mt-3 block text-small leading-snug font-semibold sm:text-body group-hover:underline">
                  {department.name}
                </span>
                <span className="text-micro text-ink-soft sm:text-small">
                  {department.productCount} {department.productCount === 1 ? 'product' : 'products'}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
