import type { RawBuilder } from 'kysely'
import type { Answering } from './memory/answer.ts'
import { whoMatches } from './memory/oracle.ts'
import type { Count, Plan as GeneralPlan } from './memory/plan.ts'
import { type Answered, type Counted, except, nobody, type Plan } from './plan.ts'

/** Whom a search looks among: those who are to be found now, for a viewer who may search. */
export type Among = { now: Date; maySearch: boolean }

/** Who a list holds: those who match, or those who miss exactly one of the groups of skills. */
export type Listed = 'matching' | 'missing-one'

/** Which part of which list is asked for, in the rotation of the day; `first` are the terms whose people come before all others. */
export type Part = { listed: Listed; page: number; perPage: number; first: readonly number[] }

// Whoever may not search looks among nobody.
const inGeneral = ({ groups, skillGroups, facets }: Plan, { maySearch }: Among): GeneralPlan => ({
  within: maySearch ? [] : [[]],
  groups: groups.map((anyOf, place) => ({ anyOf, mayBeMissing: skillGroups.includes(place) })),
  facets: facets.map(({ replaces, terms }) => ({ replaces, options: terms.map((term) => ({ term })) })),
})

const counted = ({ people, key }: Count): Counted => ({ count: people, key: BigInt(`0x${key}`) })

/** Answers a plan, with the ids of a part of a list: numbers and list are of one set at one moment. Of a page beyond the last of those who match, the last is given; beyond that of those who miss one skill, nobody. */
export const answerTo = async (
  answer: Answering,
  plan: Plan,
  among: Among,
  { listed, page, perPage, first }: Part = { listed: 'matching', page: 1, perPage: 1, first: [] },
): Promise<{ answered: Answered; page: number; ids: string[] }> => {
  const isNear = listed === 'missing-one'
  const asked = isNear
    ? { page: 1, rows: 1, near: { from: (page - 1) * perPage, to: page * perPage } }
    : { page, rows: perPage, near: { from: 0, to: 0 } }
  const found = await answer(inGeneral(plan, among), { now: among.now, first, ...asked })
  const total = counted(found.total)
  const without = found.without.map(counted)
  return {
    answered: {
      total,
      without,
      silent: found.facets.map(({ unstated }) => (unstated ? counted(unstated) : nobody)),
      options: found.facets.map(({ options }) => options.map(counted)),
      missing: plan.skillGroups.map((group) => except(without[group] ?? total, total)),
    },
    page: isNear ? page : found.page,
    ids: isNear ? found.near.map(({ talentId }) => talentId) : found.talents,
  }
}

/** Everyone who matches a plan, for those who read whole sets: `talent_id`, `version`, and their turn in the order of the day. */
export const matching = (plan: Plan, among: Among): RawBuilder<unknown> => whoMatches(inGeneral(plan, among), among.now)
