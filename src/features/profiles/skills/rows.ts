import { type Language, languages } from '../../../i18n/language.ts'
import { nameOf } from '../../skills/index.ts'
import type { SkillRow } from './queries.ts'

/** By what a person may look at a part of their skills. */
export const skillFilters = ['technical', 'behavioural', 'evidenced', 'claimed'] as const
export type SkillFilter = (typeof skillFilters)[number]

/** Whether an experience shows the skill. */
export const isEvidenced = ({ shownBy }: Pick<SkillRow, 'shownBy'>): boolean => shownBy > 0

/** Whether a skill is of the part that was asked; all are when none was. */
export const isOfPart = (row: Pick<SkillRow, 'category' | 'shownBy'>, part: SkillFilter | undefined): boolean => {
  if (part === 'evidenced' || part === 'claimed') return isEvidenced(row) === (part === 'evidenced')
  return part === undefined || row.category === part
}

const collators = Object.fromEntries(languages.map((one) => [one, new Intl.Collator(one)])) as Record<
  Language,
  Intl.Collator
>

/** Skills by their names in the alphabet of the language. */
export const rowsByName = <Row extends SkillRow>(rows: readonly Row[], language: Language): Row[] =>
  rows.toSorted((one, other) => collators[language].compare(nameOf(language, one), nameOf(language, other)))

/** Skills that the most experiences show first, equals by name. */
export const rowsByEvidence = <Row extends SkillRow>(rows: readonly Row[], language: Language): Row[] =>
  rowsByName(rows, language).sort((one, other) => other.shownBy - one.shownBy)
