import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeFindable } from '../../../../test/findable.ts'
import { makeRequest, mustFind, putForward, someJob } from '../../../../test/referring.ts'
import { personalData } from '../../../personal-data.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { eraseAccount } from '../../profiles/leaving/erasure/erase.ts'
import { cancelRequest, concludeRequest } from '../actions.ts'
import { findRequest } from '../queries.ts'
import { answerReferral, askPeople, endReferral, referPeople, withdrawReferral } from './actions.ts'
import { followAnswers } from './closing.ts'
import { type ReferralStatus, transitions } from './lifecycle.ts'
import { concludeReferral, type Outcome } from './outcome.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const day = 24 * 60 * 60 * 1000
const done = () => ({ now: portal.time.now, origin: 'http://localhost' })
const sides = () => ({ manager: portal.cast.manager, recruiter: portal.cast.recruiter, now: portal.time.now })

const newRequest = async () => ({ id: await makeRequest(portal.db, sides()), ...sides() })
const newPerson = async () => (await makeFindable(portal.db, 1, {}, portal.time.now))[0] ?? ''

type Stage = Parameters<typeof putForward>[3]
const newReferral = async (stage: Stage, request?: Awaited<ReturnType<typeof newRequest>>) => {
  const asked = request ?? (await newRequest())
  const talentId = await newPerson()
  return {
    request: asked,
    talentId,
    id: await putForward(portal.db, asked, talentId, stage, portal.time.now, 'timeline'),
  }
}
type Made = Awaited<ReturnType<typeof newReferral>>

const find = (id: string) => mustFind(portal.db, id, portal.time.now)
const statusOf = async (id: string) => (await find(id)).status
const liveGrants = async (talentId: string) =>
  (
    await portal.db
      .selectFrom('profile_grants')
      .select('id')
      .where('talent_id', '=', talentId)
      .where('withdrawn_at', 'is', null)
      .execute()
  ).length
const mailsTo = (id: string) =>
  portal.db.selectFrom('mails').selectAll().where('key', 'like', `referral ${id} %`).orderBy('created_at').execute()

// Telling from the page on which the referral stood as it stands now.
const tell = async (id: string, given: Outcome, isOffice = false) => {
  const referral = await find(id)
  const by = isOffice ? portal.cast.recruiter.id : portal.cast.manager.id
  await concludeReferral(portal.db, referral, given, { id: by, isOffice, seen: referral.status }, done())
}

const verbs: Record<string, (made: Made) => Promise<unknown>> = {
  askAgain: ({ request, talentId }) => askPeople(portal.db, request.id, [talentId], portal.cast.lead.id, done()),
  agree: async ({ id }) => answerReferral(portal.db, await find(id), { answer: 'yes', share: 'contact' }, done()),
  postpone: async ({ id }) => answerReferral(portal.db, await find(id), { answer: 'not-now' }, done()),
  decline: async ({ id }) => answerReferral(portal.db, await find(id), { answer: 'no' }, done()),
  lapse: () => followAnswers(portal.db, { ...done(), now: new Date(portal.time.now.getTime() + 15 * day) }),
  refer: ({ request, id }) => referPeople(portal.db, request.id, [id], 30, portal.cast.recruiter.id, done()),
  interview: ({ id }) => tell(id, { outcome: 'interview' }),
  select: ({ id }) => tell(id, { outcome: 'select' }),
  notSelect: ({ id }) => tell(id, { outcome: 'notSelect', reason: 'other-chosen' }),
  place: ({ id }) => tell(id, { outcome: 'place', placement: someJob }),
  withdraw: async ({ id }) => withdrawReferral(portal.db, await find(id), done()),
  end: async ({ id }) => endReferral(portal.db, await find(id), portal.cast.recruiter.id, done()),
  cancel: ({ request }) => cancelRequest(portal.db, request, portal.cast.manager.id, done()),
}
const waysTo: Record<ReferralStatus, [Stage, ...(keyof typeof verbs)[]]> = {
  asked: ['asked'],
  interested: ['interested'],
  not_now: ['asked', 'postpone'],
  not_interested: ['asked', 'decline'],
  lapsed: ['asked', 'lapse'],
  referred: ['referred'],
  interview: ['interview'],
  selected: ['selected'],
  not_selected: ['referred', 'notSelect'],
  placed: ['placed'],
  withdrawn: ['referred', 'withdraw'],
  ended: ['interested', 'end'],
}

for (const [status, [stage, ...way]] of Object.entries(waysTo) as [ReferralStatus, (typeof waysTo)[ReferralStatus]][])
  test(`from ${status} a referral moves by its verbs, and by no other`, async () => {
    for (const verb of Object.keys(transitions) as (keyof typeof transitions)[]) {
      const made = await newReferral(stage)
      for (const step of way) await verbs[step]?.(made)
      assert.equal(await statusOf(made.id), status)
      // Of somebody whom nobody presented there is no job to tell.
      const isPresented = (await find(made.id)).referredAt !== null
      const leads =
        (transitions[verb].from as readonly ReferralStatus[]).includes(status) && (verb !== 'place' || isPresented)
      await verbs[verb]?.(made).catch((error: unknown) => {
        assert.ok(!leads && error instanceof Conflict, `${verb} from ${status}: ${error}`)
      })
      assert.equal(await statusOf(made.id), leads ? transitions[verb].to : status, `${verb} from ${status}`)
    }
  })

