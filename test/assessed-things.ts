import { recordResults } from '../src/features/assessment/actions.ts'
import { queueAt } from '../src/features/assessment/board.ts'
import { doTogether } from '../src/features/assessment/bulk/actions.ts'
import { readConcerned } from '../src/features/assessment/bulk/queries.ts'
import { seenOf } from '../src/features/assessment/bulk/seen.ts'
import { around } from '../src/features/assessment/horizontal/queries.ts'
import { chooseSitting, inviteOne } from '../src/features/assessment/interviews/actions.ts'
import { addSitting } from '../src/features/assessment/planning/sitting-actions.ts'
import { suspendPlace } from '../src/features/assessment/qualifications/actions.ts'
import { findPlace } from '../src/features/assessment/qualifications/queries.ts'
import { signQualifications } from '../src/features/assessment/qualifications/signing.ts'
import { findDecision, readAssessed } from '../src/features/assessment/queries.ts'
import { recordTask, startRecord } from '../src/features/assessment/record/actions.ts'
import { readCampaignRecord } from '../src/features/assessment/record/queries.ts'
import { criteriaOf } from '../src/features/assessment/rules.ts'
import { type Campaign, findCampaign } from '../src/features/campaigns/index.ts'
import type { AddressName } from '../src/i18n/addresses.ts'
import { type Fields, type TestApp, testSettings } from './app.ts'
import { makeApplication, sendApplication } from './applying.ts'
import type { Member } from './cast.ts'
import { qualify } from './qualifying.ts'

type Given = {
  portal: TestApp
  /** A campaign that is open, and whom somebody is named to assess. */
  makeOpen: () => Promise<string>
}

/** What the addresses of assessments are about, made anew each time it is asked for: applied for by the talent of the cast. */
export const assessedThings = ({ portal, makeOpen }: Given) => {
  const { db, cast, time } = portal
  const { now } = time
  const done = { now, origin: 'http://localhost' }
  const recruiter = { id: cast.recruiter.id, language: 'en' } as const

  const campaignOf = async (id: string): Promise<Campaign> => {
    const campaign = await findCampaign(db, id)
    if (!campaign) throw new Error('There is no such campaign')
    return campaign
  }
  const send = async (campaignId: string): Promise<string> => {
    const id = await makeApplication(db, campaignId, cast.talent, now)
    await sendApplication(db, id, cast.talent.name, now)
    return id
  }
  const assessed = async () => {
    const campaign = await campaignOf(await makeOpen())
    return { campaign, id: await send(campaign.id), last: campaign.plan.at(-1)?.id ?? '' }
  }
  const placeOf = async (applicationId: string) => {
    const place = await findPlace(db, applicationId)
    if (!place) throw new Error('Nobody qualified')
    return place
  }
  const slot = (stepId: string) => ({
    ...{ stepId, place: '', capacity: 2 },
    startsAt: new Date('2026-05-04T13:00:00Z'),
    endsAt: new Date('2026-05-04T14:00:00Z'),
  })
  const qualified = async (isTold: boolean) => {
    const { id } = await assessed()
    await qualify(db, { applicationId: id, by: cast.recruiter.id, now, isTold })
    return id
  }
  const invited = async () => {
    const { campaign, id, last } = await assessed()
    const sitting = await addSitting(db, campaign.id, slot(last), cast.recruiter.id, now)
    await inviteOne(db, id, last, cast.recruiter.id, done)
    const invitation = await db
      .selectFrom('interview_invitations')
      .select('id')
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    return { applicationId: id, invitation: invitation.id, sitting }
  }

  return {
    applied: async () => (await assessed()).campaign.id,
    unsigned: () => qualified(false),
    place: async () => (await placeOf(await qualified(true))).id,
    signed: async () => {
      const id = await qualified(true)
      await signQualifications(db, testSettings, now)
      return (await placeOf(id)).id
    },
    untoldPlace: async () => (await placeOf(await qualified(false))).id,
    suspended: async () => {
      const place = await placeOf(await qualified(true))
      await suspendPlace(db, place, null, now)
      return place.id
    },
    withPlaces: async () => {
      const { campaign, id, last } = await assessed()
      await addSitting(db, campaign.id, slot(last), cast.recruiter.id, now)
      return id
    },
    invited: async () => (await invited()).applicationId,
    invitation: async () => (await invited()).invitation,
    chosen: async () => {
      const { invitation, sitting } = await invited()
      await chooseSitting(db, invitation, sitting, done)
      return invitation
    },
    sitting: async () => (await invited()).sitting,
    // Somebody stands at the interview, which has places.
    toInvite: async () => {
      const { campaign, id, last } = await assessed()
      for (const step of campaign.plan.slice(0, -1)) {
        const given = criteriaOf(campaign, step).map(
          ({ key }) => ({ key, result: 'demonstrated', reason: 'at-level', note: '' }) as const,
        )
        await recordResults(db, { applicationId: id, stepId: step.id, kind: 'own', given, by: recruiter }, now)
      }
      await addSitting(db, campaign.id, slot(last), cast.recruiter.id, now)
      return campaign.id
    },
    byQuestion: async () => {
      const { campaign } = await assessed()
      const step_id = campaign.plan.find(({ kind }) => kind === 'screening-questions')?.id ?? ''
      await db.insertInto('step_settings').values({ step_id, is_horizontal: true }).execute()
      return campaign.id
    },
    act: async () => {
      const { campaign, id } = await assessed()
      const queue = queueAt(campaign.plan[0]?.id ?? '', 'to-assess')
      const asked = { kind: 'removed', queue, ticked: [id], criterion: null } as const
      const seen = seenOf(await readConcerned(db, campaign, asked, cast.recruiter.id, now))
      const saying = { decision: { reason: 'no-answer', note: '', signature: 'Rosa' }, found: null } as const
      const became = await doTogether(db, campaign.id, { asked, saying, seen, by: recruiter }, done)
      if (became.became !== 'done') throw new Error('Nothing was done')
      return became.id
    },
    work: async () => {
      const record = await readCampaignRecord(db, (await assessed()).campaign)
      if (!record) throw new Error('There is no record')
      const work = await startRecord(db, record, { viewerId: cast.recruiter.id, language: 'en', now })
      const task = recordTask({ db, clock: () => now, keys: testSettings.declarationKeys })
      await task({ work, campaign: record.campaign.id, language: 'en' })
      return work
    },
  } satisfies Record<string, () => Promise<string>>
}

