const zone = 'Europe/Paris'
const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short' })
const yearFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric' })
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const preciseFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' })
const fullFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  dateStyle: 'full',
  timeStyle: 'medium',
})

export function formatClock(iso: string): string {
  return clockFormat.format(new Date(iso))
}

export function formatPrecise(iso: string): string {
  return preciseFormat.format(new Date(iso))
}

export function formatFull(iso: string): string {
  return fullFormat.format(new Date(iso))
}

/** “14:02” today, “24 Nov, 14:02” this year, “24 Nov 2025, 14:02” before. */
export function formatMoment(iso: string, now: string): string {
  const day = formatDay(iso, now)
  return day === 'Today' ? formatClock(iso) : `${day}, ${formatClock(iso)}`
}

export function formatDay(iso: string, now: string): string {
  const at = new Date(iso)
  const today = new Date(now)
  const sameYear = yearFormat.format(at) === yearFormat.format(today)
  if (sameYear && dayFormat.format(at) === dayFormat.format(today)) return 'Today'
  return sameYear ? dayFormat.format(at) : `${dayFormat.format(at)} ${yearFormat.format(at)}`
}

export function formatAge(iso: string, now: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(iso)) / 1000))
  if (seconds < 60) return 'just now'
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`
  const days = Math.floor(seconds / 86_400)
  return days === 1 ? '1 day ago' : `${days} days ago`
}

/** 9:05 for the lease clock. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
