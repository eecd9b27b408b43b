import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { Notice } from '#components/ui/notice.tsx'

type ConflictScreenProps = {
  base: ReactNode
  mine: ReactNode
  theirs: ReactNode
  error: string | null
}

/** Both values side by side: neither person's work disappears without somebody choosing so. */
export function ConflictScreen({ base, mine, theirs, error }: ConflictScreenProps) {
  return (
    <div>
      <p className="mb-4 text-ink-soft">
        While you were editing, a colleague saved another value. When you began it was <Value>{base}</Value>.
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title="Yours" note="Not saved yet" mine>
          {mine}
        </Side>
        <Side title="Theirs" note="Saved, in use now">
          {theirs}
        </Side>
      </div>
      {error && (
        <Notice kind="error" className="mt-4">
          {error}
        </Notice>
      )}
    </div>
  )
}

function Value({ children }: { children: ReactNode }) {
  return <strong className="figures font-semibold text-ink">{children}</strong>
}

function Side({
  title,
  note,
  mine,
  children,
}: {
  title: string
  note: string
  mine?: boolean
  children: ReactNode
}) {
  return (
    <div
      className={classNames(
        'rounded-xl border p-4',
        mine ? 'border-leaf bg-leaf-wash' : 'border-saffron bg-saffron-wash',
      )}
    >
      <p className="caps text-ink-soft">{title}</p>
      <p className="figures my-1 font-display text-3xl font-semibold">{children}</p>
      <p className="text-sm text-ink-soft">{note}</p>
    </div>
  )
}
