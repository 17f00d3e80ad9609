import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { use } from 'react'
import type { HolderView } from '../../../../bot/contract/round.ts'
import { actTexts } from '../../texts/acts.ts'
import { roundTexts } from '../../texts/round.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { shortDateTimeText } from '../../time/date-text.ts'
import { useMembersTable } from './members-table-styles.ts'

type Props = {
  holder: HolderView
  mayLink: boolean
  onLink: (act: 'renew' | 'revoke', holder: HolderView) => void
}

/** One person of a seat: every sending and how it went, and when the person has seen the proposal. */
export function HolderLines({ holder, mayLink, onLink }: Props) {
  const texts = useTexts(roundTexts)
  const acts = useTexts(actTexts)
  const language = use(LanguageContext)
  const table = useMembersTable()
  const at = (instant: string | null) => (instant === null ? null : shortDateTimeText(instant, language))
  const viaMail = holder.hasLink || holder.reachedHow.includes('mail')
  return (
    <div className={table.holder}>
      <div>
        <p className={table.line}>{`${holder.name} (${texts.roles[holder.role]})`}</p>
        {holder.deliveries.map((delivery, index) => {
          const said = delivery.door === 'teams' ? texts.cardDelivery : texts.mailDelivery
          const kind = texts.kinds[delivery.kind] ?? delivery.kind
          return (
            <p key={index} className={table.quiet}>
              {said(kind, texts.deliveryStates[delivery.state], at(delivery.at))}
            </p>
          )
        })}
        {holder.seenAt !== null && (
          <p className={table.quiet}>{texts.seen(shortDateTimeText(holder.seenAt, language))}</p>
        )}
      </div>
      {mayLink && viaMail && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              size="small"
              icon={<MoreHorizontalRegular />}
              aria-label={texts.linkActions(holder.name)}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => onLink('renew', holder)}>{acts.renewTitle}</MenuItem>
              {holder.hasLink && (
                <MenuItem onClick={() => onLink('revoke', holder)}>{acts.revokeTitle}</MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  )
}
