'use client'

import { Package } from 'lucide-react'
import { useState } from 'react'
import { classNames } from './class-names.ts'

type PictureProps = { url: string | null; size?: 'small' | 'medium' | 'large' }

const sizes = {
  small: { px: 36, box: 'size-9' },
  medium: { px: 48, box: 'size-12' },
  large: { px: 80, box: 'size-20' },
}

/** Decorative: the name always stands beside it. */
export function Picture({ url, size = 'small' }: PictureProps) {
  const [broken, setBroken] = useState(false)
  const { px, box } = sizes[size]
  return (
    <span
      aria-hidden
      className={classNames(
        'grid shrink-0 place-items-center overflow-hidden rounded-lg border border-line bg-sunken text-ink-faint',
        box,
      )}
    >
      {url && !broken ? (
        // oxlint-disable-next-line nextjs/no-img-element -- small SVGs that need no optimising
        <img
          src={url}
          width={px}
          height={px}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
          className="size-full object-contain p-1"
        />
      ) : (
        <Package className="size-1/2" strokeWidth={1.5} />
      )}
    </span>
  )
}
