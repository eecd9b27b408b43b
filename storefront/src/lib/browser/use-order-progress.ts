'use client'

import { useEffect, useRef, useState } from 'react'
import type { ProgressEvent } from '@/lib/shop/order.ts'
import { asFields } from '@/lib/transforms/fields.ts'
import { toProgressEvent } from '@/lib/transforms/order.ts'

const REOPEN_AFTER_MS = [1_000, 2_000, 5_000, 10_000]
const LOOK_AFTER_MS = 15_000

export interface OrderProgress {
  events: ProgressEvent[]
  isLive: boolean
}

function merge(events: ProgressEvent[], event: ProgressEvent): ProgressEvent[] {
  if (events.some(({ seq }) => seq === event.seq)) return events
  return [...events, event].toSorted((a, b) => a.seq - b.seq)
}

/**
 * Follows an order. The browser reopens a stream that merely ended; one that was refused (a server on its way out, a
 * session that changed) is opened anew after a while, and meanwhile the page looks for itself now and then.
 */
export function useOrderProgress(orderId: string, isOver: boolean, onNews: () => void): OrderProgress {
  const [events, setEvents] = useState<ProgressEvent[]>([])
  const [isLive, setLive] = useState(false)
  const tell = useRef(onNews)
  tell.current = onNews

  useEffect(() => {
    if (isOver) return
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let failures = 0
    let opened = false

    const open = () => {
      source = new EventSource(`/api/notification/v1/orders/${encodeURIComponent(orderId)}/progress`)
      source.addEventListener('open', () => {
        setLive(true)
        // Whatever happened while nobody listened is on the server already.
        if (opened) tell.current()
        opened = true
        failures = 0
      })
      source.addEventListener('progress', (message) => {
        const event = toProgressEvent(asFields(JSON.parse(String(message.data)), 'progress'))
        setEvents((known) => merge(known, event))
        tell.current()
      })
      source.addEventListener('error', () => {
        setLive(false)
        if (source?.readyState !== EventSource.CLOSED) return
        const waitMs = REOPEN_AFTER_MS[Math.min(failures, REOPEN_AFTER_MS.length - 1)]
        failures += 1
        timer = setTimeout(open, waitMs)
      })
    }
    open()
    const look = setInterval(() => {
      if (document.visibilityState === 'visible' && source?.readyState !== EventSource.OPEN) tell.current()
    }, LOOK_AFTER_MS)

    return () => {
      clearTimeout(timer)
      clearInterval(look)
      source?.close()
    }
  }, [orderId, isOver])

  return { events, isLive }
}
