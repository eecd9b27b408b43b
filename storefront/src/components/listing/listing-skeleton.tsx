import { ProductCardSkeleton } from '../product/product-card.tsx'

export const PRODUCT_GRID = 'grid grid-cols-2 gap-x-4 gap-y-9 sm:grid-cols-3 lg:gap-x-6 xl:grid-cols-4'

export function ListingSkeleton() {
  return (
    <div className="page py-8" aria-busy="true" data-skeleton>
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="skeleton h-9 w-64" />
      <div className="mt-8 grid gap-10 lg:grid-cols-[15rem_1fr]">
        <div className="hidden space-y-3 lg:block">
          {Array.from({ length: 8 }, (_, index) => (
            <div key={index} className="skeleton h-6" />
          ))}
        </div>
        <div className={PRODUCT_GRID}>
          {Array.from({ length: 12 }, (_, index) => (
            <ProductCardSkeleton key={index} />
          ))}
        </div>
      </div>
    </div>
  )
}
