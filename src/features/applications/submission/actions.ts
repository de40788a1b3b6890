import { to } from '../../../i18n/addresses.ts'
import { sayMoment } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import { atOneMoment, type Database, type Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { postMail } from '../../../platform/mail.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { discardDrafts, dropDraft } from '../../../web/drafts.ts'
import { letter } from '../../../web/mail-layout.ts'
import { listBellsDue, ringBell } from '../../campaigns/index.ts'
import { findAccommodationCard } from '../../profiles/index.ts'
import { draftOfStep } from '../drafting/actions.ts'
import { transitions } from '../lifecycle.ts'
import { asDrafted, type Draft, holdDraft } from '../queries.ts'
import { type Obstacle, whatBlocksSubmission, whatStepsLack } from '../rules.ts'
import { said } from './messages.ts'
import { hashOfSnapshot, markOfContent, takeSnapshot } from './snapshot.ts'

// Accommodation is shared when its person says so, and then as it stands at submission.
const sharedCard = async (tx: Tx, personId: string, language: Language) => {
  const card = await findAccommodationCard(tx, personId, language)
  return card.isShared ? card : null
}

const mailReceipt = async (
  tx: Tx,
  { application, account, campaign }: Draft,
  hash: string,
  origin: string,
  now: Date,
) => {
  const { email, language } = account
  const t = translator(language)
  const title = campaign[`title_${language}`]
  const mail = await letter({
    key: `application-receipt ${application.ownerId} ${application.id}`,
    to: email,
    language,
    subject: t(said.receiptSubject, { title }),
    paragraphs: [
      t(said.receiptBody, { title, moment: sayMoment(language, now, campaign.timeZone) }),
      t(said.receiptNumber, { number: String(application.number) }),
      t(said.receiptHash, { hash }),
      t(said.receiptNext),
    ],
    action: { label: t(said.seeApplication), href: origin + to(language, 'application', application) },
  })
  await postMail(tx, mail, now)
}

const submit = async (tx: Tx, draft: Draft, signature: string, atBell: boolean, now: Date, origin: string) => {
  const { application } = draft
  const snapshot = takeSnapshot(draft, signature, await sharedCard(tx, application.ownerId, application.language), now)
  const hash = hashOfSnapshot(snapshot)
  await tx
    .updateTable('applications')
    .set({
      status: transitions.submit.to,
      signature,
      snapshot: JSON.stringify(snapshot),
      snapshot_hash: hash,
      is_submitted_at_bell: atBell,
      submitted_at: now,
      updated_at: now,
    })
    .where('id', '=', application.id)
    .where('status', 'in', transitions.submit.from)
    .returning('id')
    .executeTakeFirstOrThrow(() => new Conflict())
  await recordEvent(tx, {
    at: now,
    actor: atBell ? null : application.ownerId,
    ...(atBell ? { onBehalfOf: application.ownerId } : {}),
    verb: transitions.submit.ability,
    subjectKind: 'application',
    subject: application.id,
    facts: { campaign: application.campaignId, hash, atBell },
  })
  await mailReceipt(tx, draft, hash, origin, now)
}

/** What is signed: by whom, and the mark of what they read. */
type Signed = { signature: string; seen: string }

/** Submits a draft when nothing stands in the way; otherwise returns what does, by the very rules of its checklist. The closing moment is asked inside the transaction, and what is sent is what was read. */
export const submitApplication = (
  db: Database,
  id: string,
  { signature, seen }: Signed,
  language: Language,
  { now, origin }: { now: Date; origin: string },
): Promise<Obstacle[]> =>
  // What is sent is of one moment, whatever somebody changes in the profile meanwhile.
  atOneMoment(db, async (tx) => {
    const draft = await holdDraft(tx, id)
    // Of two clicks the first has sent it.
    if (draft.application.status !== 'draft') return []
    const obstacles = whatBlocksSubmission(asDrafted(draft), signature, now, language)
    if (obstacles.length > 0) return obstacles
    const card = await sharedCard(tx, draft.application.ownerId, draft.application.language)
    if (seen !== '' && seen !== markOfContent(takeSnapshot(draft, signature, card, now)))
      return [{ step: 'review', field: '', says: 'changedSinceRead' }]
    await submit(tx, draft, signature, false, now, origin)
    await dropDraft(tx, draft.application.ownerId, draftOfStep(id, 'review'))
    const others = ['education', 'questions', ...draft.campaign.skills.map(({ skillId }) => `skill-${skillId}`)]
    await discardDrafts(
      tx,
      draft.application.ownerId,
      others.map((form) => draftOfStep(id, form)),
    )
    return []
  })

// What a person typed and did not save does not count, and stays in its draft.
const submitIfComplete = (db: Database, id: string, closesAt: Date, origin: string): Promise<boolean> =>
  atOneMoment(db, async (tx) => {
    const draft = await holdDraft(tx, id)
    const { status, language } = draft.application
    if (status !== 'draft' || whatStepsLack(asDrafted(draft), language).length > 0) return false
    await submit(tx, draft, '', true, closesAt, origin)
    return true
  })

/** At the bell: submits for their people the drafts that are complete, once for each campaign that said so. Returns how many. */
export const submitAtBell = async (db: Database, origin: string, now: Date): Promise<number> => {
  let submitted = 0
  for (const { id: campaignId, closesAt } of await listBellsDue(db, now)) {
    const drafts = await db
      .selectFrom('applications')
      .select('id')
      .where('campaign_id', '=', campaignId)
      .where('status', '=', 'draft')
      .orderBy('id')
      .execute()
    for (const { id } of drafts) if (await submitIfComplete(db, id, closesAt, origin)) submitted++
    await ringBell(db, campaignId, now)
  }
  return submitted
}

/** Withdraws an application within a transaction. Throws Conflict where there is none to withdraw. */
export const withdrawWithin = async (tx: Tx, id: string, personId: string, now: Date): Promise<void> => {
  const { from, to: status, ability } = transitions.withdraw
  const { campaign_id } = await tx
    .updateTable('applications')
    .set({ status, withdrawn_at: now, updated_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('status', 'in', from)
    .returning('campaign_id')
    .executeTakeFirstOrThrow(() => new Conflict())
  await recordEvent(tx, {
    at: now,
    actor: personId,
    verb: ability,
    subjectKind: 'application',
    subject: id,
    facts: { campaign: campaign_id },
  })
  // Whatever waits for this person elsewhere is let go of.
  await enqueue(tx, 'application-withdrawn', { id })
}

/** Withdraws an application; the person is considered no more, and what was sent stays as it was for the record. */
export const withdrawApplication = (db: Database, id: string, personId: string, now: Date): Promise<void> =>
  db.transaction().execute((tx) => withdrawWithin(tx, id, personId, now))
