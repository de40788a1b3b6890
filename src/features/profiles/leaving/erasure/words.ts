import { sayDate } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import type { Translate } from '../../../../i18n/sentences.ts'
import type { RetentionRule } from '../../../../platform/retention.ts'
import type { PersonalData } from '../../../../web/personal-data/personal-data.ts'
import type { Done } from './certificate.ts'

type In = { t: Translate; language: Language; data: readonly PersonalData[]; rules: readonly RetentionRule[] }

/** What was erased, in words: each kind with how many. A kind that no longer exists keeps its name in the database. */
export const erasedInWords = ({ t, data }: In, { erased }: Done): { what: string; count: number }[] => {
  const tables = data.flatMap((one) => one.tables)
  return erased.map(({ table, count }) => {
    const title = tables.find((one) => one.table === table)?.title
    return { what: title ? t(title) : table, count }
  })
}

/** What is kept, in words: each rule with how many records, until which day, and why. */
export const keptInWords = (
  { language, rules }: In,
  { kept }: Done,
): { what: string; why: string; count: number; until: string }[] =>
  kept.map(({ rule: key, count, until }) => {
    const rule = rules.find((one) => one.key === key)
    return {
      what: rule ? rule[`what_${language}`] : key,
      why: rule ? rule[`why_${language}`] : '',
      count,
      until: sayDate(language, new Date(until)),
    }
  })

/** What always stays, whoever leaves. */
export const alwaysKept = ({ language, rules }: Pick<In, 'language' | 'rules'>): { what: string; why: string }[] =>
  rules
    .filter(({ applies }) => applies === 'always')
    .map((rule) => ({ what: rule[`what_${language}`], why: rule[`why_${language}`] }))
