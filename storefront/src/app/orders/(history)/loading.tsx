export default function Loading() {
  return (
    <div className="page pt-8 pb-20" aria-busy="true" data-skeleton>
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="skeleton mb-6 h-9 w-48" />
      <div className="space-y-3">
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className="skeleton h-22 rounded-xl" />
        ))}
      </div>
    </div>
  )
}
