import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makeCampaign } from '../../../../test/campaign.ts'
import { timeZones } from '../../campaigns/choices.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { listSittings } from '../interviews/queries.ts'
import { type NewSitting, readSitting, savedSitting } from './sitting-forms.ts'

let portal: TestApp
let campaignId = ''
let stepId = ''
before(async () => {
  portal = await openTestApp()
  const { db, cast, time } = portal
  campaignId = await makeCampaign(db, { officeId: cast.officeId, by: cast.lead.id, now: time.now })
  stepId = (await findCampaign(db, campaignId))?.plan.at(-1)?.id ?? ''
})
after(() => portal.close())

const now = new Date('2026-03-02T15:00:00Z')
const typed = {
  startsDay: '8',
  startsMonth: '04',
  startsYear: '2026',
  startsTime: '9:00',
  endsTime: '10 h 30',
  place: 'Room 3',
  capacity: '2',
}

const forms: [string, object, [string, string][]][] = [
  ['whole', {}, []],
  ['at full hours as they are written in French', { startsTime: '9 h', endsTime: '10h' }, []],
  ['at an hour cut short', { startsTime: '9 h 3' }, [['starts', 'momentWrong']]],
  ['without places to choose', { capacity: '' }, []],
  ['without a day', { startsDay: '', startsMonth: '', startsYear: '', startsTime: '' }, [['starts', 'momentWrong']]],
  ['without a time', { startsTime: '' }, [['starts', 'momentWrong']]],
  ['on a day that does not exist', { startsDay: '31' }, [['starts', 'momentWrong']]],
  ['in the hour that spring skips', { startsMonth: '03', startsTime: '2:30' }, [['starts', 'momentSkipped']]],
  ['that is past', { startsMonth: '02' }, [['starts', 'sittingPast']]],
  ['without an end', { endsTime: '' }, [['endsTime', 'endWrong']]],
  ['that ends as it begins', { endsTime: '9:00' }, [['endsTime', 'endWrong']]],
  ['that ends before it begins', { endsTime: '8:59' }, [['endsTime', 'endWrong']]],
  ['with no place at all', { capacity: '0' }, [['capacity', 'capacityWrong']]],
  ['with more places than may be', { capacity: '501' }, [['capacity', 'capacityWrong']]],
  ['with words for a number', { capacity: 'two' }, [['capacity', 'capacityWrong']]],
  ['at a place longer than may be', { place: 'x'.repeat(501) }, [['place', 'tooLong']]],
]
for (const [what, change, expected] of forms)
  test(`a sitting ${what}: ${expected.map(([, says]) => says).join(', ') || 'is read'}`, () => {
    const { data, problems } = readSitting({ ...typed, ...change }, 'America/Toronto', now)
    assert.deepEqual(
      problems.map(({ field, says }) => [field, says]),
      expected,
    )
    assert.equal(data === null, expected.length > 0)
  })

test('a sitting that is saved, shown in its form and sent again stays the same, in every zone', () => {
  for (const zone of timeZones)
    for (const day of ['2026-03-07', '2026-03-08', '2026-03-09', '2026-10-31', '2026-11-02'])
      for (const hours of [14, 17, 19.5]) {
        const startsAt = new Date(Date.parse(`${day}T00:00:00Z`) + hours * 3_600_000)
        const sitting: NewSitting = {
          startsAt,
          endsAt: new Date(startsAt.getTime() + 1_800_000),
          place: '',
          capacity: 3,
        }
        assert.deepEqual(readSitting(savedSitting(sitting, zone), zone, now).data, sitting, `${day} in ${zone}`)
      }
})

const base = () => `/en/office/campaigns/${campaignId}/assessment`

test('an office adds a sitting; what is wrong comes back as typed, and is kept; the plan is read by date', async () => {
  const recruiter = portal.as(portal.cast.recruiter)
  assert.match(await recruiter.text(`${base()}/plan`), /Nothing has a date yet/)
  const wrong = await recruiter.post(`${base()}/sittings`, { ...typed, step: stepId, endsTime: 'noon' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="noon"/)
  assert.match(await recruiter.text(`${base()}/sittings`), /value="noon"/)
  assert.equal((await recruiter.post(`${base()}/sittings`, { ...typed, step: crypto.randomUUID() })).status, 422)
  const screening = (await findCampaign(portal.db, campaignId))?.plan[0]?.id ?? ''
  const notAsked = await recruiter.post(`${base()}/sittings`, { ...typed, step: screening })
  assert.equal(notAsked.status, 422)
  assert.match(await notAsked.text(), /Nobody is invited to a step of this kind/)
  assert.equal((await recruiter.post(`${base()}/sittings`, { ...typed, step: screening, capacity: '' })).status, 303)
  assert.equal((await recruiter.post(`${base()}/sittings`, { ...typed, step: stepId })).status, 303)
  assert.doesNotMatch(await recruiter.text(`${base()}/sittings`), /value="9:00"/)
  const plan = await recruiter.text(`${base()}/plan`)
  assert.match(plan, /8 April 2026, 09:00 to 10:30 EDT/)
  assert.match(plan, /0 of 2/)
  assert.match(plan, /Not chosen by people/)
  const french = await recruiter.text(`/fr/bureau/campagnes/${campaignId}/evaluation/plan`)
  assert.match(french, /8 avril 2026, 9 h 00 à 10 h 30 HAE/)
})

test('what another tab saved is not overwritten; a sitting that nobody chose is removed', async () => {
  const recruiter = portal.as(portal.cast.recruiter)
  const id = (await listSittings(portal.db, campaignId)).find((one) => one.stepId === stepId)?.id ?? ''
  const path = `/en/office/sittings/${id}`
  const seen = /name="seen" value="([^"]+)"/.exec(await recruiter.text(path))?.[1] ?? ''
  assert.equal((await recruiter.post(path, { ...typed, place: 'Room 4', seen })).status, 303)
  const conflict = await recruiter.post(path, { ...typed, place: 'Room 5', seen })
  assert.equal(conflict.status, 409)
  assert.match(await conflict.text(), /Room 4/)
  assert.match(await recruiter.text(`${path}/removal`), /Nobody chose it/)
  assert.equal((await recruiter.post(`${path}/removal`)).status, 303)
  assert.equal((await recruiter.post(`${path}/removal`)).status, 404)
  const changes = await portal.db
    .selectFrom('events')
    .select('facts')
    .where('verb', '=', 'assessment.prepare')
    .where('subject', '=', campaignId)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    changes.map(({ facts }) => (facts as { change: string }).change),
    ['added', 'added', 'changed', 'removed'],
  )
})
