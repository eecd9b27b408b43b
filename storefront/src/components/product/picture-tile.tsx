import { ImageOff } from 'lucide-react'
import { tintOf } from '@/lib/tint.ts'
import { classNames } from '../ui/class-names.ts'

interface PictureTileProps {
  pictureUrl: string
  /** What decides the colour of the tile, so that a product keeps its colour everywhere. */
  word: string
  size: number
  alt?: string
  className?: string
  shape?: 'tile' | 'arch'
  isFaded?: boolean
  isEager?: boolean
}

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
  const inner = Math.round(size * 0.62)
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
          width={inner}
          height={inner}
          loading={isEager ? 'eager' : 'lazy'}
          decoding="async"
          className={classNames(
            'relative h-auto w-[62%] drop-shadow-[0_6px_6px_rgb(20_40_30/0.16)]',
            isFaded && 'opacity-45 grayscale',
          )}
        />
      )}
    </span>
  )
}
