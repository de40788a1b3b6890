import type { Language } from '../../../src/i18n/language.ts'
import { endings } from './endings.ts'
import { behaviours } from './evidence/behaviours.ts'
import { data } from './evidence/data.ts'
import { information } from './evidence/information.ts'
import { operations } from './evidence/operations.ts'
import { security } from './evidence/security.ts'
import { service } from './evidence/service.ts'
import { software } from './evidence/software.ts'
import type { Chance } from './population.ts'
import { type Both, vary } from './words.ts'

const all: Readonly<Record<string, readonly Both[]>> = {
  ...behaviours,
  ...data,
  ...information,
  ...operations,
  ...security,
  ...service,
  ...software,
}

/** The skills that anyone may show, whatever their trade. */
export const behaviouralKeys: readonly string[] = Object.keys(behaviours)

/** What somebody tells to show a skill; nothing that they `told` before is told again, and nothing at all when there is no more to tell. */
export const tellEvidence = (key: string, language: Language, luck: Chance, told: Set<string>): string | undefined => {
  const texts = all[key]
  if (!texts) throw new Error(`Nobody shows ${key}`)
  const fresh = texts.filter(({ en }) => !told.has(en))
  if (fresh.length === 0) return undefined
  const parts = [luck.pick(fresh)]
  const unused = endings.filter(({ en }) => !told.has(en))
  if (luck.likely(0.6) && unused.length > 0) parts.push(luck.pick(unused))
  for (const { en } of parts) told.add(en)
  return parts.map((part) => vary(part[language], luck, language)).join(' ')
}
