import {
  decide,
  findPlace,
  type RemovalReason,
  resumePlace,
  suspendPlace,
  takeAway,
  tellDecision,
} from '../../../../src/features/assessment/index.ts'
import type { Database } from '../../../../src/platform/database.ts'
import { Conflict } from '../../../../src/platform/refusals.ts'
import { day } from '../moments.ts'
import type { Chance } from '../population.ts'
import type { Recorder } from './finding.ts'

/** What is signed in the end. */
export type Signed =
  | { outcome: 'qualified'; note?: string }
  | { outcome: 'not-qualified'; criterion: string; note?: string }
  | { outcome: 'removed'; reason: RemovalReason; note?: string }

/** Signs a decision; one that the rules refuse stops everything. */
export const sign = async (
  db: Database,
  applicationId: string,
  signed: Signed,
  by: Recorder & { name: string },
  done: { now: Date; origin: string },
): Promise<void> => {
  const blank = { criterion: '', reason: '' as const, note: '', signature: by.name }
  const problems = await decide(db, applicationId, { ...blank, ...signed }, by, done.now)
  if (problems.length > 0) throw new Error(`Not decided: ${JSON.stringify({ applicationId, signed, problems })}`)
}

/** Tells what was decided. */
export const tell = (db: Database, applicationId: string, by: string, done: { now: Date; origin: string }) =>
  tellDecision(db, applicationId, by, done)

const placeOf = async (db: Database, applicationId: string) => {
  const place = await findPlace(db, applicationId)
  if (!place) throw new Error(`${applicationId} has no place in a pool`)
  return place
}

// Whoever got a job meanwhile is not available already: what they meant to say says itself.
const unlessElsewhere = (said: Promise<unknown>): Promise<unknown> =>
  said.catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error
  })

/** Says for a person that they are not available, half of them until a day. */
export const pause = async (db: Database, applicationId: string, luck: Chance, now: Date): Promise<void> => {
  const until = luck.likely(0.5) ? new Date(now.getTime() + (40 + luck.below(160)) * day) : null
  await unlessElsewhere(suspendPlace(db, await placeOf(db, applicationId), until, now))
}

/** Says for a person that they are available again, unless the day they named came first. */
export const comeBack = async (db: Database, applicationId: string, now: Date): Promise<void> => {
  const place = await placeOf(db, applicationId)
  if (place.status === 'suspended') await unlessElsewhere(resumePlace(db, place, now))
}

/** Takes a qualification away, as a lead does. */
export const revoke = async (
  db: Database,
  applicationId: string,
  by: Recorder,
  done: { now: Date; origin: string },
): Promise<void> => {
  const words = {
    en: 'The certificate in your application belongs to somebody of the same name. We believe that this was an error; write to us to talk about it.',
    fr: 'Le certificat joint à votre candidature appartient à une personne du même nom. Nous croyons à une erreur ; écrivez-nous pour en discuter.',
  }
  await takeAway(db, await placeOf(db, applicationId), { reason: 'by-mistake', note: words[by.language], by }, done)
}
