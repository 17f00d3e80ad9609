import { beforeEach, describe, expect, test } from '@jest/globals'
import { listDeliveries } from '../../../bot/store/deliveries.ts'
import { findRound } from '../../../bot/store/round-facts.ts'
import { readHistory } from '../../../bot/store/rounds.ts'
import { addAnnex } from '../../../bot/usecases/rounds/add-annex.ts'
import { nodesOf } from '../../cards/every-card.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { type Answered, botDoor } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)
const CARD = 'application/vnd.microsoft.card.adaptive'

type Card = { body: unknown[]; refresh: { action: { verb: string; data: { cardId: string } } } }
const cardOf = ({ body }: Answered) => body?.value as unknown as Card

/** What Teams sends of a card that has been filled in: the button's own data, and the fields as text. */
const typed = {
  facility: 'Botilbuddet Åsen',
  legalBasis: 'SEL § 108',
  targetGroup: 'Voksne med autisme',
  placesBefore: '20',
  placesAfter: '14',
  effectiveDate: '2026-09-01',
  reason: 'Bygningen skal lukkes.',
  consequence: 'Færre pladser at henvise til.',
  contact: 'Centerleder, Greve Kommune',
  contactedOrganisationIds: '259,265',
}

let form: { cardId: string; forum: string }
const open = async (key = 'director-greve') => {
  const answered = await door.press(key, 'new_proposal')
  const { cardId } = cardOf(answered).refresh.action.data
  return { cardId, forum: product.forum.forumId }
}
beforeEach(async () => {
  form = await open()
})

/** The card's running text, without its fields and what they say of themselves. */
const told = (answered: Answered) =>
  nodesOf(cardOf(answered).body)
    .filter(({ type }) => type === 'TextRun')
    .map(({ text }) => String(text))
    .join('\n')

const send = (data: object = {}, key = 'director-greve', more: object = {}) =>
  door.press(key, 'send_proposal', { ...form, ...typed, ...data }, more as Record<string, unknown>)
const proposals = async () => {
  const rows = await product.deps.db
    .selectFrom('round')
    .where('facility', '=', 'Botilbuddet Åsen')
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}
/** Which proposals have come of what was done. */
const cameOf = async (done: () => Promise<unknown>): Promise<string[]> => {
  const before = await proposals()
  await done()
  return (await proposals()).filter((id) => !before.includes(id))
}

describe('an operator who asks for the form', () => {
  test.each(['nyt forslag', 'Foreslå', ' new proposal ', '<at>Rammehjul</at> nyt forslag'])(
    'by »%s« gets one with a label, a mark and a message for every field that must be filled',
    async (text) => {
      await door.say('director-greve', text)
      const [sent] = product.tenant.traffic
        .list()
        .filter(({ service, method }) => service === 'connector' && method === 'POST')
        .map(({ requestBody }) => JSON.stringify(requestBody))
      expect(sent).toContain('Forslaget er fra Greve Kommune')
      for (const field of ['facility', 'placesAfter', 'effectiveDate', 'consequence'])
        expect(sent).toMatch(
          new RegExp(
            `"id":"${field}","label":"[^"]+ \\(skal udfyldes\\)","isRequired":true,"errorMessage":"[^"]+"`,
          ),
        )
      expect(sent).toContain('Næstved Kommune')
    },
  )

  test('finds the words for it in the help', async () => {
    const answered = await door.press('director-greve', 'help')
    expect(door.words(answered)).toContain('»nyt forslag«')
    expect(door.words(answered)).toContain('"verb":"new_proposal"')
  })

  test('in English gets it in English', async () => {
    const answered = await door.press('director-greve', 'new_proposal', {}, { locale: 'en-GB' })
    expect(door.words(answered)).toContain('Facility (required)')
  })

  test('gets the very same one when Teams draws it anew, and nothing is written', async () => {
    const before = await product.rows()
    const answered = await door.refresh('director-greve', 'new_proposal', form)
    expect(cardOf(answered).refresh.action.data.cardId).toBe(form.cardId)
    expect(await product.rows()).toEqual(before)
    expect(product.asked()).toEqual([])
  })
})

