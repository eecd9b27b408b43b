import { ListingSkeleton } from '@/components/listing/listing-skeleton.tsx'

export default function Loading() {
  return <ListingSkeleton />
}
