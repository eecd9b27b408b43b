import { classNames } from '#components/ui/class-names.ts'

export function ColourDot({ colour, className }: { colour: string; className?: string }) {
  const fill = colour === 'blue' ? 'bg-stack-blue' : colour === 'green' ? 'bg-stack-green' : 'bg-ink-faint'
  return <span aria-hidden className={classNames('inline-block size-2 rounded-full', fill, className)} />
}
