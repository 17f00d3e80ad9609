import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSession } from '../../app/session.ts'
import { createLiveConnection, type Subscriber } from '../meetings/live-connection.ts'
import { readWheelAnew } from './use-wheel.ts'

/** Everybody who has the wheel open hears of a change at the same instant: they read it spread over so long. */
const SPREAD_MS = 800

/**
 * Reads the wheel anew when somebody has changed it: a colleague, or Outlook. Shows nothing. While it cannot hear, the wheel is asked
 * for now and then as before; a page that nobody looks at does not listen, and reads the wheel when it is looked at again.
 */
export default function WheelLive() {
  const { http } = useSession()
  const queries = useQueryClient()
  useEffect(() => {
    const connection = createLiveConnection(
      (_, signal) => http.stream('hearWheel', { signal }),
      () => undefined,
    )
    let soon: ReturnType<typeof setTimeout> | undefined
    let again = false
    // One reading after the other: each that is begun ends the one before, and on a slow network none would come to its end.
    const read = () => {
      if (soon !== undefined) {
        again = true
        return
      }
      soon = setTimeout(() => {
        again = false
        void readWheelAnew(queries).finally(() => {
          soon = undefined
          if (again && leave !== null) read()
        })
      }, Math.random() * SPREAD_MS)
    }
    const listener: Subscriber = {
      rooms: [],
      heard: ({ type }) => {
        if (type === 'anew' && connection.state() === 'live') read()
      },
    }
    let leave: (() => void) | null = null
    const follow = () => {
      if (document.visibilityState === 'visible') {
        leave ??= connection.subscribe(listener)
        return
      }
      leave?.()
      leave = null
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      clearTimeout(soon)
      leave?.()
      leave = null
    }
  }, [http, queries])
  return null
}
