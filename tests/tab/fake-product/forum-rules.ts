import type {
  CadenceView,
  ForumRulesView,
  RegionPreview,
  RegionSetupView,
  RegionsView,
} from '../../../bot/contract/forum-rules.ts'
import { DANISH_REGIONS } from '../../../bot/domain/forums/danish-regions.ts'
import { keptRulesOf } from '../../../bot/domain/forums/region-setup.ts'
import { regionsOn } from '../../../bot/domain/forums/regions.ts'
import { keptRules, regionChange } from '../../../bot/domain/forums/rules-schema.ts'
import { FORUM_TEMPLATES } from '../../../bot/domain/forums/templates/forum-templates.ts'
import { findOrganisation } from '../../../bot/domain/organisations/organisations.ts'
import { regionSetupViewOf } from '../../../bot/views/region-setup-view.ts'
import { rulesText } from '../../../bot/views/rules-text.ts'
import { directorIdOf, FORUM, idOf, members, organisationNamed } from './people.ts'

const area = (id: string, name: string, represented: string[], absent: string[]) => ({
  id,
  name,
  represented,
  absent,
})
export const MEETING = idOf(1801)

/** A steering group with a social director too few and a meeting too few, and a history. */
export function forumRules(changes: Partial<ForumRulesView> = {}): ForumRulesView {
  return {
    id: FORUM.id,
    name: 'Styregruppen',
    today: '2026-03-02',
    groupId: null,
    region: { id: '1085', name: 'Region Sjælland' },
    municipality: null,
    kind: { kind: 'executive_committee', name: 'Forretningsudvalg eller styregruppe' },
    version: 3,
    rules: keptRules.parse({
      ...keptRulesOf('executive_committee'),
      mailingList: { papers: ['agenda', 'minutes'], address: 'styregruppen@soroe.example' },
    }),
    closedDays: ['2026-05-15'],
    lastDay: null,
    texts: rulesText(FORUM_TEMPLATES.executive_committee, null, 'da'),
    composition: {
      findings: [
        {
          code: 'too_few',
          sort: 'gap',
          text: 'Der mangler 1 socialdirektør fra kommunerne: der er 6, og der skal være 7.',
        },
        {
          code: 'post_unknown',
          sort: 'doubt',
          text: 'Et medlem fra Greve Kommune er ikke talt med, fordi stillingen ikke er angivet.',
        },
        {
          code: 'no_rule',
          sort: 'surplus',
          text: 'Reglerne har ikke plads til en politiker fra Køge Kommune.',
        },
      ],
      spread: {
        represented: 7,
        of: 17,
        areas: [
          area(
            'sj-oest',
            'Østsjælland',
            ['Køge Kommune', 'Greve Kommune'],
            ['Roskilde Kommune', 'Solrød Kommune'],
          ),
          area('sj-syd', 'Sydsjælland og Møn', ['Faxe Kommune', 'Næstved Kommune'], ['Vordingborg Kommune']),
          area('sj-lolland-falster', 'Lolland-Falster', ['Lolland Kommune', 'Guldborgsund Kommune'], []),
        ],
      },
    },
    cadence: {
      year: 2026,
      tally: [
        { text: '3 i foråret: 2 planlagt', planned: 2, met: false },
        { text: '3 i efteråret: 3 planlagt', planned: 3, met: true },
      ],
      findings: [
        {
          code: 'season_short',
          sort: 'gap',
          text: 'Der mangler 1 møde i foråret 2026: der er 2, og der skal være 3.',
        },
      ],
      meetings: [
        {
          entryId: MEETING,
          key: 'once',
          date: '2026-03-11',
          title: 'Styregruppemøde',
          cancelled: false,
          serves: ['development_strategy'],
          purposes: [],
        },
        {
          entryId: idOf(1802),
          key: '2026-05-13',
          date: '2026-05-13',
          title: 'Styregruppemøde',
          cancelled: true,
          serves: [],
          purposes: [],
        },
      ],
      asked: ['focus_areas'],
    },
    people: members.map(({ id, name }) => ({
      personId: directorIdOf(id),
      name: `Direktør, ${name}`,
      organisation: name,
      post: null,
      role: null,
      body: null,
      countsAs: 'direktør',
    })),
    kinds: [],
    municipalities: members.filter(({ id }) => id !== '1085'),
    history: [
      {
        id: 2,
        at: '2026-02-27T09:12:00.000Z',
        byName: 'Konsulent, sekretariatet',
        text: 'Reglerne blev ændret.',
        changes: [
          {
            what: 'Møder',
            before: '2 møder i foråret og 3 i efteråret',
            after: '3 møder i foråret og 3 i efteråret',
          },
        ],
      },
      {
        id: 1,
        at: '2026-02-02T08:00:00.000Z',
        byName: 'Konsulent, sekretariatet',
        text: 'Forummet blev oprettet.',
        changes: [{ what: 'Navn', before: null, after: 'Styregruppen' }],
      },
    ],
    mayEdit: true,
    ...changes,
  }
}

