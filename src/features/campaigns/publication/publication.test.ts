import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeCampaign, makeDraft } from '../../../../test/campaign.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { findCampaign } from '../queries.ts'
import { archiveCampaign, closeCampaignsDue, closeEarly, extendCampaign, publishCampaign } from './actions.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const reason = { reason_en: 'More time', reason_fr: 'Plus de temps' }
const given = () => ({ officeId: portal.cast.officeId, by: portal.cast.lead.id, now: portal.time.now })
const day = 24 * 60 * 60 * 1000
const after_ = (days: number) => new Date(portal.time.now.getTime() + days * day)
const statusOf = async (id: string) => (await findCampaign(portal.db, id))?.status
const verbsOf = async (id: string) =>
  (await portal.db.selectFrom('events').select('verb').where('subject', '=', id).orderBy('seq').execute()).map(
    ({ verb }) => verb,
  )

test('a draft that lacks something is not published, and is told the same list as its checklist', async () => {
  const id = await makeDraft(portal.db, { ...given(), changes: { impact_fr: '', closesAt: null } })
  const { obstacles } = await publishCampaign(portal.db, id, portal.cast.lead.id, portal.time.now)
  assert.deepEqual(
    obstacles.map(({ rule }) => rule),
    ['languageMissing', 'closingMissing'],
  )
  assert.equal(await statusOf(id), 'draft')
})

test('two leads who publish at once publish once, with one event', async () => {
  const id = await makeDraft(portal.db, given())
  const both = await Promise.allSettled(
    [1, 2].map(() => publishCampaign(portal.db, id, portal.cast.lead.id, portal.time.now)),
  )
  const refused = both.filter((one) => one.status === 'rejected')
  assert.equal(refused.length, 1)
  assert.ok(refused[0]?.reason instanceof Conflict)
  assert.equal((await verbsOf(id)).filter((verb) => verb === 'campaign.publish').length, 1)
})

test('at its closing moment a campaign closes, at that moment, once, however late it is noticed', async () => {
  const id = await makeCampaign(portal.db, { ...given(), changes: { closesAt: after_(20) } })
  assert.ok(!(await closeCampaignsDue(portal.db, after_(19.99))).includes(id))
  assert.ok((await closeCampaignsDue(portal.db, after_(23))).includes(id))
  assert.ok(!(await closeCampaignsDue(portal.db, after_(24))).includes(id))
  const closed = await findCampaign(portal.db, id)
  assert.equal(closed?.status, 'closed')
  assert.deepEqual(closed?.closedAt, after_(20))
  assert.equal((await verbsOf(id)).filter((verb) => verb === 'campaign.close').length, 1)
})

test('the job of the closing moment waits in the queue from publication on, and moves with an extension', async () => {
  const id = await makeCampaign(portal.db, { ...given(), changes: { closesAt: after_(20) } })
  const waiting = async () =>
    (
      await portal.pool.query<{ run_at: Date }>('select run_at from graphile_worker.jobs where key = $1', [
        `close-campaign ${id}`,
      ])
    ).rows.map((row) => row.run_at)
  assert.deepEqual(await waiting(), [after_(20)])
  await extendCampaign(portal.db, id, portal.cast.lead.id, after_(40), reason, portal.time.now)
  assert.deepEqual(await waiting(), [after_(40)])
  assert.ok(!(await closeCampaignsDue(portal.db, after_(21))).includes(id))
})

test('what is over is neither extended nor closed again; only what is closed is archived', async () => {
  const id = await makeCampaign(portal.db, given())
  const { id: lead } = portal.cast.lead
  await assert.rejects(archiveCampaign(portal.db, id, lead, portal.time.now), Conflict)
  await assert.rejects(extendCampaign(portal.db, id, lead, after_(10), reason, portal.time.now), Conflict)
  await closeEarly(portal.db, id, lead, reason, after_(1))
  await assert.rejects(closeEarly(portal.db, id, lead, reason, after_(2)), Conflict)
  await assert.rejects(extendCampaign(portal.db, id, lead, after_(60), reason, after_(2)), Conflict)
  await archiveCampaign(portal.db, id, lead, after_(3))
  assert.equal(await statusOf(id), 'archived')
})

test('a campaign that was to open later can be closed before it ever opened', async () => {
  const id = await makeCampaign(portal.db, { ...given(), changes: { opensAt: after_(5), closesAt: after_(30) } })
  await closeEarly(portal.db, id, portal.cast.lead.id, reason, after_(1))
  assert.equal(await statusOf(id), 'closed')
})

test('a reason that is too long is shown again with what is wrong, not lost', async () => {
  const { db, cast, time } = portal
  const changes = { team_en: 'A ninja.', team_fr: 'Une équipe.' }
  const id = await makeDraft(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now, changes })
  const lead = portal.as(cast.lead)
  const key = /name="key" value="([^"]+)"/.exec(await lead.text(`/en/office/campaigns/${id}`))?.[1] ?? ''
  const long = 'because '.repeat(80).trim()
  const answer = await lead.post(`/fr/bureau/campagnes/${id}/reponses`, { key, 'reason-0': long })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /href="#reason-0">Raccourcissez ce texte/)
  assert.ok(page.includes(`value="${long}"`))
})
