import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { PageLink } from './page-link.tsx'
import { TOLD } from './return-focus.ts'

/** `link`: to where what came of the act is seen. */
export type Told = {
  text: string
  intent: 'success' | 'warning'
  link?: { to: string; text: string }
} | null

/** Two seconds in all. */
const LOOKS = 20
const LOOK_EVERY_MS = 100

const useStyles = makeStyles({
  // In view however far down the page the act was done: nobody is moved away from where they work.
  box: {
    position: 'sticky',
    top: '8px',
    zIndex: 3,
    outlineStyle: 'none',
    // With nothing to tell it is still there for screen readers, and makes no gap of its own in the page.
    ':empty': { position: 'absolute' },
  },
  bar: { boxShadow: tokens.shadow8 },
})

/** What an act came to, until the next one begins or until it is closed. */
export function ActNotice({ told }: { told: Told }) {
  const texts = useTexts(shellTexts)
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const [closed, setClosed] = useState<Told>(null)
  const shown = told === closed ? null : told
  useEndWithNextAct(told, setClosed)
  const nth = useNth(told)
  useFocusIfLost(box, told)
  useStillPage(box, shown)
  const keepWay = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Element && !box.current?.contains(relatedTarget))
      cameFrom.current = relatedTarget
  }
  const close = () => {
    setClosed(told)
    const back = cameFrom.current
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true })
    else box.current?.focus({ preventScroll: true })
  }
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className={styles.box}
      onFocus={keepWay}
      {...(shown !== null && { [TOLD]: '' })}
    >
      {shown !== null && (
        // Put there anew each time: a screen reader tells what comes, and says nothing of words that were there already.
        <MessageBar key={nth} intent={shown.intent} layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {shown.text}
            {shown.link !== undefined && (
              <>
                {' '}
                <PageLink to={shown.link.to}>{shown.link.text}</PageLink>
              </>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={texts.closeMessage}
                onClick={close}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  )
}

/** Whatever is done next may make it untrue, and tells what it comes to itself. */
function useEndWithNextAct(told: Told, end: (told: Told) => void): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (told === null) return
    return queries.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'pending') end(told)
    })
  }, [queries, told, end])
}

/** How many things have been told. */
function useNth(told: Told): number {
  const [last, setLast] = useState({ told, nth: 0 })
  if (last.told === told) return last.nth
  setLast({ told, nth: last.nth + 1 })
  return last.nth + 1
}

/**
 * The button that began the act may be gone, and the focus with it: then what was done takes it. Looked at after the dialog has closed
 * and given the focus back, and until the list that the button stood in has been read anew.
 */
function useFocusIfLost(box: RefObject<HTMLDivElement | null>, told: Told): void {
  useEffect(() => {
    if (told === null) return
    let last: Element | null = null
    let looks = 0
    const timer = setInterval(() => {
      const { activeElement, body } = document
      const isLost = activeElement === body && last?.isConnected !== true
      if (isLost) box.current?.focus({ preventScroll: true })
      if (activeElement !== body) last = activeElement
      if (isLost || ++looks === LOOKS) clearInterval(timer)
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [box, told])
}

/** What lies below stays where it is: the next press would otherwise meet another row than the one that was aimed at. */
function useStillPage(box: RefObject<HTMLDivElement | null>, shown: Told): void {
  const height = useRef<number | null>(null)
  useLayoutEffect(() => {
    const now = shown === null ? 0 : heightWithGap(box.current)
    if (height.current !== null) window.scrollBy(0, now - height.current)
    height.current = now
  }, [box, shown])
}

function heightWithGap(box: HTMLElement | null): number {
  if (box?.parentElement == null) return 0
  return box.offsetHeight + (Number.parseFloat(getComputedStyle(box.parentElement).rowGap) || 0)
}
