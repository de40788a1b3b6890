import { behaviours } from './evidence/behaviours.ts'
import { data } from './evidence/data.ts'
import { information } from './evidence/information.ts'
import { operations } from './evidence/operations.ts'
import { security } from './evidence/security.ts'
import { service } from './evidence/service.ts'
import { software } from './evidence/software.ts'
import type { Both } from './words.ts'

const all = { ...behaviours, ...data, ...information, ...operations, ...security, ...service, ...software }

/** The skills that anyone may show, whatever their trade. */
export const behaviouralKeys: readonly string[] = Object.keys(behaviours)

/** The ways in which people of the demonstration show a skill. */
export const evidenceFor = (key: string): readonly Both[] => {
  const texts = (all as Readonly<Record<string, readonly Both[]>>)[key]
  if (!texts) throw new Error(`Nobody shows ${key}`)
  return texts
}
