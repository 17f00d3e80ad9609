import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Link as OutLink,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { use, useState } from 'react'
import type { WheelAddresses } from '../../../../../bot/contract/wheel-files.ts'
import { useSession } from '../../../app/session.ts'
import { problemText } from '../../../components/problem-text.ts'
import { useReturnFocus } from '../../../components/return-focus.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { wheelFileTexts } from '../../../texts/wheel-files.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { shortDateTimeText } from '../../../time/date-text.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flex: '1 1 200px' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
})

type Address = WheelAddresses['own']

/** Calendars that fetch the wheel by themselves: the reader's own, and those of forums. */
export default function FeedDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(wheelFileTexts)
  const { close } = useTexts(wheelTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const queries = useQueryClient()
  const [copied, setCopied] = useState(false)
  useReturnFocus()
  const addresses = useQuery({
    queryKey: ['wheel-addresses'],
    queryFn: ({ signal }) => http.ask('wheelAddresses', { signal }),
  })
  const reread = () => queries.invalidateQueries({ queryKey: ['wheel-addresses'] })
  const renew = useMutation({
    mutationFn: (forumId: string | null) => http.ask('renewWheelAddress', { body: { forumId } }),
    onSuccess: () => {
      setCopied(false)
      return reread()
    },
  })
  const stop = useMutation({
    mutationFn: (forumId: string | null) => http.ask('stopWheelAddress', { body: { forumId } }),
    onSuccess: reread,
  })
  const error = addresses.error ?? renew.error ?? stop.error
  const { data } = addresses
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.feedTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{texts.feedText}</p>
            <div role="alert">
              {error !== null && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{problemText(error, shell)}</MessageBarBody>
                </MessageBar>
              )}
            </div>
            {renew.data !== undefined && (
              <Field label={texts.feedAddress} hint={copied ? texts.feedCopied : texts.feedIs}>
                <Input
                  readOnly
                  value={renew.data.url}
                  contentAfter={
                    <Button
                      size="small"
                      onClick={() =>
                        void navigator.clipboard.writeText(renew.data.url).then(
                          () => setCopied(true),
                          () => setCopied(false),
                        )
                      }
                    >
                      {texts.feedCopy}
                    </Button>
                  }
                />
              </Field>
            )}
            {data === undefined ? (
              error === null && <Spinner label={shell.loading} />
            ) : (
              <ul className={styles.list}>
                <FeedLine
                  name={texts.feedOwn}
                  address={data.own}
                  mayManage
                  publicUrl={null}
                  onRenew={() => renew.mutate(null)}
                  onStop={() => stop.mutate(null)}
                />
                {data.forums
                  .filter(({ mayManage, publicUrl }) => mayManage || publicUrl !== null)
                  .map(({ forumId, ...forum }) => (
                    <FeedLine
                      key={forumId}
                      {...forum}
                      onRenew={() => renew.mutate(forumId)}
                      onStop={() => stop.mutate(forumId)}
                    />
                  ))}
              </ul>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

type LineProps = {
  name: string
  address: Address
  mayManage: boolean
  publicUrl: string | null
  onRenew: () => void
  onStop: () => void
}

function FeedLine({ name, address, mayManage, publicUrl, onRenew, onStop }: LineProps) {
  const texts = useTexts(wheelFileTexts)
  const { newWindow } = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const said = () => {
    if (address === null) return texts.feedNone
    const made = shortDateTimeText(address.createdAt, language)
    if (address.fetchedAt === null) return texts.feedMade(made)
    return texts.feedFetched(made, shortDateTimeText(address.fetchedAt, language))
  }
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <span>{name}</span>
        {mayManage && <span className={styles.quiet}>{said()}</span>}
        {publicUrl !== null && (
          <OutLink href={publicUrl} target="_blank" rel="noreferrer">
            {`${texts.publicPage} ${newWindow}`}
          </OutLink>
        )}
      </span>
      {mayManage && (
        <span className={styles.acts}>
          <Button
            size="small"
            aria-label={address === null ? texts.feedMakeOf(name) : texts.feedRenewOf(name)}
            onClick={onRenew}
          >
            {address === null ? texts.feedMake : texts.feedRenew}
          </Button>
          {address !== null && (
            <Button size="small" appearance="subtle" aria-label={texts.feedStopOf(name)} onClick={onStop}>
              {texts.feedStop}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
