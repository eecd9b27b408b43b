import type { Availability, PriceWithVat, Product, Stock } from './shop/product.ts'

const AVAILABILITY: Record<Availability, string> = {
  'in-stock': 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  out: 'https://schema.org/OutOfStock',
}

/** The product as search engines read it. */
export function productSchema(
  product: Product,
  price: PriceWithVat | null,
  stock: Stock | null,
  origin: string | null,
): Record<string, unknown> {
  const base = origin ?? ''
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    sku: product.sku,
    description: product.description,
    image: `${base}${product.pictureUrl}`,
    brand: { '@type': 'Brand', name: product.brand },
    ...(product.ean === null ? {} : { gtin: product.ean }),
    ...(price === null
      ? {}
      : {
          offers: {
            '@type': 'Offer',
            url: `${base}/p/${product.slug}`,
            price: (price.amountMinor / 100).toFixed(2),
            priceCurrency: price.currency,
            ...(stock === null ? {} : { availability: AVAILABILITY[stock.status] }),
          },
        }),
  }
}
