import { grantRole } from '../../../src/features/accounts/index.ts'
import { findProfile, openProfile } from '../../../src/features/profiles/index.ts'
import {
  cancelRequest,
  concludeRequest,
  submitRequest,
  takeUpRequest,
  writeMessage,
} from '../../../src/features/talent-requests/index.ts'
import type { Stage } from './campaign-writing.ts'
import { daysBefore, hour, officeTime } from './moments.ts'
import { makeAccount } from './people-making.ts'
import { daysOfHistory } from './population.ts'
import { referringActs } from './referring-acts.ts'
import type { Act } from './replay.ts'
import { type DemoRequest, demoRequests, type ManagerKey, managers } from './requests.ts'

type Cast = { talent: string; manager: string }
type Asking = { id: string; language: 'en' | 'fr' }

const zone = 'America/Toronto'
const lane = 'requests'

const act = (at: Date, run: (at: Date) => Promise<unknown>): Act => ({
  at,
  lane,
  run: async () => void (await run(at)),
})

const makeManagers = async ({ db, now }: Stage, cast: Cast, asking: Map<ManagerKey, Asking>): Promise<void> => {
  asking.set('cast', { id: cast.manager, language: 'en' })
  const at = daysBefore(now, daysOfHistory)
  for (const [key, manager] of Object.entries(managers))
    if (manager)
      await db.transaction().execute(async (tx) => {
        const id = await makeAccount(tx, { subject: `demo-manager-${key}`, ...manager }, at)
        await grantRole(tx, { personId: id, role: 'manager', by: null, now: at })
        asking.set(key as ManagerKey, { id, language: manager.language })
      })
}

type Made = { id: string; owner: Asking }

const actsOf = (stage: Stage, asking: ReadonlyMap<ManagerKey, Asking>, request: DemoRequest, first?: string) => {
  const { db, now, origin, offices } = stage
  const { by, daysAgo, matches, form, answer, end } = request
  const at = officeTime(daysBefore(now, daysAgo), '10:15', zone)
  let made: Made | undefined
  const known = () => {
    if (!made) throw new Error(`The request for ${form.positionTitle} was not made`)
    return made
  }
  const submit = async () => {
    const owner = asking.get(by)
    if (!owner) throw new Error(`There is no manager ${by}`)
    made = { id: await submitRequest(db, owner, form, matches, { now: at, origin }), owner }
  }
  // Whoever answers writes in the language of the person who asks.
  const answering = () => {
    const { language } = known().owner
    return { id: language === 'fr' ? offices.digital.lead : offices.digital.recruiter, language }
  }
  const takeUp = async (words: string, when: Date) => {
    const done = { now: when, origin }
    await takeUpRequest(db, known(), answering().id, done)
    await writeMessage(db, known(), { ...answering(), fromOffice: true }, words, done)
  }
  const conclude = async (when: Date) => {
    const done = { now: when, origin }
    if (!end) return
    if (end.outcome === 'cancelled') await cancelRequest(db, known(), known().owner.id, done)
    else await concludeRequest(db, known(), answering().id, end, done)
  }
  const put = () => ({ id: known().id, managerId: known().owner.id, recruiterId: answering().id })
  const endedAt = end && officeTime(daysBefore(now, daysAgo - end.daysAfter), '14:30', zone)
  return {
    at,
    known,
    acts: [
      act(at, submit),
      ...(answer ? [act(new Date(at.getTime() + 26 * hour), (when) => takeUp(answer, when))] : []),
      ...(request.people ? referringActs({ stage, request, at, endedAt, lane, made: put, first }) : []),
      ...(endedAt ? [act(endedAt, conclude)] : []),
    ],
  }
}

/** The talent of the cast is found, looked at for the last request that was taken up, and again by its manager once they are presented. */
const lookingActs = (stage: Stage, cast: Cast, asked: Date, requestId: () => string): Act[] => {
  const { db, offices } = stage
  const later = (hours: number) => new Date(asked.getTime() + hours * hour)
  const look = async (viewerId: string, role: 'manager' | 'recruiter', isForRequest: boolean, at: Date) => {
    const { reference = '' } = (await findProfile(db, cast.talent)) ?? {}
    const as = { role, officeId: role === 'manager' ? null : offices.digital.id } as const
    const purpose = isForRequest ? requestId() : null
    await openProfile(db, { viewer: { id: viewerId, grants: [as] }, as, reference, requestId: purpose }, at)
  }
  return [
    act(later(-20), (at) => look(cast.manager, 'manager', false, at)),
    act(later(28), (at) => look(offices.digital.recruiter, 'recruiter', true, at)),
    act(later(82), (at) => look(cast.manager, 'manager', true, at)),
  ]
}

/** What managers asked for in the year, and what became of it. */
export const requestActs = (stage: Stage, cast: Cast): Act[] => {
  const asking = new Map<ManagerKey, Asking>()
  const last = demoRequests.findLast(({ answer }) => answer)
  const requests = demoRequests.map((request) =>
    actsOf(stage, asking, request, request === last ? cast.talent : undefined),
  )
  const inHand = requests[demoRequests.findLastIndex(({ answer }) => answer)]
  return [
    act(daysBefore(stage.now, daysOfHistory), () => makeManagers(stage, cast, asking)),
    ...requests.flatMap(({ acts }) => acts),
    ...(inHand ? lookingActs(stage, cast, inHand.at, () => inHand.known().id) : []),
  ]
}
