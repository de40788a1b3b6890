import { to } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import { sayMomentIn } from '../../../i18n/zones.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { postMail } from '../../../platform/mail.ts'
import { Conflict, NotFound } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import { letter } from '../../../web/mail-layout.ts'
import { findAccommodationCard } from '../../profiles/index.ts'
import { draftOfStep } from '../drafting/actions.ts'
import { transitions } from '../lifecycle.ts'
import { asDrafted, type Draft, findApplication, readDraft } from '../queries.ts'
import { type Obstacle, whatBlocksSubmission, whatStepsLack } from '../rules.ts'
import { said } from './messages.ts'
import { hashOfSnapshot, takeSnapshot } from './snapshot.ts'

const holdDraft = async (tx: Tx, id: string): Promise<Draft> => {
  await tx.selectFrom('applications').select('id').where('id', '=', id).forUpdate().execute()
  const application = await findApplication(tx, id)
  const draft = application && (await readDraft(tx, application))
  if (!draft) throw new NotFound()
  return draft
}

// Accommodation is shared when its person says so, and then as it stands at submission.
const sharedCard = async (tx: Tx, personId: string, language: Language) => {
  const card = await findAccommodationCard(tx, personId, language)
  return card.isShared ? card : null
}

const mailReceipt = async (tx: Tx, { application, campaign }: Draft, hash: string, origin: string, now: Date) => {
  const person = await tx
    .selectFrom('people')
    .select(['email', 'language'])
    .where('id', '=', application.ownerId)
    .executeTakeFirstOrThrow()
  const language = person.language === 'fr' ? 'fr' : 'en'
  const t = translator(language)
  const title = campaign[`title_${language}`]
  const mail = await letter({
    key: `application-receipt ${application.id}`,
    to: person.email,
    language,
    subject: t(said.receiptSubject, { title }),
    paragraphs: [
      t(said.receiptBody, { title, moment: sayMomentIn(language, now, campaign.timeZone) }),
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
  for (const step of ['education', 'questions', 'review'])
    await dropDraft(tx, application.ownerId, draftOfStep(application.id, step))
  await mailReceipt(tx, draft, hash, origin, now)
}

/** Submits a draft when nothing stands in the way; otherwise returns what does, by the very rules of its checklist. The closing moment is asked inside the transaction. */
export const submitApplication = (
  db: Database,
  id: string,
  signature: string,
  language: Language,
  { now, origin }: { now: Date; origin: string },
): Promise<Obstacle[]> =>
  db.transaction().execute(async (tx) => {
    const draft = await holdDraft(tx, id)
    if (draft.application.status !== 'draft') throw new Conflict()
    const obstacles = whatBlocksSubmission(asDrafted(draft), signature, now, language)
    if (obstacles.length === 0) await submit(tx, draft, signature, false, now, origin)
    return obstacles
  })

/** At the bell: submits for their people the drafts that are complete, in the campaigns that said so. What a person typed and did not save does not count. Returns how many. */
export const submitAtBell = async (db: Database, origin: string, now: Date): Promise<number> => {
  const due = await db
    .selectFrom('applications as a')
    .innerJoin('campaigns as c', 'c.id', 'a.campaign_id')
    .select(['a.id', 'c.closes_at as closesAt'])
    .where('a.status', '=', 'draft')
    .where('c.status', 'in', ['published', 'closed'])
    .where('c.submits_complete_drafts', '=', true)
    .where('c.closes_at', '<=', now)
    .where('c.closes_at', '>', new Date(now.getTime() - 7 * 24 * 60 * 60 * 1000))
    .orderBy('a.id')
    .execute()
  let submitted = 0
  for (const { id, closesAt } of due)
    await db.transaction().execute(async (tx) => {
      const draft = await holdDraft(tx, id)
      // A campaign closed early takes no more, whatever was complete.
      const isOver = await tx
        .selectFrom('campaign_changes')
        .select('id')
        .where('campaign_id', '=', draft.campaign.id)
        .where('kind', '=', 'closed-early')
        .executeTakeFirst()
      if (draft.application.status !== 'draft' || isOver) return
      if (whatStepsLack(asDrafted(draft), draft.application.language).length > 0) return
      await submit(tx, draft, '', true, closesAt ?? now, origin)
      submitted++
    })
  return submitted
}

/** Withdraws an application within a transaction. Throws Conflict where there is none to withdraw. */
export const withdrawWithin = async (tx: Tx, id: string, personId: string, now: Date): Promise<void> => {
  const { from, to: status, ability } = transitions.withdraw
  const { campaign_id } = await tx
    .updateTable('applications')
    .set({ status, withdrawn_at: now, updated_at: now })
    .where('id', '=', id)
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
}

/** Withdraws an application; the person is considered no more, and what was sent stays as it was for the record. */
export const withdrawApplication = (db: Database, id: string, personId: string, now: Date): Promise<void> =>
  db.transaction().execute((tx) => withdrawWithin(tx, id, personId, now))
