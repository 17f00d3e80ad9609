import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular, MoreHorizontalRegular, PersonAddRegular } from '@fluentui/react-icons'
import { use } from 'react'
import { forumTexts } from '../../texts/forum.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateText } from '../../time/date-text.ts'
import type { Seat } from './part-props.ts'
import type { OpenSeatDialog } from './seat-dialogs.tsx'

const useStyles = makeStyles({
  seat: { padding: '14px 0', display: 'flex', flexDirection: 'column', gap: '4px' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  grow: { flexGrow: 1 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  holders: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'grid', gap: '6px' },
  holder: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** One seat: how it is reached or why not, and who holds it from when to when. */
export function SeatCard({ seat, onOpen }: { seat: Seat; onOpen?: (open: OpenSeatDialog) => void }) {
  const texts = useTexts(forumTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const day = (date: string) => shortDateText(date, language)
  const name = seat.organisation.name
  return (
    <li className={styles.seat}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        {seat.vacant && (
          <Badge appearance="tint" color="warning">
            {texts.vacant}
          </Badge>
        )}
        {seat.to !== null && <span className={styles.quiet}>{texts.seatTo(day(seat.to))}</span>}
        <span className={styles.grow} />
        {onOpen !== undefined && (
          <>
            <Button
              appearance="subtle"
              icon={<PersonAddRegular />}
              aria-label={texts.addHolderTo(name)}
              onClick={() => onOpen({ kind: 'add-holder', seat })}
            />
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button
                  appearance="subtle"
                  icon={<MoreHorizontalRegular />}
                  aria-label={texts.seatActs(name)}
                />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem onClick={() => onOpen({ kind: 'end-seat', seat })}>{texts.endSeat}</MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        )}
      </div>
      <p className={styles.text}>{seat.text}</p>
      {seat.holders.length > 0 && (
        <ul className={styles.holders}>
          {seat.holders.map((holder) => (
            <li key={holder.id} className={styles.holder}>
              <div className={styles.grow}>
                <p className={styles.line}>{`${texts.roles[holder.role]}: ${holder.name}`}</p>
                <p className={styles.quiet}>{holder.text}</p>
                <p className={styles.quiet}>
                  {[
                    holder.mail,
                    texts.holderUntil(day(holder.from), holder.to === null ? null : day(holder.to)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {onOpen !== undefined && (
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={texts.endHolder(holder.name)}
                  onClick={() => onOpen({ kind: 'end-holder', holder })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
