import type { Language } from '../language.ts'
import type { Body, Post, Who } from './who.ts'

type Noun = readonly [one: string, many: string]

const nouns: Record<Language, Record<Post | 'anyone', Noun>> = {
  da: {
    chief_executive: ['kommunaldirektør', 'kommunaldirektører'],
    social_director: ['socialdirektør', 'socialdirektører'],
    director: ['direktør', 'direktører'],
    head: ['chef', 'chefer'],
    professional: ['fagperson', 'fagpersoner'],
    consultant: ['konsulent', 'konsulenter'],
    politician: ['politiker', 'politikere'],
    chair: ['formand', 'formænd'],
    vice_chair: ['næstformand', 'næstformænd'],
    representative: ['repræsentant', 'repræsentanter'],
    anyone: ['repræsentant', 'repræsentanter'],
  },
  en: {
    chief_executive: ['chief executive', 'chief executives'],
    social_director: ['social director', 'social directors'],
    director: ['director', 'directors'],
    head: ['head of department', 'heads of department'],
    professional: ['professional', 'professionals'],
    consultant: ['consultant', 'consultants'],
    politician: ['politician', 'politicians'],
    chair: ['chair', 'chairs'],
    vice_chair: ['vice-chair', 'vice-chairs'],
    representative: ['representative', 'representatives'],
    anyone: ['representative', 'representatives'],
  },
}

const bodyNames: Record<Language, Record<Body, string>> = {
  da: {
    municipality: 'kommunerne',
    region: 'regionen',
    kkr: 'KKR',
    secretariat: 'sekretariatet',
    disability_organisations: 'Danske Handicaporganisationer',
    school_and_parents: 'Skole og Forældre',
    user_organisation: 'brugerorganisationerne',
    disability_council: 'handicaprådene',
  },
  en: {
    municipality: 'the municipalities',
    region: 'the region',
    kkr: 'KKR',
    secretariat: 'the secretariat',
    disability_organisations: 'Danske Handicaporganisationer',
    school_and_parents: 'Skole og Forældre',
    user_organisation: 'the user organisations',
    disability_council: 'the disability councils',
  },
}

/** 'KKR', 'sekretariatet', 'Danske Handicaporganisationer'. */
export const bodyText = (body: Body, language: Language): string => bodyNames[language][body]

/** What such people are called: 'direktør', 'chefer eller konsulenter'; 'repræsentant' where any post will do. */
export function postsText({ posts }: Pick<Who, 'posts'>, count: number, language: Language): string {
  const asked: readonly (Post | 'anyone')[] = posts.length === 0 ? ['anyone'] : posts
  return orText(
    asked.map((post) => nouns[language][post][count === 1 ? 0 : 1]),
    language,
  )
}

/** With where they come from: 'socialdirektører fra kommunerne', 'formand for KKR'. */
export function whoText(who: Who, count: number, language: Language): string {
  const leads = who.posts.length > 0 && who.posts.every((post) => post === 'chair' || post === 'vice_chair')
  const from = { da: leads ? 'for' : 'fra', en: leads ? 'of' : 'from' }[language]
  const where = orText(
    who.bodies.map((body) => bodyNames[language][body]),
    language,
  )
  return `${postsText(who, count, language)} ${from} ${where}`
}

/** 'a', 'a eller b', 'a, b eller c'. */
export function orText(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'da' ? 'da-DK' : 'en-GB', { type: 'disjunction' }).format(words)
}

/** 'a', 'a og b', 'a, b og c'. */
export function andText(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'da' ? 'da-DK' : 'en-GB').format(words)
}