type Query = Record<string, string | readonly string[] | undefined>

const firstStep = async ({ db }: TestApp, id: string) => (await findCampaign(db, id))?.plan[0]?.id ?? ''
const lastStep = async ({ db }: TestApp, id: string) => (await findCampaign(db, id))?.plan.at(-1)?.id ?? ''

const personOf = async ({ db }: TestApp, campaignId: string) =>
  (await db.selectFrom('applications').select('id').where('campaign_id', '=', campaignId).executeTakeFirst())?.id ?? ''

const screeningOf = async ({ db }: TestApp, campaignId: string) =>
  (await findCampaign(db, campaignId))?.questions.find(({ kind }) => kind === 'screening')?.id ?? ''

// What stands for an answer to this very person: another’s mark is nothing to them.
const markFor = async ({ db }: TestApp, campaignId: string, person: Member | null): Promise<string> => {
  const campaign = await findCampaign(db, campaignId)
  const step = campaign?.plan.find(({ kind }) => kind === 'screening-questions')
  const question = campaign?.questions.find(({ kind }) => kind === 'screening')
  if (!campaign || !step || !question) throw new Error('There is no such question')
  const criteria = criteriaOf(campaign, step)
  const turn = { campaignId, stepId: step.id, questionId: question.id, criteria, isIndependent: false }
  const { first } = await around(
    db,
    { ...turn, assessorId: person?.id ?? crypto.randomUUID(), secret: testSettings.secret },
    null,
  )
  return first ?? ''
}

type More = { parts?: Record<string, string>; query?: Query }
const ofQuestion = async (portal: TestApp, id: string, person: Member | null): Promise<More> => ({
  parts: { question: await screeningOf(portal, id), reference: await markFor(portal, id, person) },
})

/** What an address of assessments asks for beside its id. */
export const moreOf: Partial<
  Record<AddressName, (portal: TestApp, id: string, person: Member | null) => Promise<More>>
