import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards'
import { use, useEffect, useRef, useState } from 'react'
import { ThemeContext } from '../app/theme-context.ts'
import { roundTexts } from '../texts/round.ts'
import { useTexts } from '../texts/texts.ts'
import { hostConfig } from './card-host-config.ts'
import './drawn-card.css'

// A card's own sentences use no Markdown, and what people wrote must not become any.
AdaptiveCard.onProcessMarkdown = (_text, result) => {
  result.didProcess = false
}

/** Draws the card with Microsoft's renderer. It can be read; its buttons, fields and links do nothing. */
export default function DrawnCard({ card }: { card: unknown }) {
  const texts = useTexts(roundTexts)
  const theme = use(ThemeContext)
  const place = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  // The same card comes anew with every answer of the product; only a different one is drawn again.
  const json = JSON.stringify(card)
  useEffect(() => {
    const drawn = draw(json, theme)
    setFailed(drawn === null)
    place.current?.replaceChildren(...(drawn === null ? [] : [drawn]))
  }, [json, theme])
  return (
    <>
      <div ref={place} className="drawn-card" data-theme={theme} />
      {failed && <p style={{ padding: '0 16px' }}>{texts.cardFailed}</p>}
    </>
  )
}

function draw(json: string, theme: Parameters<typeof hostConfig>[0]): HTMLElement | null {
  const drawn = new AdaptiveCard()
  drawn.hostConfig = hostConfig(theme)
  drawn.parse(JSON.parse(json), new SerializationContext(Versions.v1_5))
  const element = drawn.render() ?? null
  for (const control of element?.querySelectorAll<HTMLButtonElement>('button, input, textarea, select') ?? [])
    control.disabled = true
  for (const link of element?.querySelectorAll('a') ?? []) link.removeAttribute('href')
  return element
}
