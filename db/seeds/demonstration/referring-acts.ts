import {
  answerReferral,
  askPeople,
  concludeReferral,
  confirmOutcome,
  findReferral,
  type Outcome,
  referPeople,
} from '../../../src/features/talent-requests/index.ts'
import type { Stage } from './campaign-writing.ts'
import { day, hour } from './moments.ts'
import type { Act } from './replay.ts'
import type { Course, DemoRequest } from './requests.ts'

type Put = {
  stage: Stage
  request: DemoRequest
  at: Date
  endedAt: Date | undefined
  lane: string
  /** Known once the request was sent. */
  made: () => { id: string; managerId: string; recruiterId: string }
  /** Who is put forward before those whom a search finds. */
  first?: string
}

type Person = { id: string; course: Course }

// Whom a search finds at that moment by the first skill of the request.
const findPeople = async ({ stage: { db }, request, first }: Put, at: Date): Promise<string[]> => {
  const key = new URLSearchParams(request.form.filter).get('skill') ?? ''
  const found = await db
    .selectFrom('person_skills as s')
    .innerJoin('skills', 'skills.id', 's.skill_id')
    .innerJoin('profiles as p', 'p.person_id', 's.person_id')
    .innerJoin('people', 'people.id', 's.person_id')
    .select('people.id')
    .where('skills.key', '=', key)
    .where('p.visibility', '<>', 'hidden')
    .where('p.visible_until', '>', at)
    .where('people.created_at', '<', at)
    .where('people.issuer_subject', 'like', 'demo-%')
    .orderBy('people.issuer_subject')
    .limit(request.people?.length ?? 0)
    .execute()
  const others = found.map(({ id }) => id).filter((id) => id !== first)
  return first === undefined ? others : [first, ...others]
}

const isPresented = ({ course }: Person) => ['referred', 'interview', 'placed', 'not-chosen'].includes(course)

const findOf = async ({ stage: { db }, made }: Put, talentId: string, at: Date) => {
  const row = await db
    .selectFrom('referrals')
    .select('id')
    .where('request_id', '=', made().id)
    .where('talent_id', '=', talentId)
    .executeTakeFirst()
  return row && findReferral(db, row.id, at)
}

/** People are asked whether a request interests them, answer, are presented and spoken with, each as far as their course goes. */
export const referringActs = (put: Put): Act[] => {
  const { stage, request, at, endedAt, lane, made } = put
  const { db, origin } = stage
  const people: Person[] = []
  const find = (talentId: string, when: Date) => findOf(put, talentId, when)
  const after = (hours: number) => new Date(at.getTime() + hours * hour)
  const act = (when: Date, run: (person: Person, when: Date) => Promise<unknown>): Act => ({
    at: when,
    lane,
    run: async () => {
      for (const person of people) await run(person, when)
    },
  })
  const conclude = async ({ id }: Person, given: Outcome, when: Date) => {
    const referral = await find(id, when)
    const by = { id: made().managerId, isOffice: false, seen: referral?.status ?? '' }
    if (referral) await concludeReferral(db, referral, given, by, { now: when, origin })
  }
  const outcome = async (person: Person, when: Date) => {
    const { course } = person
    if (course === 'not-chosen') return conclude(person, { outcome: 'notSelect', reason: 'other-chosen' }, when)
    if (course !== 'placed') return
    const startsOn = new Date(when.getTime() + 20 * day).toISOString().slice(0, 10)
    const placement = { kind: 'indeterminate', startsOn, endsOn: null } as const
    const departmentNumber = request.form.departmentNumber
    await conclude(person, { outcome: 'place', placement: { ...placement, departmentNumber } }, when)
    const referral = await find(person.id, when)
    const later = new Date(when.getTime() + 5 * hour)
    if (referral) await confirmOutcome(db, referral, 'placed', { now: later, origin })
  }
  return [
    {
      // Alone, so that it is the same people whenever the demonstration is made.
      at: after(30),
      lane: null,
      run: async () => {
        const ids = await findPeople(put, after(30))
        const { id, recruiterId } = made()
        await askPeople(db, id, ids, recruiterId, { now: after(30), origin })
        people.push(...ids.map((one, place) => ({ id: one, course: request.people?.[place] ?? 'asked' })))
      },
    },
    act(after(54), async (person, when) => {
      const referral = await find(person.id, when)
      if (!referral || person.course === 'asked') return
      const no = person.course === 'no' || person.course === 'not-now' ? person.course : undefined
      const share = person.id === put.first ? 'timeline' : 'contact'
      await answerReferral(db, referral, no ? { answer: no } : { answer: 'yes', share }, { now: when, origin })
    }),
    {
      at: after(80),
      lane,
      run: async () => {
        const found = await Promise.all(people.filter(isPresented).map(({ id }) => find(id, after(80))))
        const ids = found.flatMap((referral) => (referral ? [referral.id] : []))
        await referPeople(db, made().id, ids, 60, made().recruiterId, { now: after(80), origin })
      },
    },
    act(after(10 * 24), async (person, when) => {
      if (isPresented(person) && person.course !== 'referred') await conclude(person, { outcome: 'interview' }, when)
    }),
    ...(endedAt ? [act(new Date(endedAt.getTime() - 3 * day), outcome)] : []),
  ]
}
