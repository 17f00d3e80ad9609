/// <reference lib="dom" />
import { beforeAll, expect, test } from '@jest/globals'
import type { RegionChangeInput } from '../../bot/contract/forum-rules.ts'
import { forum } from './fake-product/forum.ts'
import {
  cadence,
  forumRules,
  regionPreview,
  regions,
  regionSetup,
  unkinded,
} from './fake-product/forum-rules.ts'
import { FORUM, idOf, secretariat } from './fake-product/people.ts'
import { wheelView } from './fake-product/wheel.ts'
import { faultsInEveryLook } from './every-look.ts'
import type { OpenTab } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const UNKINDED = idOf(910)

const it = useTab()
beforeAll(() => {
  const { script } = it.product
  script.showForum = ({ params }) => forum({ id: params['forumId'] ?? FORUM.id })
  script.showForumRules = ({ params }) => (params['forumId'] === UNKINDED ? unkinded() : forumRules())
  script.wheel = () => wheelView()
  script.showCadence = ({ query }) => cadence(Number(query['year']))
  script.showRegions = () => regions()
  script.showRegionSetup = ({ query }) => regionSetup(query['region'] ?? '')
  script.wheelSettings = () => ({
    items: [{ regionCode: '1085', name: 'Region Sjælland', remindWorkingDays: 5 }],
  })
  script.previewRegionChange = ({ body }) => regionPreview((body as RegionChangeInput).ending)
})

type Look = { page: string; hash: string; ready: string; then?: (open: OpenTab) => Promise<void> }

const looks: Look[] = [
  { page: 'forum-about', hash: `#/forums/${FORUM.id}/about`, ready: 'Ændringer' },
  {
    page: 'forum-unkinded',
    hash: `#/forums/${UNKINDED}/about`,
    ready: 'Hvilken slags forum er det?',
    then: faults,
  },
  {
    page: 'forum-edit-rules',
    hash: `#/forums/${FORUM.id}/edit-rules`,
    ready: 'Hvem er med',
    then: ruleFaults,
  },
  { page: 'forum-people-posts', hash: `#/forums/${FORUM.id}/people`, ready: 'Alle personer', then: openPost },
  { page: 'wheel-and-rules', hash: '', ready: 'Møder og regler' },
  { page: 'forums', hash: '#/forums', ready: 'Ændringer i regionerne' },
  { page: 'region-setup', hash: '#/regions/1085/setup', ready: 'Vores forslag', then: chooseCouncils },
  { page: 'region-change', hash: '#/regions/change/0', ready: 'Det sker der' },
  { page: 'region-change-form', hash: '#/regions/change', ready: 'Hvad sker der', then: chooseSplit },
]

test.each(looks)(
  '$page is readable in every theme, wide and narrow, and has no accessibility fault',
  async ({ page: name, hash, ready, then }) => {
    it.signIn(secretariat)
    const open = await it.open({ hash })
    const { page, tab } = open
    await tab.getByRole('heading', { name: ready, exact: true }).waitFor()
    await then?.(open)
    expect(await faultsInEveryLook(page, name)).toEqual([])
    await page.context().close()
  },
  60_000,
)

async function faults({ tab }: OpenTab) {
  await tab.getByLabel('Slags forum', { exact: true }).selectOption('Handicapråd')
  await tab.getByRole('button', { name: 'Giv forummet dets regler' }).click()
  await tab.getByText('Vælg, hvilken slags forum det er.').waitFor()
}

async function ruleFaults({ tab }: OpenTab) {
  await tab.getByRole('button', { name: 'Ret regel 2' }).click()
  await tab.getByRole('group', { name: 'Regel 2' }).getByLabel('Mindst').fill('otte')
  await tab.getByRole('button', { name: 'Tilføj et mødekrav' }).click()
  await tab.getByRole('button', { name: 'Gem reglerne' }).click()
  await tab.getByText('Vælg mindst én måned.').waitFor()
}

async function openPost({ page, tab }: OpenTab) {
  await tab.getByRole('button', { name: 'Ret stilling: Direktør, Greve Kommune' }).click()
  await tab.getByRole('button', { name: 'Gem stilling' }).waitFor()
  await page.waitForTimeout(400)
}

async function chooseCouncils({ tab }: OpenTab) {
  await tab.getByRole('checkbox', { name: 'Handicapråd' }).check()
  await tab.getByRole('checkbox', { name: 'Takstgruppe' }).check()
  await tab.locator('summary').first().click()
  await tab.getByRole('checkbox', { name: /Jeg har set/ }).waitFor()
}

async function chooseSplit({ tab }: OpenTab) {
  await tab.getByRole('radio', { name: 'En region deles' }).check()
  await tab.getByLabel('Region', { exact: true }).selectOption('Region Nordjylland')
}
