import { classNames } from '#components/ui/class-names.ts'

export function HolderMark({ name, mine, small }: { name: string; mine?: boolean; small?: boolean }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'grid shrink-0 place-items-center rounded-full font-semibold',
        small ? 'size-7 text-2xs' : 'size-10 text-sm',
        mine ? 'bg-leaf text-on-leaf' : 'bg-saffron-wash text-saffron-ink',
      )}
    >
      {name
        .split(/\s+/)
        .map((word) => word[0])
        .slice(0, 2)
        .join('')
        .toUpperCase()}
    </span>
  )
}
