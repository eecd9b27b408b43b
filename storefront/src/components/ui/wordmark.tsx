/** Two columns and the arch between them: the letter H, and the front of a market hall. */
export function Emblem({ size = 36 }: { size?: number }) {
  return (
    <svg viewBox="0 0 36 36" width={size} height={size} aria-hidden focusable="false">
      <rect width="36" height="36" rx="9" className="fill-iron" />
      <path d="M8 29V10.2h4.6V29zM23.4 29V10.2H28V29z" className="fill-on-iron" />
      <path d="M12.6 21.6a5.4 5.4 0 0 1 10.8 0h-3a2.4 2.4 0 0 0-4.8 0z" className="fill-saffron" />
      <path d="M6.4 8.6h23.2" className="stroke-on-iron" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}

export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <Emblem />
      <span className="font-display text-[1.6875rem] leading-none font-extrabold tracking-[-0.045em]">
        halles
      </span>
    </span>
  )
}