> = {
  assessmentStep: async (portal, id) => ({ query: { step: await firstStep(portal, id) } }),
  assessmentBulk: async (portal, id) => ({
    query: {
      kind: 'removed',
      queue: queueAt(await firstStep(portal, id), 'to-assess'),
      person: await personOf(portal, id),
    },
  }),
  interviewInvitations: async (portal, id) => ({ query: { step: await lastStep(portal, id) } }),
  assessmentQuestion: ofQuestion,
  assessmentAnswer: ofQuestion,
  assessmentReveal: ofQuestion,
}

const demonstrated = async ({ db }: TestApp, id: string): Promise<Fields> => {
  const campaign = (await readAssessed(db, id))?.campaign
  const step = campaign?.plan[0]
  const keys = campaign && step ? criteriaOf(campaign, step).map(({ key }) => key) : []
  return {
    ...{ step: step?.id ?? '', kind: 'own' },
    ...Object.fromEntries(keys.map((key) => [`result-${key}`, 'demonstrated:at-level'])),
  }
}

const day = { startsDay: '6', startsMonth: '05', startsYear: '2026', startsTime: '13:00', endsTime: '14:00' }
const numberOf = async ({ db }: TestApp, id: string) =>
  (await db.selectFrom('applications').select('number').where('id', '=', id).executeTakeFirstOrThrow()).number

/** What somebody sends to an address of assessments. */
export const sentToAssess: Partial<Record<AddressName, (portal: TestApp, id: string) => Promise<Fields>>> = {
  assessmentStep: async () => ({ biasReview: 'Read twice.' }),
  assessmentPeople: async ({ cast }) => ({ email: cast.assessor.email }),
  assessmentPeopleEnd: async ({ db }, id) => ({
    person:
      (await db.selectFrom('role_grants').select('person_id').where('campaign_id', '=', id).executeTakeFirst())
        ?.person_id ?? '',
  }),
  assessmentAnswer: async (portal, id) => ({
    [`result-question-${await screeningOf(portal, id)}`]: 'demonstrated:at-level',
  }),
  assessmentReveal: async () => ({ reason: 'conflict' }),
  assessmentResults: demonstrated,
  assessmentDecision: async () => ({ outcome: 'removed', reason: 'no-answer', signature: 'Somebody' }),
  assessmentTelling: async ({ db }, id) => ({ decision: (await findDecision(db, id))?.id ?? '' }),
  assessmentBulk: async (portal, id) => ({
    _people: `${await numberOf(portal, await personOf(portal, id))}.`,
    ...{ reason: 'no-answer', signature: 'Somebody' },
  }),
  assessmentBulkUndo: async ({ db }, id) => ({
    _people: `${
      (
        await db
          .selectFrom('bulk_action_people as p')
          .innerJoin('applications as a', 'a.id', 'p.application_id')
          .select('a.number')
          .where('p.bulk_action_id', '=', id)
          .executeTakeFirstOrThrow()
      ).number
    }.`,
  }),
  assessmentSittingNew: async (portal, id) => ({ ...day, step: await lastStep(portal, id), capacity: '3' }),
  assessmentSitting: async () => ({ ...day, place: 'Room 4', capacity: '3' }),
  interviewInvitations: async (portal, id) => ({ seen: `${await numberOf(portal, await personOf(portal, id))}.` }),
  interviewInvitation: async ({ db }, id) => ({ step: (await readAssessed(db, id))?.campaign.plan.at(-1)?.id ?? '' }),
  interviewCancellation: async ({ db }, id) => ({ step: (await readAssessed(db, id))?.campaign.plan.at(-1)?.id ?? '' }),
  interview: async ({ db }, id) => ({
    sitting:
      (
        await db
          .selectFrom('sittings as s')
          .innerJoin('interview_invitations as i', 'i.step_id', 's.step_id')
          .select('s.id')
          .where('i.id', '=', id)
          .executeTakeFirst()
      )?.id ?? '',
  }),
  interviewAnswer: async () => ({ noneSuits: 'Any Friday' }),
  interviewNeeds: async () => ({ needsChanged: 'A lamp' }),
  qualificationRemoval: async () => ({ reason: 'by-mistake' }),
}
