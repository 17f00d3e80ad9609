import { Field, Select } from '@fluentui/react-components'
import { useSearchParams } from 'react-router'
import { rememberForum, startingForum } from '../../app/first-choice.ts'
import { linkTo } from '../../app/routes.ts'
import { useSession } from '../../app/session.ts'
import { PageTitle } from '../../components/page-title.tsx'
import { TabLinks } from '../../components/tab-links.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { useTexts } from '../../texts/texts.ts'

/** The forum that the address names, or the one that forms open on. */
export function useChosenForum(): string {
  const { me } = useSession()
  const [search] = useSearchParams()
  return search.get('forum') ?? startingForum(me, { offered: me.forums.map(({ id }) => id) })
}

/** The head of the planning pages: which part, and of which forum. */
export function SchedulingHead({ title, lead }: { title: string; lead: string }) {
  const texts = useTexts(schedulingTexts)
  const { me } = useSession()
  const [, setSearch] = useSearchParams()
  const forumId = useChosenForum()
  const of = (to: string) => `${to}?forum=${forumId}`
  const choose = (id: string) => {
    const forum = me.forums.find((one) => one.id === id)
    if (forum !== undefined) rememberForum(forum)
    setSearch({ forum: id })
  }
  return (
    <>
      <div>
        <PageTitle name={title} lead={lead}>
          {title}
        </PageTitle>
        <TabLinks
          label={texts.parts}
          places={[
            { to: of(linkTo.scheduling), name: texts.partFind, end: true },
            { to: of(linkTo.series), name: texts.partSeries, end: true },
            { to: of(linkTo.polls), name: texts.partPolls, end: true },
          ]}
        />
      </div>
      {me.forums.length === 0 ? (
        <p>{texts.noForum}</p>
      ) : (
        <Field label={texts.forum}>
          <Select value={forumId} onChange={(_, { value }) => choose(value)}>
            {me.forums.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  )
}
