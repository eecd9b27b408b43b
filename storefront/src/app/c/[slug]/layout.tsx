import { notFound } from 'next/navigation'
import { listCategories } from '@/lib/backend/catalog.ts'

/** Decides before the first byte, so that a department that does not exist is a true 404. */
export default async function DepartmentLayout({ params, children }: LayoutProps<'/c/[slug]'>) {
  const { slug } = await params
  const categories = await listCategories().catch(() => null)
  if (categories !== null && !categories.some((category) => category.slug === slug)) notFound()
  return children
}
