import type { Arrangement, Duration, Region, SkillLevel } from '../../../src/features/profiles/index.ts'
import { data } from './advertisements/data.ts'
import { direction } from './advertisements/direction.ts'
import { infrastructure } from './advertisements/infrastructure.ts'
import { security } from './advertisements/security.ts'
import { service } from './advertisements/service.ts'
import { software } from './advertisements/software.ts'
import type { TrackKey } from './people/tracks.ts'
import type { QuestionKey } from './questions.ts'
import type { Both } from './words.ts'

type AskedSkill = readonly [key: string, level: SkillLevel]

/** What a campaign of the demonstration says and asks; `tracks` are the trades of those it is for. */
export type Advertisement = {
  title: Both
  classification: string
  workStream: string
  tracks: readonly TrackKey[]
  audience?: 'employees'
  employmentLength: Duration
  languageRequirement: 'en' | 'fr' | 'either' | 'bilingual'
  languageProfile?: string
  security: 'reliability' | 'secret' | 'top-secret'
  arrangements: readonly Arrangement[]
  regions: readonly Region[]
  education: 'none' | 'secondary' | 'two-years' | 'degree'
  impact: Both
  tasks: { en: readonly string[]; fr: readonly string[] }
  expect: Both
  team: Both
  equivalent?: Both
  essential: readonly AskedSkill[]
  asset: readonly AskedSkill[]
  questions: readonly QuestionKey[]
  exercise?: Both
}

const all = { ...security, ...software, ...infrastructure, ...data, ...service, ...direction }

export const advertisementOf = (key: string): Advertisement => {
  const found = (all as Readonly<Record<string, Advertisement>>)[key]
  if (!found) throw new Error(`There is no advertisement ${key}`)
  return found
}
