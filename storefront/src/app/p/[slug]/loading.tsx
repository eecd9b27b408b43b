export default function Loading() {
  return (
    <div className="page pt-14" aria-busy="true" data-skeleton>
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="grid gap-x-14 gap-y-8 md:grid-cols-2">
        <div className="skeleton arch mx-auto aspect-square w-full max-w-56 sm:max-w-sm md:max-w-none" />
        <div>
          <div className="skeleton h-6 w-32" />
          <div className="skeleton mt-4 h-12 w-4/5" />
          <div className="skeleton mt-4 h-6 w-1/3" />
          <div className="skeleton mt-8 h-40" />
        </div>
      </div>
    </div>
  )
}
