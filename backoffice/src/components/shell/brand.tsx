/** A market hall from the front: roof, lantern, columns. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden fill="none" stroke="currentColor">
      <path d="M4 16.5 16 7.5l12 9" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M12.4 8V5h7.2v3" strokeWidth="2.1" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M7.5 17.5V25M16 15v10M24.5 17.5V25" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M4.5 26.5h23" stroke="oklch(0.68 0.19 31)" strokeWidth="2.8" strokeLinecap="round" />
    </svg>
  )
}
