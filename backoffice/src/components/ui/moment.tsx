import { formatAge, formatFull, formatMoment } from '#lib/domain/time.ts'

/** `now` comes from the server with the data, so server and browser write the same words. */
export function Moment({ at, now }: { at: string; now: string }) {
  return (
    <time dateTime={at} title={formatFull(at)} className="figures whitespace-nowrap">
      {formatMoment(at, now)}
    </time>
  )
}

export function Age({ at, now }: { at: string; now: string }) {
  return (
    <time dateTime={at} title={formatFull(at)} className="figures whitespace-nowrap">
      {formatAge(at, now)}
    </time>
  )
}
