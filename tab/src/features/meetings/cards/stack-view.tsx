import { Button, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CardChange, ThemeBoardView, ThemeStackView } from '../../../../../bot/contract/theme-cards.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { useTexts } from '../../../texts/texts.ts'

const useStyles = makeStyles({
  stack: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  top: { fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = { stack: ThemeStackView; board: ThemeBoardView; onChange: (change: CardChange) => void }

/** Cards that lie together, with what may be done to them, all of it by keyboard. */
export function StackView({ stack, board, onChange }: Props) {
  const texts = useTexts(notesTexts)
  const styles = useStyles()
  const [removing, setRemoving] = useState<ThemeStackView['cards'][number] | null>(null)
  const [first] = stack.cards
  if (first === undefined) return null
  const name = first.text
  const others = board.stacks.filter(({ id }) => id !== stack.id)
  const remove = (cardId: string) => onChange({ kind: 'remove', cardId })
  return (
    <li className={styles.stack}>
      {stack.cards.map((card, nth) => (
        <div key={card.id} className={styles.row}>
          <p className={nth === 0 ? `${styles.text} ${styles.top}` : styles.text}>{card.text}</p>
          {board.can.stack && stack.cards.length > 1 && (
            <Button
              size="small"
              appearance="transparent"
              aria-label={texts.unstackNamed(card.text)}
              onClick={() => onChange({ kind: 'unstack', cardId: card.id })}
            >
              {texts.unstack}
            </Button>
          )}
          {card.can.remove && (
            <Button
              size="small"
              appearance="transparent"
              aria-label={texts.removeNamed(card.text)}
              onClick={() => (card.votes > 0 ? setRemoving(card) : remove(card.id))}
            >
              {texts.remove}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.row}>
        <span className={styles.quiet}>{texts.votes(stack.votes, stack.counted)}</span>
        {board.can.vote && (
          <Button
            size="small"
            aria-label={stack.own > 0 ? texts.unvote(stack.own, name) : texts.vote(name)}
            disabledFocusable={stack.own === 0 && board.votes.left === 0}
            onClick={() => onChange({ kind: 'vote', cardId: first.id, votes: stack.own > 0 ? 0 : 1 })}
          >
            {stack.own > 0 ? texts.takeVotes(stack.own) : texts.giveVote}
          </Button>
        )}
        {board.can.count && (
          <Select
            size="small"
            aria-label={texts.count(name)}
            value={String(stack.counted)}
            onChange={(_, { value }) => onChange({ kind: 'count', cardId: first.id, votes: Number(value) })}
          >
            {handsOf(stack, board).map((hands) => (
              <option key={hands} value={hands}>
                {texts.hands(hands)}
              </option>
            ))}
          </Select>
        )}
        {board.can.rank && (
          <Select
            size="small"
            aria-label={texts.rank(name)}
            value={String(stack.rank ?? 0)}
            onChange={(_, { value }) =>
              onChange({ kind: 'rank', stackIds: ranked(board, stack.id, Number(value)) })
            }
          >
            {texts.ranks.map((rank, place) => (
              <option key={rank} value={place}>
                {rank}
              </option>
            ))}
          </Select>
        )}
        {board.can.stack && others.length > 0 && (
          <Select
            size="small"
            aria-label={texts.stackOn(name)}
            value=""
            onChange={(_, { value }) =>
              value !== '' && onChange({ kind: 'stack', stackId: stack.id, onto: value })
            }
          >
            <option value="">{`${texts.stackOn('')} …`.trim()}</option>
            {others.map(({ id, cards }) => (
              <option key={id} value={id}>
                {cards[0]?.text}
              </option>
            ))}
          </Select>
        )}
      </div>
      {removing !== null && (
        <ActDialog
          title={texts.removeTitle}
          text={texts.removeText(removing.text)}
          confirm={texts.remove}
          pending={false}
          error={null}
          onConfirm={() => {
            remove(removing.id)
            setRemoving(null)
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </li>
  )
}

/** A table of which nobody has said who sits there. */
const MANY = 40

/** How many hands there may be for the stack besides those who vote for it themselves. */
function handsOf({ voters, counted }: ThemeStackView, board: ThemeBoardView): number[] {
  const most = (board.votes.people ?? MANY) - voters
  return Array.from({ length: Math.max(most, counted) + 1 }, (_, hands) => hands)
}

/** The table's most important, with this stack at the place (0: nowhere). */
function ranked({ stacks }: ThemeBoardView, stackId: string, place: number): string[] {
  const order = stacks.filter(({ id, rank }) => rank !== null && id !== stackId).map(({ id }) => id)
  if (place > 0) order.splice(place - 1, 0, stackId)
  return order.slice(0, 3)
}
