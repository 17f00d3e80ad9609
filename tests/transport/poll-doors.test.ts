import { describe, expect, test } from '@jest/globals'
import { instantOf } from '../../bot/domain/calendar/copenhagen.ts'
import { insertPollLink } from '../../bot/store/poll-people.ts'
import { findPoll } from '../../bot/store/time-polls.ts'
import { standingAnswers } from '../../bot/domain/scheduling/poll/poll.ts'
import { addTimes } from '../../bot/usecases/scheduling/polls/add-times.ts'
import { createPoll } from '../../bot/usecases/scheduling/polls/create-poll.ts'
import { useProductOverHttp } from '../support/product-over-http.ts'
import { botDoor } from './bot/bot-door.ts'
import { personalPageDoor } from './personal-page/personal-page-door.ts'

const product = useProductOverHttp()

async function newPoll(...keys: string[]): Promise<{ pollId: string; options: string[] }> {
  const { deps, forum } = product
  const created = await createPoll(deps, forum.actor('secretariat-1', 'tab'), {
    forumId: forum.forumId,
    title: 'Direktørmøde i maj',
    minutes: 60,
    required: keys.map((key) => forum.personId(key)),
    optional: [],
    place: 'online',
    location: '',
    message: '',
    starts: ['2026-05-11', '2026-05-12'].map((date) => instantOf(date, '10:00').toISOString()),
    deadline: instantOf('2026-03-06', '12:00').toISOString(),
    results: 'everyone',
  })
  if (!created.ok) throw new Error(created.refusal.code)
  const poll = await findPoll(deps.db, created.id, '2026-03-02')
  return { pollId: created.id, options: poll?.options.map(({ id }) => id) ?? [] }
}

async function saidBy(key: string, pollId: string): Promise<string[] | undefined> {
  const poll = await findPoll(product.deps.db, pollId, '2026-03-02')
  const answer = poll && standingAnswers(poll).get(product.forum.personId(key))
  return answer ? poll.options.map(({ id }) => answer.votes[id] ?? '') : undefined
}

const fields = (options: string[], ...votes: string[]) =>
  Object.fromEntries(options.flatMap((id, nth) => (votes[nth] ? [[`vote-${id}`, votes[nth]]] : [])))

describe('a poll’s card', () => {
  test('takes the votes of whoever presses it, and is answered with what they said', async () => {
    const { pollId, options } = await newPoll('director-slagelse')
    const door = botDoor(product)
    const data = { pollId, ...fields(options, 'yes', 'no'), personId: 'x', comment: 'Gerne formiddag' }
    const { body } = await door.press('director-slagelse', 'vote', data)
    expect(body).toMatchObject({ statusCode: 200, value: { type: 'AdaptiveCard' } })
    expect(JSON.stringify(body)).toContain('Du svarede')
    expect(await saidBy('director-slagelse', pollId)).toEqual(['yes', 'no'])
  })

  test('says what is missing, keeps what was chosen, and stores nothing', async () => {
    const { pollId, options } = await newPoll('director-slagelse')
    const { body } = await botDoor(product).press('director-slagelse', 'vote', {
      pollId,
      ...fields(options, 'yes'),
    })
    expect(JSON.stringify(body)).toContain('Svar på alle tiderne')
    expect(JSON.stringify(body)).toContain('"value":"yes"}')
    expect(await saidBy('director-slagelse', pollId)).toBeUndefined()
  })

  test('shows nothing to somebody who is not asked, and votes for nobody when Teams draws it anew', async () => {
    const { pollId, options } = await newPoll('director-slagelse')
    const door = botDoor(product)
    const stranger = await door.press('director-koege', 'vote', { pollId, ...fields(options, 'yes', 'yes') })
    expect(JSON.stringify(stranger.body)).not.toContain('Direktørmøde i maj')
    const drawn = await door.refresh('director-slagelse', 'vote', {
      pollId,
      ...fields(options, 'yes', 'yes'),
    })
    expect(JSON.stringify(drawn.body)).toContain('Hvornår kan du?')
    expect(await saidBy('director-slagelse', pollId)).toBeUndefined()
    expect(await saidBy('director-koege', pollId)).toBeUndefined()
  })
})

