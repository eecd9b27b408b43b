export default function Loading() {
  return (
    <div className="page pt-10 pb-20" aria-busy="true" data-skeleton>
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="skeleton h-9 w-64" />
      <div className="skeleton mt-8 h-52 rounded-xl" />
      <div className="mt-6 grid gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="skeleton h-96 rounded-xl" />
        <div className="skeleton h-60 rounded-xl" />
      </div>
    </div>
  )
}
