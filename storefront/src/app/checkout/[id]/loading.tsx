export default function Loading() {
  return (
    <div className="page pt-8 pb-20" aria-busy="true" data-skeleton>
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="skeleton h-9 w-48" />
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[1fr_23rem]">
        <div className="space-y-4">
          <div className="skeleton h-96 rounded-xl" />
          <div className="skeleton h-20 rounded-xl" />
          <div className="skeleton h-20 rounded-xl" />
        </div>
        <div className="skeleton h-80 rounded-xl" />
      </div>
    </div>
  )
}