test('two recruiters who ask somebody at once ask once, and who was asked already is not asked again', async () => {
  const [request, talentId] = [await newRequest(), await newPerson()]
  const counts = await Promise.all([
    askPeople(portal.db, request.id, [talentId], portal.cast.recruiter.id, done()),
    askPeople(portal.db, request.id, [talentId], portal.cast.lead.id, done()),
  ])
  assert.deepEqual(counts.sort(), [0, 1])
  const asked = await portal.db.selectFrom('referrals').select('id').where('talent_id', '=', talentId).execute()
  assert.equal(asked.length, 1)
  assert.equal((await mailsTo(asked[0]?.id ?? '')).length, 1)
})

test('two recruiters who present somebody at once present them once', async () => {
  const { id, request, talentId } = await newReferral('interested')
  const refer = (by: { id: string }) => referPeople(portal.db, request.id, [id], 30, by.id, done())
  const counts = await Promise.all([refer(portal.cast.recruiter), refer(portal.cast.lead)])
  assert.deepEqual(counts.sort(), [0, 1])
  assert.equal(await liveGrants(talentId), 1)
})

test('whoever withdraws while a recruiter presents them is shown to nobody, whichever came first', async () => {
  for (let tries = 0; tries < 6; tries++) {
    const { id, request, talentId } = await newReferral('interested')
    const referral = await find(id)
    const acts = [
      () => referPeople(portal.db, request.id, [id], 30, portal.cast.recruiter.id, done()),
      () => withdrawReferral(portal.db, referral, done()),
    ]
    await Promise.all((tries % 2 ? acts.toReversed() : acts).map((act) => act()))
    assert.equal(await statusOf(id), 'withdrawn')
    assert.equal(await liveGrants(talentId), 0)
  }
})

test('of two who tell an outcome at once, from the same page, one is heard and the other told', async () => {
  for (let tries = 0; tries < 4; tries++) {
    const { id } = await newReferral('referred')
    const referral = await find(id)
    const seen = referral.status
    const { manager, recruiter } = portal.cast
    const told = await Promise.allSettled([
      concludeReferral(
        portal.db,
        referral,
        { outcome: 'notSelect', reason: 'skills' },
        { id: manager.id, isOffice: false, seen },
        done(),
      ),
      concludeReferral(
        portal.db,
        referral,
        { outcome: 'place', placement: someJob },
        { id: recruiter.id, isOffice: true, seen },
        done(),
      ),
    ])
    const refused = told.filter((one) => one.status === 'rejected')
    assert.equal(refused.length, 1)
    assert.ok(refused[0]?.reason instanceof Conflict)
    assert.equal((await mailsTo(id)).filter(({ key }) => / (notSelect|place) /.test(key)).length, 1)
  }
})

test('a request is never closed with somebody before the manager, even when they are presented at that moment', async () => {
  for (let tries = 0; tries < 8; tries++) {
    const { id, request } = await newReferral('interested')
    const settled = await Promise.allSettled([
      referPeople(portal.db, request.id, [id], 30, portal.cast.recruiter.id, done()),
      concludeRequest(
        portal.db,
        request,
        portal.cast.lead.id,
        { outcome: 'not_fulfilled', reason: 'need-changed', conclusion: 'No longer needed.' },
        done(),
      ),
    ])
    for (const one of settled) assert.ok(one.status === 'fulfilled' || one.reason instanceof Conflict, String(one))
    const closed = (await findRequest(portal.db, request.id))?.status
    assert.deepEqual([closed, await statusOf(id)], closed === 'in_progress' ? [closed, 'referred'] : [closed, 'ended'])
  }
})

test('nobody waits for an answer to a request that was cancelled as they said yes', async () => {
  const { id, request } = await newReferral('asked')
  const referral = await find(id)
  await Promise.allSettled([
    answerReferral(portal.db, referral, { answer: 'yes', share: 'contact' }, done()),
    cancelRequest(portal.db, request, portal.cast.manager.id, done()),
  ])
  assert.equal(await statusOf(id), 'ended')
})

test('somebody who closes their account while they are asked or presented is neither afterwards', async () => {
  const erasing = () => ({
    now: portal.time.now,
    means: { publicUrl: 'http://localhost', declarationKeys: [], signingKeys: [] } as never,
    actor: null,
  })
  for (let tries = 0; tries < 4; tries++) {
    const { id, request, talentId } = await newReferral('interested')
    const other = await newRequest()
    const settled = await Promise.allSettled([
      referPeople(portal.db, request.id, [id], 30, portal.cast.recruiter.id, done()),
      eraseAccount(portal.db, personalData, talentId, erasing()),
      askPeople(portal.db, other.id, [talentId], portal.cast.recruiter.id, done()),
    ])
    assert.deepEqual(
      settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
      [],
    )
    const left = await portal.db.selectFrom('referrals').selectAll().where('talent_id', '=', talentId).execute()
    assert.deepEqual([...new Set(left.flatMap(({ fields }) => fields))], [])
    for (const { status } of left) assert.ok(['withdrawn', 'not_interested'].includes(status), status)
    assert.equal(await liveGrants(talentId), 0)
  }
})
