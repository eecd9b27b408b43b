import type { Metadata } from 'next'
import { Suspense } from 'react'
import { AllergenNote, NutritionTable, ProductFacts } from '@/components/product/product-facts.tsx'
import { ProductOffer, ProductOfferSkeleton } from '@/components/product/product-offer.tsx'
import { LabelList } from '@/components/product/label-list.tsx'
import { PictureTile } from '@/components/product/picture-tile.tsx'
import { ProductRail, ProductRailSkeleton } from '@/components/product/product-rail.tsx'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { buttonStyle } from '@/components/ui/button-style.ts'
import { Notice } from '@/components/ui/notice.tsx'
import { findProduct } from '@/lib/backend/catalog.ts'
import { formatNetContent } from '@/lib/net-content.ts'
import type { Product } from '@/lib/shop/product.ts'

export async function generateMetadata({ params }: PageProps<'/p/[slug]'>): Promise<Metadata> {
  const { slug } = await params
  const product = await findProduct(slug).catch(() => null)
  if (product === null) return { title: 'Product' }
  return {
    title: product.name,
    description: product.description.slice(0, 160),
    alternates: { canonical: `/p/${slug}` },
  }
}

function placeOf(product: Product): { slug: string; name: string }[] {
  return product.categoryPath.length > 0 ? product.categoryPath : []
}

export default async function ProductPage({ params }: PageProps<'/p/[slug]'>) {
  const { slug } = await params
  const product = await findProduct(slug).catch(() => null)
  if (product === null) {
    return (
      <div className="page py-10">
        <Notice
          tone="caution"
          title="We cannot open this product at the moment"
          actions={
            <a href={`/p/${slug}`} className={buttonStyle('primary', 'small')}>
              Try again
            </a>
          }
        >
          The catalogue does not answer. Your basket is safe.
        </Notice>
      </div>
    )
  }

  const path = placeOf(product)
  const home = path.at(-1)
  const rail = {
    id: 'rail-related',
    title: home === undefined ? 'You may also like' : `More from ${home.name}`,
    text: 'From the same stand.',
    href: `/c/${product.categorySlug}`,
    filters: {},
  }
  return (
    <div className="pb-16">
      <div className="page pt-4">
        <Breadcrumb
          steps={[
            { name: 'Home', href: '/' },
            ...path.map(({ name, slug: at }) => ({ name, href: `/c/${at}` })),
          ]}
          here={product.name}
        />
      </div>
      <article className="page mt-4 grid items-start gap-x-14 gap-y-8 md:grid-cols-2">
        <div className="relative mx-auto w-full max-w-56 sm:max-w-sm md:sticky md:top-6 md:max-w-none">
          <PictureTile
            pictureUrl={product.pictureUrl}
            word={product.name}
            size={560}
            shape="arch"
            alt={`Illustration of ${product.name}`}
            isEager
            className="aspect-square w-full"
          />
        </div>
        <div>
          <LabelList labels={product.labels} limit={8} />
          <h1 className="mt-4 text-[clamp(2rem,1.5rem+2.2vw,3.25rem)] leading-[1.02] font-extrabold tracking-[-0.035em]">
            {product.name}
          </h1>
          <p className="mt-2 text-lead text-ink-soft">
            {product.brand}
            {product.netContent !== null && ` · ${formatNetContent(product.netContent)}`}
          </p>
          <Suspense fallback={<ProductOfferSkeleton />}>
            <ProductOffer product={product} />
          </Suspense>
          <div className="mt-9 space-y-9">
            {product.description !== '' && (
              <section>
                <h2 className="mb-2 text-title">About this product</h2>
                <p className="max-w-prose whitespace-pre-line">{product.description}</p>
              </section>
            )}
            <AllergenNote allergens={product.allergens} />
            <ProductFacts product={product} />
            <NutritionTable nutrition={product.nutrition} netContent={product.netContent} />
          </div>
        </div>
      </article>
      <div className="mt-16 sm:mt-20">
        <Suspense fallback={<ProductRailSkeleton {...rail} />}>
          <ProductRail {...rail} categories={[product.categorySlug]} exceptSku={product.sku} />
        </Suspense>
      </div>
    </div>
  )
}
