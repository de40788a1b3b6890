import type { Language } from '../../../i18n/language.ts'
import type { Reader } from './fields.ts'
import type { Answers } from './plan.ts'

const official: Record<Language, RegExp> = {
  en: /^(en(-ca|-us|-gb)?|english|anglais)\b/i,
  fr: /^(fr(-ca|-fr)?|french|français|francais)\b/i,
}

// “Native or bilingual proficiency”, « langue maternelle », and what our own export says.
const first = /native|mother tongue|first (official )?language|maternelle|natale|première langue/i

/** What a list of languages answers of a profile, where it can mean one thing only; the rest is noted, for the person to say on the page of their languages. */
export const answersOfLanguages = (
  told: readonly { reader: Reader; path: string; name: string; fluency: string }[],
): Answers => {
  const known = told.flatMap((one) => {
    const language = (['en', 'fr'] as const).find((code) => official[code].test(one.name))
    if (!language && one.name !== '') one.reader.note(one.path, one.name, { says: 'otherLanguage' })
    return language ? [{ ...one, language, isFirst: first.test(one.fluency) }] : []
  })
  const firsts = new Set(known.filter(({ isFirst }) => isFirst).map(({ language }) => language))
  const all = new Set(known.map(({ language }) => language))
  const [firstLanguage] = firsts.size === 1 ? firsts : []
  const [only] = all.size === 1 ? all : []
  for (const { reader, path, name, fluency, language } of known)
    if (language !== firstLanguage && language !== only)
      reader.note(path, [name, fluency].filter(Boolean).join(', '), { says: 'languagesElsewhere' })
  return {
    ...(firstLanguage && { firstLanguage: { firstLanguage } }),
    ...(only && { positionLanguages: { positionLanguages: [only] } }),
  }
}
