import { ImageOff } from 'lucide-react'
import { tintOf } from '@/lib/tint.ts'
import { classNames } from '../ui/class-names.ts'

interface PictureTileProps {
  pictureUrl: string
  /** What decides the colour of the tile while the picture is on its way, or where there is none. */
  word: string
  /** The width it is shown at, in px: keeps the room before style sheets are there. */
  size: number
  alt?: string
  className?: string
  shape?: 'tile' | 'arch'
  isFaded?: boolean
  isEager?: boolean
}

/** Pictures bring their own ground and are shown to the edge. */
export function PictureTile({
  pictureUrl,
  word,
  size,
  alt = '',
  className,
  shape = 'tile',
  isFaded = false,
  isEager = false,
}: PictureTileProps) {
  return (
    <span
      className={classNames(
        'tinted relative grid shrink-0 place-items-center overflow-hidden',
        shape === 'arch' ? 'arch' : 'rounded-lg',
        tintOf(word),
        className,
      )}
    >
      {pictureUrl === '' ? (
        <ImageOff aria-hidden className="size-1/4 text-ink-soft" />
      ) : (
        <img
          src={pictureUrl}
          alt={alt}
          width={size}
          height={size}
          loading={isEager ? 'eager' : 'lazy'}
          decoding="async"
          className={classNames(
            'size-full object-cover dark:brightness-90',
            isFaded && 'opacity-50 grayscale',
          )}
        />
      )}
    </span>
  )
}
