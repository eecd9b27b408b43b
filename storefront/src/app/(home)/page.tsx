import { Suspense } from 'react'
import { DepartmentArcade } from '@/components/home/department-arcade.tsx'
import { Hero } from '@/components/home/hero.tsx'
import { TrustRow } from '@/components/home/trust-row.tsx'
import type { RailProps } from '@/components/product/product-rail.tsx'
import { ProductRail, ProductRailSkeleton } from '@/components/product/product-rail.tsx'
import { listCategories } from '@/lib/backend/catalog.ts'

const RAILS: RailProps[] = [
  {
    id: 'rail-season',
    title: 'At their best now',
    text: 'Fruit and vegetables from growers close by.',
    href: '/c/fruit-vegetables?label=local',
    filters: { label: 'local' },
    categories: ['fruit-vegetables'],
  },
  {
    id: 'rail-bakery',
    title: 'Baked this morning',
    text: 'Out of the oven before the hall opens.',
    href: '/c/bakery',
    filters: {},
    categories: ['bakery'],
  },
  {
    id: 'rail-small-prices',
    title: 'Small prices',
    text: 'Good things for less than two euros.',
    href: '/search?max=2&sort=price-asc',
    filters: { max: '2' },
  },
  {
    id: 'rail-organic',
    title: 'Certified organic',
    text: 'From farms that work without synthetic pesticides.',
    href: '/search?label=organic',
    filters: { label: 'organic' },
  },
]

export default async function HomePage() {
  const categories = await listCategories().catch(() => [])
  return (
    <>
      <Hero />
      <div className="space-y-14 py-12 sm:space-y-20 sm:py-16">
        <DepartmentArcade categories={categories} />
        {RAILS.map((rail) => (
          <Suspense key={rail.id} fallback={<ProductRailSkeleton {...rail} />}>
            <ProductRail {...rail} />
          </Suspense>
        ))}
        <TrustRow />
      </div>
    </>
  )
}
