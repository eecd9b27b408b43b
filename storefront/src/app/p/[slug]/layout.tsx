import { notFound } from 'next/navigation'
import { findProduct } from '@/lib/backend/catalog.ts'

/** Decides before the first byte, so that a product that does not exist is a true 404. */
export default async function ProductLayout({ params, children }: LayoutProps<'/p/[slug]'>) {
  const { slug } = await params
  const product = await findProduct(slug).catch(() => undefined)
  if (product === null) notFound()
  return children
}