describe('a proposal sent from the chat', () => {
  test('reaches the secretariat as the person’s own municipality’s, and the card shows what was sent', async () => {
    let answered: Answered | undefined
    const [roundId = '', ...more] = await cameOf(async () => (answered = await send()))
    if (answered === undefined) throw new Error('nothing was answered')
    expect(answered.body).toMatchObject({ statusCode: 200, type: CARD })
    expect(door.words(answered)).toContain('Forslaget er sendt til sekretariatet')
    expect(door.words(answered)).toContain('Botilbuddet Åsen')
    expect(door.words(answered)).toContain('20 før, 14 efter (−6)')
    expect(door.words(answered)).toContain('Køge Kommune, Roskilde Kommune')
    expect(door.words(answered)).toContain('Læg bilag på i fanen')
    expect(more).toEqual([])
    expect((await findRound(product.deps.db, roundId))?.round).toMatchObject({
      state: 'submitted',
      operatorOrganisationId: '253',
      createdBy: product.forum.personId('director-greve'),
      content: {
        placesBefore: 20,
        placesAfter: 14,
        effectiveDate: '2026-09-01',
        contactedOrganisationIds: ['259', '265'],
      },
    })
    const history = await readHistory(product.deps.db, roundId)
    expect(history.map(({ event, door: by }) => `${event.kind} by ${by}`)).toEqual([
      'drafted by teams',
      'submitted by teams',
    ])
    const told = await listDeliveries(product.deps.db, roundId)
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['submitted_told']))
  })

  test('may get its annexes from the tab afterwards', async () => {
    const [roundId = ''] = await cameOf(() => send())
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF')
    const annex = { roundId, name: 'Takster.pdf', content: pdf }
    expect((await addAnnex(product.deps, product.forum.actor('director-greve'), annex)).ok).toBe(true)
    expect((await addAnnex(product.deps, product.forum.actor('director-koege'), annex)).ok).toBe(false)
  })

  test('by a card pressed twice, at once and later, is one, and each press is answered with it', async () => {
    const all: Answered[] = []
    const made = await cameOf(async () => {
      all.push(...(await Promise.all([send(), send(), send()])))
      all.push(await send(), await send({ reason: 'En anden grund' }))
    })
    for (const answered of all) expect(door.words(answered)).toContain('Forslaget er sendt til sekretariatet')
    expect(made).toHaveLength(1)
    const again = await door.refresh('director-greve', 'new_proposal', form)
    expect(door.words(again)).toContain('Forslaget er sendt til sekretariatet')
  })

  test('by the button of an old client comes to the same', async () => {
    const value = { verb: 'send_proposal', ...form, ...typed }
    const made = await cameOf(() => door.send(door.from('director-greve', { type: 'message', value })))
    expect(made).toHaveLength(1)
  })

  test('is the person’s own organisation’s whatever the card says', async () => {
    const claimed = { operatorOrganisationId: '259', organisationId: '259', personId: 'x', state: 'approved' }
    const [roundId = ''] = await cameOf(() => send(claimed))
    const facts = await findRound(product.deps.db, roundId)
    expect(facts?.round).toMatchObject({ operatorOrganisationId: '253', state: 'submitted' })
  })

  test('with another’s card id is a proposal of its own', async () => {
    await send()
    const [fresh = '', ...more] = await cameOf(() => send({}, 'director-koege'))
    expect(more).toEqual([])
    expect((await findRound(product.deps.db, fresh))?.round.operatorOrganisationId).toBe('259')
  })
})

