import { expect, test } from '@jest/globals'
import { instantOf } from '../../bot/domain/calendar/copenhagen.ts'
import { cancelPoll } from '../../bot/usecases/scheduling/polls/cancel-poll.ts'
import { createPoll } from '../../bot/usecases/scheduling/polls/create-poll.ts'
import { remindPoll } from '../../bot/usecases/scheduling/polls/remind-poll.ts'
import { showPoll } from '../../bot/usecases/scheduling/polls/show-poll.ts'
import { voteOnPoll } from '../../bot/usecases/scheduling/polls/vote-on-poll.ts'
import { readMailbox } from '../../bot/usecases/system/read-mailbox.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { useScene } from './scene.ts'

const scene = useScene()
const secretary = () => scene.forum.actor('secretariat-1', 'tab')

async function newPoll(...keys: string[]): Promise<string> {
  const created = await createPoll(scene.deps, secretary(), {
    forumId: scene.forum.forumId,
    title: 'Direktørmøde i maj',
    minutes: 90,
    required: keys.map((key) => scene.forum.personId(key)),
    optional: [],
    place: 'place',
    location: 'Sorø Rådhus',
    message: 'Vi mødes om styringsaftalen.',
    starts: ['2026-05-11', '2026-05-12'].map((date) => instantOf(date, '10:00').toISOString()),
    deadline: instantOf('2026-03-06', '12:00').toISOString(),
    results: 'everyone',
  })
  if (!created.ok) throw new Error(created.refusal.code)
  return created.id
}

test('a poll comes as a card in Teams, and where Teams does not reach as a mail with a personal page', async () => {
  const pollId = await newPoll('director-slagelse', 'director-faxe')
  await scene.deliver()
  const card = scene.newestCardOf('director-slagelse')
  expect(card).toContain('Hvornår kan du?')
  expect(card).toContain('Kan du mandag den 11. maj 2026 kl. 10.00–11.30? (skal udfyldes)')
  expect(card).toContain('Sted: Sorø Rådhus')
  const [mail] = scene.mailsOf('director-faxe')
  expect(mail?.subject).toBe('Hvornår kan du? Direktørmøde i maj')
  expect(mail?.content).toMatch(/\/tider\/[\w-]{43}"/)
  const shown = await showPoll(scene.deps, secretary(), pollId)
  const reached = shown.ok ? shown.view.voters.map(({ label, reached: how }) => [label, how]) : []
  expect(reached).toEqual([
    ['Faxe', 'Spurgt med mail.'],
    ['Slagelse', 'Spurgt i Teams.'],
  ])
})

test('nobody is reminded who has answered meanwhile, and nobody is asked in a poll that has ended', async () => {
  const pollId = await newPoll('director-slagelse', 'director-faxe')
  const options = await scene.db
    .selectFrom('time_poll_option')
    .select('id')
    .where('poll_id', '=', pollId)
    .execute()
  await cancelPoll(scene.deps, secretary(), await newPoll('director-slagelse'))
  await scene.deliver()
  const before = scene.cardsOf('director-slagelse').length
  await remindPoll(scene.deps, secretary(), pollId)
  await voteOnPoll(scene.deps, scene.forum.actor('director-slagelse'), {
    pollId,
    votes: Object.fromEntries(options.map(({ id }) => [id, 'yes' as const])),
    comment: '',
  })
  await scene.deliver()
  expect(scene.cardsOf('director-slagelse')).toHaveLength(before)
  expect(scene.mailsOf('director-faxe').at(-1)?.subject).toBe(
    'Husk at svare: Hvornår kan du? Direktørmøde i maj',
  )
  const cards = scene.cardsOf('director-slagelse').map(({ card }) => JSON.stringify(card))
  expect(cards.filter((card) => card.includes('Hvornår kan du?'))).toHaveLength(1)
  expect(cards.filter((card) => card.includes('aflyst'))).toHaveLength(1)
})

test('a mail that comes back is told on the poll’s page, and the person is not thought to be asked', async () => {
  const pollId = await newPoll('director-lolland', 'director-faxe')
  await scene.deliver()
  const reached = async () => {
    await readMailbox(scene.deps)
    const shown = await showPoll(scene.deps, secretary(), pollId)
    return shown.ok ? shown.view.voters.map(({ reached: how }) => how) : []
  }
  await sleepUntil(async () => (await reached()).includes('Mailen kom retur: adressen virker ikke.'), 20_000)
  expect(await reached()).toEqual(['Spurgt med mail.', 'Mailen kom retur: adressen virker ikke.'])
})
