import { TriangleAlert } from 'lucide-react'
import type { NetContent } from '@/lib/net-content.ts'
import type { Product } from '@/lib/shop/product.ts'

export function AllergenNote({ allergens }: { allergens: string[] }) {
  return (
    <section>
      <h2 className="mb-2 text-title">Allergens</h2>
      {allergens.length === 0 ? (
        <p>The maker declares none of the fourteen main allergens.</p>
      ) : (
        <p className="flex items-start gap-2.5">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-amber" />
          <span>
            Contains <strong>{new Intl.ListFormat('en').format(allergens)}</strong>.
          </span>
        </p>
      )}
    </section>
  )
}

export function ProductFacts({ product }: { product: Product }) {
  const facts = [
    ...(product.origin === null ? [] : [{ name: 'Origin', value: product.origin }]),
    ...product.attributes,
    ...(product.ean === null ? [] : [{ name: 'Barcode', value: product.ean }]),
    { name: 'Article number', value: product.sku },
  ]
  return (
    <section>
      <h2 className="mb-2 text-title">Details</h2>
      <dl className="divide-y divide-line border-y border-line">
        {facts.map(({ name, value }) => (
          <div key={name} className="grid grid-cols-[10rem_1fr] gap-4 py-2.5 text-small">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

interface NutritionTableProps {
  nutrition: Product['nutrition']
  netContent: NetContent | null
}

export function NutritionTable({ nutrition, netContent }: NutritionTableProps) {
  if (nutrition.length === 0) return null
  return (
    <section>
      <h2 className="mb-2 text-title">Nutrition</h2>
      <table className="w-full text-small">
        <thead>
          <tr className="border-y border-line text-left text-ink-soft">
            <th scope="col" className="py-2.5 font-normal">
              Average values
            </th>
            <th scope="col" className="py-2.5 text-right font-normal">
              per 100 {netContent?.unit === 'ml' ? 'ml' : 'g'}
            </th>
          </tr>
        </thead>
        <tbody>
          {nutrition.map((row) => (
            <tr key={row.name} className="border-b border-line">
              <th scope="row" className="py-2.5 text-left font-normal">
                {row.name}
              </th>
              <td className="figures py-2.5 text-right font-semibold">{row.per100}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