describe('what cannot be sent comes back on the card with what was typed,', () => {
  let before: Record<string, number> = {}
  beforeEach(async () => {
    before = await product.rows()
  })
  const expectBack = async (answered: Answered, ...words: string[]) => {
    expect(answered.body).toMatchObject({ statusCode: 200, type: CARD })
    expect(told(answered)).toContain('Forslaget er ikke sendt')
    for (const word of words) expect(told(answered)).toContain(word)
    expect(cardOf(answered).refresh.action.data.cardId).toBe(form.cardId)
    expect(await product.rows()).toEqual(before)
    expect(product.log().filter(({ level }) => level === 'error')).toEqual([])
  }

  test('when fields are empty: every one of them is named', async () => {
    const answered = await send({ facility: ' ', placesAfter: '', reason: '\u200b' })
    await expectBack(answered, 'Skriv, hvilket tilbud', 'hvor mange pladser der bliver', 'Skriv, hvorfor')
    expect(door.words(answered)).toContain('"value":"Færre pladser at henvise til."')
    expect(door.words(answered)).toContain('"value":"259,265"')
    expect(told(answered)).not.toContain('Vælg den dag')
  })

  test.each([
    ['a number that is none', { placesBefore: 'mange' }, 'hvor mange pladser der er'],
    ['half a place', { placesBefore: 12.5 }, 'hvor mange pladser der er'],
    ['less than nothing', { placesAfter: -1 }, 'hvor mange pladser der bliver'],
    ['a date that does not exist', { effectiveDate: '2026-02-30' }, 'Vælg den dag'],
    ['a text longer than there is room for', { facility: 'x'.repeat(201) }, 'Der er plads til 200 tegn'],
    ['a municipality that is none', { contactedOrganisationIds: '259,999' }, 'ikke på listen'],
    ['a municipality that hides a person', { contactedOrganisationIds: '010190-1234' }, 'ikke på listen'],
    ['no forum', { forum: undefined }, 'Vælg et forum'],
    ['another forum', { forum: '99999999-9999-4999-8999-999999999999' }, 'Siden findes ikke'],
  ])('when there is %s', async (_, data, words) => {
    await expectBack(await send(data), words)
  })

  test.each(['facility', 'targetGroup', 'reason', 'consequence', 'contact'])(
    'when %s holds a CPR number, of which nothing is kept',
    async (field) => {
      const answered = await send({ [field]: 'Det gælder 010190-1234.' })
      await expectBack(answered, 'CPR-nummer')
      expect(JSON.stringify(product.log())).not.toContain('010190')
    },
  )

  test('and is sent by the same card once it is mended', async () => {
    await expectBack(await send({ reason: '' }), 'Skriv, hvorfor')
    const answered = await send()
    expect(door.words(answered)).toContain('Forslaget er sendt til sekretariatet')
  })
})

describe('nobody else writes a proposal in the chat:', () => {
  test('not the secretariat, which is told where it writes one', async () => {
    for (const verb of ['new_proposal', 'send_proposal']) {
      const answered = await door.press('secretariat-1', verb, { ...form, ...typed })
      expect(door.words(answered)).toContain('skriv forslaget i fanen')
    }
  })

  test('not in a group chat or a team, where it is told what to do', async () => {
    const before = await product.rows()
    const { tenantId } = product.tenant.admin.person('director-greve').account!
    const { conversationId: id } = product.tenant.admin.chat('director-greve')
    for (const conversationType of ['groupChat', 'channel', undefined]) {
      const there = { conversation: { conversationType, tenantId, id, isGroup: true } }
      for (const verb of ['new_proposal', 'send_proposal']) {
        const answered = await door.press('director-greve', verb, { ...form, ...typed }, there)
        expect(door.words(answered)).toContain('din egen chat')
      }
    }
    expect(await product.rows()).toEqual(before)
  })

  test('not Teams itself, when it draws a card anew', async () => {
    const before = await product.rows()
    await door.refresh('director-greve', 'send_proposal', { ...form, ...typed })
    expect(await product.rows()).toEqual(before)
  })
})
