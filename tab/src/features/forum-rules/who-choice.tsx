import { TickBoxes } from '../../components/tick-boxes.tsx'
import { capital } from '../../components/capital.ts'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import type { CompositionRow } from './composition-row.ts'

type Who = Pick<CompositionRow, 'bodies' | 'posts'>

/** From which bodies and in which posts. */
export function WhoChoice({
  who,
  withBodies,
  onChange,
}: {
  who: Who
  withBodies: boolean
  onChange: (who: Who) => void
}) {
  const texts = useTexts(forumRulesTexts)
  return (
    <>
      {withBodies && (
        <TickBoxes
          label={texts.bodiesOf}
          choices={choicesOf(texts.bodies)}
          chosen={who.bodies}
          onChange={(chosen) =>
            onChange({ ...who, bodies: keysOf(texts.bodies).filter((one) => chosen.includes(one)) })
          }
        />
      )}
      <TickBoxes
        label={texts.postsOf}
        choices={choicesOf(texts.posts)}
        chosen={who.posts}
        onChange={(chosen) =>
          onChange({ ...who, posts: keysOf(texts.posts).filter((one) => chosen.includes(one)) })
        }
      />
    </>
  )
}

/** The choices of a table of names, in its order. */
export function choicesOf<Key extends string>(names: Record<Key, string>): { id: Key; name: string }[] {
  return keysOf(names).map((id) => ({ id, name: capital(names[id]) }))
}

export function keysOf<Key extends string>(names: Record<Key, string>): Key[] {
  return Object.keys(names) as Key[]
}
