import type { Language } from '../../../i18n/language.ts'
import type { Arrangement, ExperienceKind, PositionLanguage, Region, SkillLevel, Visibility } from '../choices.ts'
import type { NamedSkill } from '../queries.ts'
import { durationInMonths } from '../rules.ts'
import { type Field, isShown, type Sight } from '../visibility/rules.ts'
import { monthOf } from '../words.ts'

/** What is shown of one piece of evidence; title and organization only when they are opened. */
export type CardEvidence = {
  text: string
  language: Language
  kind: ExperienceKind
  months: number | null
  title: string
  organization: string
  experienceLanguage: Language
}

/** What a search shows of a person: never more than the visibility they chose allows. */
export type TalentCard = {
  talentId: string
  reference: string
  name: string | null
  pronouns: string
  headline: string
  headlineLanguage: Language
  positionLanguages: PositionLanguage[]
  regions: Region[]
  arrangements: Arrangement[]
  availableFrom: string
  /** The campaigns in which the Office qualified them, the newest first; until the month (`YYYY-MM`) in which that ends. */
  pools: { number: string; title_en: string; title_fr: string; until: string }[]
  skills: (NamedSkill & { level: SkillLevel | ''; evidence: CardEvidence[] })[]
}

/** A person as they are read, before anything is left out. */
export type CardRow = Omit<TalentCard, 'skills' | 'name'> & {
  name: string
  visibility: Visibility
  visibleUntil: Date | null
  skills: (NamedSkill & {
    level: SkillLevel | ''
    evidence: (Omit<CardEvidence, 'months'> & { startMonth: string; endMonth: string; isCurrent: boolean })[]
  })[]
}

/** Keeps a value for who sees the field it belongs to; gives the other in its place to who does not. */
export const onlyFor =
  (sight: Sight) =>
  <Value>(field: Field, value: Value, otherwise: Value): Value =>
    isShown(sight, field) ? value : otherwise

/** What of a person is shown to someone who sees this much of them: what a row and a page have in common. */
export const cardFor = (sight: Sight, row: CardRow, now: Date): TalentCard => {
  const only = onlyFor(sight)
  const thisMonth = monthOf(now)
  return {
    talentId: row.talentId,
    reference: only('reference', row.reference, ''),
    name: only<string | null>('name', row.name === '' ? null : row.name, null),
    pronouns: only('pronouns', row.pronouns, ''),
    headline: only('headline', row.headline, ''),
    headlineLanguage: only('headlineLanguage', row.headlineLanguage, 'en'),
    positionLanguages: only('positionLanguages', row.positionLanguages, []),
    regions: only('regions', row.regions, []),
    arrangements: only('arrangements', row.arrangements, []),
    availableFrom: only('availableFrom', row.availableFrom, ''),
    pools: only('pools', row.pools, []),
    skills: only('skills', row.skills, []).map(({ evidence, level, ...skill }) => ({
      ...skill,
      level: only('skillLevels', level, ''),
      evidence: only('evidence', evidence, []).map(
        ({ startMonth, endMonth, isCurrent, text, language, kind, title, organization, experienceLanguage }) => ({
          text,
          language,
          kind: only('experienceKind', kind, 'personal'),
          experienceLanguage: only('experienceLanguage', experienceLanguage, language),
          months:
            kind === 'award'
              ? null
              : only<number | null>(
                  'experienceDuration',
                  durationInMonths({ startMonth, endMonth, isCurrent }, thisMonth),
                  null,
                ),
          title: only('experienceTitle', title, ''),
          organization: only('experienceOrganization', organization, ''),
        }),
      ),
    })),
  }
}
