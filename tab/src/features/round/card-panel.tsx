import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { CardPreview } from '../../components/card-preview.tsx'
import { Panel } from '../../components/panel.tsx'
import { roundTexts } from '../../texts/round.ts'
import { useTexts } from '../../texts/texts.ts'

/** The card behind a button: what it says already stands on the page. */
export function CardPanel({ card }: { card: unknown }) {
  const texts = useTexts(roundTexts)
  const [shown, setShown] = useState(false)
  return (
    <Panel
      title={texts.cardTitle}
      aside={
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? texts.cardHide : texts.cardShow}
        </Button>
      }
    >
      {shown && <CardPreview card={card} />}
    </Panel>
  )
}
