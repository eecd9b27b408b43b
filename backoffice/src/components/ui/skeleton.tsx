import { classNames } from './class-names.ts'

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block animate-shimmer rounded-md bg-sunken', className)} />
}

export function SkeletonRows({ rows, className = 'h-12' }: { rows: number; className?: string }) {
  return (
    <output aria-label="Loading" className="block divide-y divide-line">
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className={classNames('flex items-center gap-6 px-4', className)}>
          <Skeleton className="h-4 w-28" />
          <Skeleton className="h-4 w-16" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="h-6 w-24 rounded-full" />
          <Skeleton className="h-4 w-16" />
        </span>
      ))}
    </output>
  )
}
