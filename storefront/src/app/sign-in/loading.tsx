export default function Loading() {
  return (
    <div className="page max-w-md py-14" aria-busy="true" data-skeleton>
      <p className="sr-only" role="status">
        Loading
      </p>
      <div className="skeleton h-10 w-48" />
      <div className="skeleton mt-8 h-80 rounded-xl" />
    </div>
  )
}