/** A forum of which nobody has said what sort it is. */
export const unkinded = (): ForumRulesView =>
  forumRules({
    name: FORUM.name,
    kind: null,
    version: 0,
    rules: null,
    texts: null,
    composition: null,
    cadence: null,
    history: [],
    kinds: [
      {
        kind: 'directors_group',
        name: 'Direktørgruppe',
        does: FORUM_TEMPLATES.directors_group.does,
        perMunicipality: false,
      },
      {
        kind: 'disability_council',
        name: 'Handicapråd',
        does: FORUM_TEMPLATES.disability_council.does,
        perMunicipality: true,
      },
    ],
  })

/** How two forums keep their rules in a year. */
export function cadence(year = 2026): CadenceView {
  const { cadence: of } = forumRules()
  return {
    year,
    forums: [
      { id: FORUM.id, name: 'Styregruppen', tally: of?.tally ?? [], findings: of?.findings ?? [] },
      {
        id: idOf(902),
        name: 'Takstgruppen',
        tally: [{ text: 'Efter behov: 1 planlagt', planned: 1, met: true }],
        findings: [],
      },
    ],
  }
}

const merger = regionChange.parse(DANISH_REGIONS.changes[0])
const mergerText =
  'Fra fredag den 1. januar 2027 er Region Hovedstaden og Region Sjælland én region: Region Østdanmark.'

export function regions(changes: Partial<RegionsView> = {}): RegionsView {
  return {
    today: '2026-03-02',
    regions: regionsOn(DANISH_REGIONS, '2026-03-02').map(({ id, name, municipalities }) => ({
      id,
      name,
      from: null,
      to: null,
      municipalities: municipalities.map((one) => ({ id: one, name: findOrganisation(one)?.name ?? one })),
      filledIn: id === '1085' || id === '1082',
      forums:
        id === '1085'
          ? [
              { id: FORUM.id, name: FORUM.name, kind: null, lastDay: null },
              {
                id: idOf(901),
                name: 'Styregruppen',
                kind: 'Forretningsudvalg eller styregruppe',
                lastDay: null,
              },
              { id: idOf(902), name: 'Dialogforum', kind: 'Dialogforum', lastDay: '2026-12-31' },
            ]
          : [],
    })),
    proposals: [{ change: merger, text: mergerText, made: null }],
    changes: [],
    ...changes,
  }
}

export function regionSetup(id: string): RegionSetupView {
  const region = regionsOn(DANISH_REGIONS, '2026-03-02').find((one) => one.id === id)
  if (region === undefined) throw new Error(`No region ${id}`)
  return {
    ...regionSetupViewOf({ region, from: null, setting: null, forums: [] }, 'da'),
    unkinded: id === '1085' ? [{ id: FORUM.id, name: FORUM.name }] : [],
  }
}

export const regionPreview = (ending: string[]): RegionPreview => ({
  text: mergerText,
  facts: [
    'Region Østdanmark har 46 kommuner.',
    'Årshjulet før 1. januar 2027 bliver stående under Region Hovedstaden og Region Sjælland; fra den dag hører det til Region Østdanmark.',
    'Rundspørger, svar og referater bliver, hvor de er.',
  ],
  forums: [
    {
      id: FORUM.id,
      name: FORUM.name,
      region: 'Region Sjælland',
      text: ending.includes(FORUM.id)
        ? 'Slutter 31. december 2026. Pladserne lukkes den dag, og 2 møder bagefter skal aflyses eller flyttes i årshjulet.'
        : 'Fortsætter under Region Østdanmark og dækker 46 kommuner.',
      meetingsAfter: 2,
    },
  ],
  regions: [
    { id: 'oestdanmark', name: 'Region Østdanmark', municipalities: [organisationNamed('Greve').name] },
  ],
})
