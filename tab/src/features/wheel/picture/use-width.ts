import { useLayoutEffect, useState, type RefObject } from 'react'

/** How wide the box is, in steps of so many pixels, so that a window being drawn wider is not drawn at every pixel. */
export function useWidth(box: RefObject<HTMLElement | null>, step: number): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setWidth(Math.floor(element.clientWidth / step) * step)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, step])
  return width
}
