import { submitRequest, takeUpRequest } from '../src/features/talent-requests/actions.ts'
import type { NewRequest } from '../src/features/talent-requests/index.ts'
import { answerReferral, askPeople, referPeople } from '../src/features/talent-requests/referring/actions.ts'
import type { ReferralStatus } from '../src/features/talent-requests/referring/lifecycle.ts'
import { concludeReferral, type Outcome } from '../src/features/talent-requests/referring/outcome.ts'
import { findReferral, type Referral } from '../src/features/talent-requests/referring/queries.ts'
import type { Language } from '../src/i18n/language.ts'
import type { Database } from '../src/platform/database.ts'

const origin = 'http://localhost'

type Sides = { manager: { id: string; language?: Language }; recruiter: { id: string }; now: Date }

/** A request of a manager that a recruiter looks after; returns its id. */
export const makeRequest = async (
  db: Database,
  { manager, recruiter, now }: Sides,
  asked: { title?: string; filter?: string; details?: string } = {},
): Promise<string> => {
  const form: NewRequest = {
    ...{ positionTitle: asked.title ?? 'Cloud analyst', departmentNumber: null, team: '', howMany: 1 },
    ...({ classificationId: null, languageRequirement: 'either', security: '', reason: 'vacancy' } as const),
    ...{ startMonth: '', details: asked.details ?? '', filter: asked.filter ?? '' },
  }
  const id = await submitRequest(db, { language: 'en', ...manager }, form, 0, { now, origin })
  await takeUpRequest(db, { id }, recruiter.id, { now, origin })
  return id
}

/** A job that somebody got, for as long as the tests need it. */
export const someJob = { kind: 'term', startsOn: '2026-04-01', endsOn: '2027-03-31', departmentNumber: null } as const

/** The referral as it stands at a moment. */
export const mustFind = async (db: Database, id: string, now: Date): Promise<Referral> => {
  const referral = await findReferral(db, id, now)
  if (!referral) throw new Error(`There is no referral ${id}`)
  return referral
}

type Stage = Extract<ReferralStatus, 'asked' | 'interested' | 'referred' | 'interview' | 'selected' | 'placed'>
const stages: readonly Stage[] = ['asked', 'interested', 'referred', 'interview', 'selected', 'placed']

/** Puts somebody forward for a request up to a stage, each step by whoever takes it; returns the id of the referral. */
export const putForward = async (
  db: Database,
  request: { id: string; recruiter: { id: string }; manager: { id: string } },
  talentId: string,
  upTo: Stage,
  now: Date,
  share: 'contact' | 'timeline' = 'contact',
): Promise<string> => {
  const done = { now, origin }
  const reaches = (stage: Stage) => stages.indexOf(stage) <= stages.indexOf(upTo)
  await askPeople(db, request.id, [talentId], request.recruiter.id, done)
  const { id } = await db
    .selectFrom('referrals')
    .select('id')
    .where('request_id', '=', request.id)
    .where('talent_id', '=', talentId)
    .executeTakeFirstOrThrow()
  const find = () => mustFind(db, id, now)
  const conclude = async (given: Outcome) => {
    const referral = await find()
    await concludeReferral(
      db,
      referral,
      given,
      { id: request.manager.id, isOffice: false, seen: referral.status },
      done,
    )
  }
  if (reaches('interested')) await answerReferral(db, await find(), { answer: 'yes', share }, done)
  if (reaches('referred')) await referPeople(db, request.id, [id], 30, request.recruiter.id, done)
  if (reaches('interview')) await conclude({ outcome: 'interview' })
  if (reaches('selected')) await conclude({ outcome: 'select' })
  if (reaches('placed')) await conclude({ outcome: 'place', placement: someJob })
  return id
}