describe('a poll’s personal page', () => {
  async function addTime(pollId: string): Promise<void> {
    const { deps, forum } = product
    const starts = [instantOf('2026-05-18', '10:00')]
    const added = await addTimes(deps, forum.actor('secretariat-1', 'tab'), { pollId, starts })
    if (!added.ok) throw new Error(added.refusal.code)
  }

  async function linkFor(key: string, pollId: string): Promise<string> {
    const token = product.deps.newSecret()
    const link = { pollId, personId: product.forum.personId(key) }
    await insertPollLink(product.deps.db, token, link, product.deps.clock())
    return `/tider/${token}`
  }
  const post = (path: string, form: Record<string, string>) =>
    personalPageDoor(product).ask(path, { method: 'POST', body: new URLSearchParams(form) })

  test('votes by its form and never by being opened, and shows what was said', async () => {
    const { pollId, options } = await newPoll('director-faxe')
    const door = personalPageDoor(product)
    const link = await linkFor('director-faxe', pollId)
    const page = await door.ask(link)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.html).not.toContain('<script')
    expect(await saidBy('director-faxe', pollId)).toBeUndefined()
    const formToken = door.formTokenOf(page)
    const sent = await post(link, {
      formToken,
      ...fields(options, 'if_needed', 'yes'),
      comment: 'Tirsdag er bedst',
    })
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('?svar=modtaget'),
    ])
    expect(await saidBy('director-faxe', pollId)).toEqual(['if_needed', 'yes'])
    const after = await door.ask(`${link}?svar=modtaget`)
    expect(after.html).toContain('Tak. Dine svar er modtaget.')
    expect(after.html).toContain('Tirsdag er bedst')
  })

  test('keeps what was chosen where something is missing, and takes no form that is stale, foreign or old', async () => {
    const { pollId, options } = await newPoll('director-faxe')
    const door = personalPageDoor(product)
    const link = await linkFor('director-faxe', pollId)
    const formToken = door.formTokenOf(await door.ask(link))
    const missing = await post(link, { formToken, ...fields(options, 'yes') })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('Svar på alle tiderne')
    expect(missing.html).toMatch(/checked="" value="yes"/)
    const foreign = await post(link, { formToken: 'x', ...fields(options, 'yes', 'yes') })
    expect(foreign.status).toBe(422)
    await post(link, { formToken, ...fields(options, 'yes', 'yes') })
    const twice = await post(link, { formToken, ...fields(options, 'no', 'no') })
    expect(twice.status).toBe(409)
    expect(await saidBy('director-faxe', pollId)).toEqual(['yes', 'yes'])
  })

  test('takes no form that was drawn for another’s link or another poll, and votes for nobody but whose link it is', async () => {
    const { pollId, options } = await newPoll('director-faxe', 'director-koege')
    const other = await newPoll('director-faxe')
    const door = personalPageDoor(product)
    const [faxe, koege] = [await linkFor('director-faxe', pollId), await linkFor('director-koege', pollId)]
    const formToken = door.formTokenOf(await door.ask(faxe))
    const votes = fields(options, 'no', 'no')
    expect((await post(koege, { formToken, ...votes })).status).toBe(422)
    expect((await post(await linkFor('director-faxe', other.pollId), { formToken, ...votes })).status).toBe(
      422,
    )
    const named = {
      formToken,
      ...votes,
      personId: product.forum.personId('director-koege'),
      pollId: other.pollId,
    }
    expect((await post(faxe, named)).status).toBe(303)
    expect(await saidBy('director-faxe', pollId)).toEqual(['no', 'no'])
    expect(await saidBy('director-koege', pollId)).toBeUndefined()
    expect(await saidBy('director-faxe', other.pollId)).toBeUndefined()
  })

  test('shows times that were added as new beside what was said, and takes no form that was drawn before them', async () => {
    const { pollId, options } = await newPoll('director-faxe')
    const door = personalPageDoor(product)
    const link = await linkFor('director-faxe', pollId)
    const first = door.formTokenOf(await door.ask(link))
    await post(link, { formToken: first, ...fields(options, 'yes', 'no') })
    const before = door.formTokenOf(await door.ask(link))
    await addTime(pollId)
    const old = await post(link, { formToken: before, ...fields(options, 'no', 'no') })
    expect(old.status).toBe(409)
    expect(old.html).toContain('Tiderne eller dit svar har ændret sig imens.')
    expect(await saidBy('director-faxe', pollId)).toEqual(['yes', 'no', ''])
    const page = await door.ask(link)
    expect(page.html).toContain('Der er kommet en tid til, siden du svarede.')
    expect(page.html).toContain('Ny tid: Kan du mandag den 18. maj 2026 kl. 10.00–11.00?')
    expect(page.html.match(/checked=""/g)).toHaveLength(2)
    const poll = await findPoll(product.deps.db, pollId, '2026-03-02')
    const all = poll?.options.map(({ id }) => id) ?? []
    const formToken = door.formTokenOf(page)
    expect((await post(link, { formToken, ...fields(all, 'yes', 'no') })).status).toBe(422)
    expect((await post(link, { formToken, ...fields(all, 'yes', 'no', 'yes') })).status).toBe(303)
    expect(await saidBy('director-faxe', pollId)).toEqual(['yes', 'no', 'yes'])
  })

  test('sent twice at the same instant is one answer, and the other is told that it has changed', async () => {
    const { pollId, options } = await newPoll('director-faxe')
    const door = personalPageDoor(product)
    const link = await linkFor('director-faxe', pollId)
    const formToken = door.formTokenOf(await door.ask(link))
    const both = await Promise.all(
      (['yes', 'no'] as const).map((vote) => post(link, { formToken, ...fields(options, vote, vote) })),
    )
    const poll = await findPoll(product.deps.db, pollId, '2026-03-02')
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(poll?.answers).toHaveLength(1)
  })

  test('shows what people write as what it is, and refuses what is too long, a citizen’s number, and other votes', async () => {
    const { pollId, options } = await newPoll('director-faxe')
    const door = personalPageDoor(product)
    const link = await linkFor('director-faxe', pollId)
    const send = async (form: Record<string, string>) =>
      post(link, { formToken: door.formTokenOf(await door.ask(link)), ...form })
    const votes = fields(options, 'yes', 'yes')
    for (const comment of ['x'.repeat(501), 'Ring om 010190-1234'])
      expect((await send({ ...votes, comment })).status).toBe(422)
    for (const vote of ['maybe', '__proto__', '', 'yes,no'])
      expect((await send(fields(options, 'yes', vote))).status).toBe(422)
    const elsewhere = await newPoll('director-faxe')
    expect((await send({ ...votes, ...fields(elsewhere.options, 'yes') })).status).toBe(409)
    expect(await saidBy('director-faxe', pollId)).toBeUndefined()
    const comment = '</textarea><script>alert(1)</script>"&'
    const hostile = await send({ ...fields(options, 'yes'), comment })
    expect(hostile.html).not.toContain('<script')
    expect(hostile.html).toContain('&lt;/textarea&gt;')
    expect((await send({ ...votes, comment })).status).toBe(303)
    expect((await door.ask(link)).html).not.toContain('<script')
    expect((await post(link, { comment: 'x'.repeat(300_000) })).status).toBeGreaterThanOrEqual(400)
  })

  test('opens for nobody who guesses: links that are other signs, shorter, longer or somebody else’s are answered alike', async () => {
    const { pollId } = await newPoll('director-faxe')
    const door = personalPageDoor(product)
    const token = (await linkFor('director-faxe', pollId)).slice('/tider/'.length)
    const guesses = [token.slice(1), `${token}a`, token.toUpperCase(), '%00', pollId, '..%2f..%2fsvar']
    const answers = await Promise.all(guesses.map((guess) => door.ask(`/tider/${guess}`)))
    expect(answers.map(({ status }) => status)).toEqual(guesses.map(() => 404))
    expect(new Set(answers.slice(0, 3).map(({ html }) => html)).size).toBe(1)
    expect((await door.ask(`/svar/${token}`)).status).toBe(404)
    expect((await door.ask(`/moede/${token}`)).status).toBe(404)
  })

  test('tells after the deadline that nothing was taken; and a link that is none opens nothing', async () => {
    const { pollId, options } = await newPoll('director-faxe')
    const door = personalPageDoor(product)
    const link = await linkFor('director-faxe', pollId)
    const formToken = door.formTokenOf(await door.ask(link))
    product.at('2026-03-06T11:00:00Z')
    const late = await post(link, { formToken, ...fields(options, 'yes', 'yes') })
    expect(late.html).toContain('Svarfristen er overskredet')
    expect(await saidBy('director-faxe', pollId)).toBeUndefined()
    expect((await door.ask(`/tider/${'a'.repeat(43)}`)).status).toBe(404)
    product.at('2026-07-01T11:00:00Z')
    expect((await door.ask(link)).status).toBe(404)
  })
})
