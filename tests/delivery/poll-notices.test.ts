import { describe, expect, test } from '@jest/globals'
import { instantOf } from '../../bot/domain/calendar/copenhagen.ts'
import { findPoll } from '../../bot/store/time-polls.ts'
import { addTimes } from '../../bot/usecases/scheduling/polls/add-times.ts'
import { withdrawTime } from '../../bot/usecases/scheduling/polls/withdraw-time.ts'
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

describe('times that are added to a poll', () => {
  const IN_TEAMS = 'director-slagelse'
  const BY_MAIL = 'director-faxe'
  const optionsOf = async (pollId: string) =>
    (await findPoll(scene.db, pollId, '2026-03-02'))?.options.map(({ id }) => id) ?? []
  const vote = async (key: string, pollId: string) => {
    const options = await optionsOf(pollId)
    const votes = Object.fromEntries(options.map((id) => [id, 'if_needed' as const]))
    expect(
      await voteOnPoll(scene.deps, scene.forum.actor(key), { pollId, votes, comment: '' }),
    ).toMatchObject({ ok: true })
  }
  const add = async (pollId: string, ...dates: string[]) => {
    const starts = dates.map((date) => instantOf(date, '10:00'))
    expect(await addTimes(scene.deps, secretary(), { pollId, starts })).toMatchObject({ ok: true })
  }
  /** The cards as they lie in the chat now, corrections and all. */
  const chatOf = (key: string) => scene.cardsOf(key).map(({ visible }) => JSON.stringify(visible))

  test('are told once to whoever had answered, with those to answer; cards that lie there show them, and what was said', async () => {
    const pollId = await newPoll(IN_TEAMS, BY_MAIL)
    await scene.deliver()
    for (const key of [IN_TEAMS, BY_MAIL]) await vote(key, pollId)
    await add(pollId, '2026-05-18', '2026-05-19')
    await scene.deliver()
    const cards = chatOf(IN_TEAMS)
    expect(cards).toHaveLength(2)
    expect(cards[1]).toContain('Der er kommet 2 tider til')
    for (const card of cards) {
      expect(card).toContain('Ny tid: Kan du mandag den 18. maj 2026 kl. 10.00–11.30? (skal udfyldes)')
      expect(card).toContain('Det, du har svaret, gælder stadig.')
      expect(card.match(/"value":"if_needed"}?,"spacing"/g)).toHaveLength(2)
    }
    const mails = scene.mailsOf(BY_MAIL)
    expect(mails).toHaveLength(2)
    expect(mails[1]?.subject).toBe('Der er kommet 2 tider til: Direktørmøde i maj')
    expect(mails[1]?.content).toContain('tirsdag den 19. maj 2026 kl. 10.00–11.30.')
    expect(mails[1]?.content).not.toContain('12. maj')
    expect(mails[1]?.content).toMatch(/\/tider\/[\w-]{43}"/)
    const reached = await showPoll(scene.deps, secretary(), pollId)
    expect(reached.ok ? reached.view.voters.map((one) => one.reached) : []).toEqual([
      'Spurgt med mail.',
      'Spurgt i Teams.',
    ])
  })

  test('stand on the card of whoever has not answered, who is sent no message for them', async () => {
    const pollId = await newPoll(IN_TEAMS, BY_MAIL)
    await scene.deliver()
    await add(pollId, '2026-05-18')
    await scene.deliver()
    expect(chatOf(IN_TEAMS)).toHaveLength(1)
    expect(chatOf(IN_TEAMS)[0]).toContain('Kan du mandag den 18. maj 2026')
    expect(chatOf(IN_TEAMS)[0]).not.toContain('Ny tid')
    expect(scene.mailsOf(BY_MAIL)).toHaveLength(1)
  })

  test('added twice before anything has left are told in one message, and not at all to whoever has answered them', async () => {
    const pollId = await newPoll(IN_TEAMS, BY_MAIL)
    await scene.deliver()
    for (const key of [IN_TEAMS, BY_MAIL]) await vote(key, pollId)
    await add(pollId, '2026-05-18')
    await new Promise((resolve) => setTimeout(resolve, 5))
    await add(pollId, '2026-05-19')
    await vote(BY_MAIL, pollId)
    await scene.deliver()
    const cards = chatOf(IN_TEAMS)
    expect(cards).toHaveLength(2)
    expect(cards[1]).toContain('Der er kommet 2 tider til')
    expect(scene.mailsOf(BY_MAIL)).toHaveLength(1)
  })

  test('stand on a card that was under way as they were added', async () => {
    const pollId = await newPoll(IN_TEAMS)
    const { teams } = scene.deps
    let added = false
    scene.deps.teams = {
      ...teams,
      send: async (chat, message) => {
        const sent = await teams.send(chat, message)
        if (!added) await add(pollId, '2026-05-18')
        added = true
        return sent
      },
    }
    await scene.deliver()
    scene.deps.teams = teams
    await scene.deliver()
    expect(chatOf(IN_TEAMS)).toHaveLength(1)
    expect(chatOf(IN_TEAMS)[0]).toContain('Kan du mandag den 18. maj 2026')
  })

  test('are gone from every card that lies there once they are taken out, and nobody is told of them any more', async () => {
    const pollId = await newPoll(IN_TEAMS, BY_MAIL)
    await scene.deliver()
    await vote(IN_TEAMS, pollId)
    await add(pollId, '2026-05-18')
    const optionId = (await optionsOf(pollId)).at(-1) ?? ''
    expect(await withdrawTime(scene.deps, secretary(), { pollId, optionId })).toEqual({ ok: true })
    await scene.deliver()
    expect(chatOf(IN_TEAMS)).toHaveLength(1)
    expect(chatOf(IN_TEAMS)[0]).toContain('12. maj 2026')
    expect(chatOf(IN_TEAMS)[0]).not.toContain('18. maj')
    const [first = ''] = await optionsOf(pollId)
    expect(await withdrawTime(scene.deps, secretary(), { pollId, optionId: first })).toEqual({ ok: true })
    await scene.deliver()
    expect(chatOf(IN_TEAMS)[0]).not.toContain('11. maj')
    expect(chatOf(IN_TEAMS)[0]).toContain('12. maj 2026')
  })

  test('leave a card alone that somebody has deleted, and the poll goes on', async () => {
    const pollId = await newPoll(IN_TEAMS)
    await scene.deliver()
    await add(pollId, '2026-05-18')
    const { teams } = scene.deps
    scene.deps.teams = { ...teams, update: async () => ({ result: 'lost', reason: 'deleted' }) }
    await scene.deliver()
    scene.deps.teams = teams
    await add(pollId, '2026-05-19')
    await scene.deliver()
    const updates = scene.db.selectFrom('delivery').select('state').where('kind', '=', 'time_poll_update')
    expect(await updates.execute()).toEqual([{ state: 'gone' }])
  })
})
