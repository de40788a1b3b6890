import { findProfile, grantAccess, openProfile } from '../../../src/features/profiles/index.ts'
import { submitRequest, takeUpRequest, writeMessage } from '../../../src/features/talent-requests/index.ts'
import type { Stage } from './campaign-writing.ts'
import { day, daysBefore, hour } from './moments.ts'
import type { Act } from './replay.ts'
import { demoRequests } from './requests.ts'

type Cast = { talent: string; manager: string; recruiter: string }

const answerTo = async ({ db, origin }: Stage, cast: Cast, id: string, answer: string, at: Date) => {
  const when = { now: at, origin }
  await takeUpRequest(db, { id }, cast.recruiter, when)
  await writeMessage(db, { id }, { id: cast.recruiter, language: 'en', fromOffice: true }, answer, when)
}

/** The requests of the demonstration’s manager; its talent is found, looked at for the newest of them, and opens more to that manager. */
export const requestActs = (stage: Stage, cast: Cast): Act[] => {
  const { db, now, origin } = stage
  const made = new Map<number, string>()
  const idOf = (daysAgo: number) => {
    const id = made.get(daysAgo)
    if (!id) throw new Error(`No request was made ${daysAgo} days ago`)
    return id
  }
  const act = (at: Date, run: (at: Date) => Promise<unknown>): Act => ({
    at,
    lane: 'requests',
    run: async () => void (await run(at)),
  })
  const requests = demoRequests.flatMap(({ daysAgo, form, answer }) => [
    act(daysBefore(now, daysAgo), async (at) => {
      made.set(daysAgo, await submitRequest(db, { id: cast.manager, language: 'en' }, form, 0, { now: at, origin }))
    }),
    ...(answer ? [act(daysBefore(now, daysAgo - 0.5), (at) => answerTo(stage, cast, idOf(daysAgo), answer, at))] : []),
  ])
  const newest = Math.min(...demoRequests.map(({ daysAgo }) => daysAgo))
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hour)
  const look = async (viewerId: string, role: 'manager' | 'recruiter', isForRequest: boolean, at: Date) => {
    const { reference = '' } = (await findProfile(db, cast.talent)) ?? {}
    const officeId = role === 'manager' ? null : stage.offices.digital.id
    const as = { role, officeId } as const
    const requestId = isForRequest ? idOf(newest) : null
    await openProfile(db, { viewer: { id: viewerId, grants: [as] }, as, reference, requestId }, at)
  }
  const grant = (at: Date) =>
    db.transaction().execute((tx) =>
      grantAccess(
        tx,
        {
          talentId: cast.talent,
          viewerId: cast.manager,
          requestId: idOf(newest),
          fields: ['name', 'contact', 'timeline'],
          expiresAt: new Date(now.getTime() + 30 * day),
        },
        cast.talent,
        at,
      ),
    )
  return [
    ...requests,
    act(hoursAgo(40), (at) => look(cast.manager, 'manager', false, at)),
    act(hoursAgo(20), (at) => look(cast.recruiter, 'recruiter', true, at)),
    act(hoursAgo(5), grant),
    act(hoursAgo(3), (at) => look(cast.manager, 'manager', true, at)),
  ]
}
