import type { Progress } from '#lib/domain/picking.ts'

/** Settled lines; the short ones in their own colour at the end. The numbers always stand beside it. */
export function ProgressBar({ progress, thick }: { progress: Progress; thick?: boolean }) {
  const { settled, short, lines } = progress
  const part = (count: number) => `${lines === 0 ? 0 : (count / lines) * 100}%`
  return (
    <div
      aria-hidden
      className={`flex overflow-hidden rounded-full bg-line-strong/60 ${thick ? 'h-2.5' : 'h-1.5'}`}
    >
      <span className="bg-leaf transition-[width] duration-300" style={{ width: part(settled - short) }} />
      <span className="bg-saffron transition-[width] duration-300" style={{ width: part(short) }} />
    </div>
  )
}
