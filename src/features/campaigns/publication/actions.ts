import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { Conflict } from '../../../platform/refusals.ts'
import { dropDraft } from '../../../web/drafts.ts'
import type { Sent } from '../../../web/forms.ts'
import { stampOf } from '../../../web/stamp.ts'
import { draftOfPart, holdCampaign, noteCampaign, staleTexts, writeChanges } from '../drafting/actions.ts'
import { type Changes, type FormPart, savedPart } from '../drafting/forms.ts'
import { transitions } from '../lifecycle.ts'
import { type Obstacle, whatBlocksPublication } from '../rules.ts'
import { unansweredOf, type Warning, whatToThinkAbout } from '../warnings.ts'

export type Gate = { obstacles: Obstacle[]; unanswered: Warning[]; awaitsApproval?: boolean }

// The closing moment is kept by a job of its own beside the one that looks every minute: whichever comes first closes.
const closeAt = (tx: Tx, id: string, moment: Date) =>
  enqueue(tx, 'close-campaigns', { id }, { key: `close-campaign ${id}`, runAt: moment })

/** Publishes a draft when nothing stands in the way; otherwise returns what does, by the very list that the checklist shows. One that is open to designated groups alone is approved with it, by whoever publishes it and says so. */
export const publishCampaign = (
  db: Database,
  id: string,
  personId: string,
  now: Date,
  { approvesEquity = false } = {},
): Promise<Gate> =>
  db.transaction().execute(async (tx) => {
    const campaign = await holdCampaign(tx, id)
    const { from, to, ability } = transitions.publish
    if (!(from as readonly string[]).includes(campaign.status)) throw new Conflict()
    const gate = { obstacles: whatBlocksPublication(campaign, now), unanswered: unansweredOf(campaign, now) }
    if (gate.obstacles.length > 0 || gate.unanswered.length > 0 || !campaign.closesAt) return gate
    const isForGroups = campaign.equityGroups.length > 0
    if (isForGroups && !approvesEquity) return { ...gate, awaitsApproval: true }
    const opensAt = campaign.opensAt && campaign.opensAt > now ? campaign.opensAt : now
    await tx
      .updateTable('campaigns')
      .set({ status: to, published_at: now, opens_at: opensAt, updated_at: now })
      .set({ equity_approved_at: isForGroups ? now : null })
      .where('id', '=', id)
      .execute()
    await noteCampaign(tx, now, personId, ability, id, {
      office: campaign.officeId,
      opens: opensAt.toISOString(),
      closes: campaign.closesAt.toISOString(),
      ...(isForGroups && { equity: campaign.equityGroups.join(' ') }),
    })
    await closeAt(tx, id, campaign.closesAt)
    return gate
  })

/** Answers a warning of the gate with a reason; a warning that no longer holds is answered in vain and left alone. */
export const answerWarning = (
  db: Database,
  id: string,
  personId: string,
  { key, reason }: { key: string; reason: string },
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const campaign = await holdCampaign(tx, id)
    if (campaign.status !== 'draft') throw new Conflict()
    const warning = whatToThinkAbout(campaign, now).find((one) => one.key === key)
    if (!warning) return
    await tx
      .updateTable('campaigns')
      .set({ answered: JSON.stringify({ ...campaign.answered, [key]: reason }), updated_at: now })
      .where('id', '=', id)
      .execute()
    await noteCampaign(tx, now, personId, 'campaign.draft', id, { answered: warning.rule })
  })

export type Reason = { reason_en: string; reason_fr: string }

const tellChange = (
  tx: Tx,
  id: string,
  personId: string,
  kind: 'text' | 'extended' | 'closed-early',
  reason: Reason,
  now: Date,
  closes: { before: Date | null; after: Date } | null = null,
) =>
  tx
    .insertInto('campaign_changes')
    .values({
      campaign_id: id,
      kind,
      ...reason,
      closes_before: closes?.before ?? null,
      closes_after: closes?.after ?? null,
      at: now,
      by: personId,
    })
    .execute()

type Change = { part: FormPart; changes: Changes; reviewed: readonly string[]; seen: string; reason: Reason }

/** Changes what a published campaign says, with the reason its page shows; what it says must still pass the gate. Dates, skills, questions and the plan stay as they were published. */
export const changePublished = (
  db: Database,
  id: string,
  personId: string,
  { part, changes: sent, reviewed, seen, reason }: Change,
  now: Date,
): Promise<{ savedNow: Sent | null; obstacles: Obstacle[] }> =>
  db.transaction().execute(async (tx) => {
    const campaign = await holdCampaign(tx, id)
    const { equityGroups, equity_en, equity_fr } = campaign
    const changes = { ...sent, ...(part === 'basics' && { equityGroups, equity_en, equity_fr }) }
    if (campaign.status !== 'published' || part === 'dates') throw new Conflict()
    const savedNow = savedPart(part, campaign)
    if (seen !== '' && stampOf(savedNow) !== seen) return { savedNow, obstacles: [] }
    const stale = staleTexts(campaign, part, changes, reviewed)
    const obstacles = whatBlocksPublication({ ...campaign, ...changes, stale }, now).filter((one) => one.part === part)
    if (obstacles.length > 0) return { savedNow: null, obstacles }
    await writeChanges(tx, id, changes, stale, now)
    await tellChange(tx, id, personId, 'text', reason, now)
    await noteCampaign(tx, now, personId, 'campaign.change', id, { part })
    await dropDraft(tx, personId, draftOfPart(id, part))
    return { savedNow: null, obstacles: [] }
  })

/** Moves the closing moment of a published campaign later. */
export const extendCampaign = (
  db: Database,
  id: string,
  personId: string,
  closesAt: Date,
  reason: Reason,
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { closesAt: before } = await holdCampaign(tx, id)
    await tx
      .updateTable('campaigns')
      .set({ closes_at: closesAt, updated_at: now })
      .where('id', '=', id)
      .where('status', 'in', transitions.extend.from)
      .where('closes_at', '>', now)
      .where('closes_at', '<', closesAt)
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    await tellChange(tx, id, personId, 'extended', reason, now, { before, after: closesAt })
    await noteCampaign(tx, now, personId, transitions.extend.ability, id, {
      closed: before?.toISOString() ?? null,
      closes: closesAt.toISOString(),
    })
    await dropDraft(tx, personId, draftOfPart(id, 'extension'))
    await closeAt(tx, id, closesAt)
  })

/** Closes a published campaign before its closing moment, with the reason its page shows. */
export const closeEarly = (db: Database, id: string, personId: string, reason: Reason, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { closesAt: before } = await holdCampaign(tx, id)
    await tx
      .updateTable('campaigns')
      .set({
        status: transitions.close.to,
        closed_at: now,
        closes_at: now,
        bell_rung_at: now,
        // One that was to open later never opened: it still closes after it opened.
        opens_at: sql<Date>`least(opens_at, ${now}::timestamptz - interval '1 second')`,
        updated_at: now,
      })
      .where('id', '=', id)
      .where('status', 'in', transitions.close.from)
      .where('closes_at', '>', now)
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    await tellChange(tx, id, personId, 'closed-early', reason, now, { before, after: now })
    await noteCampaign(tx, now, personId, transitions.close.ability, id, {
      early: true,
      closed: before?.toISOString() ?? null,
    })
    await dropDraft(tx, personId, draftOfPart(id, 'closing'))
  })

/** Puts a closed campaign away. */
export const archiveCampaign = (db: Database, id: string, personId: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx
      .updateTable('campaigns')
      .set({ status: transitions.archive.to, archived_at: now, updated_at: now })
      .where('id', '=', id)
      .where('status', 'in', transitions.archive.from)
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    await noteCampaign(tx, now, personId, transitions.archive.ability, id, {})
  })

/** Notes that the drafts of a campaign were submitted at its bell: it rings once. */
export const ringBell = async (db: Database, id: string, now: Date): Promise<void> => {
  await db.updateTable('campaigns').set({ bell_rung_at: now }).where('id', '=', id).execute()
}

/** Closes every campaign whose closing moment has come, at that moment and not at the one at which we notice; returns their ids. */
export const closeCampaignsDue = (db: Database, now: Date): Promise<string[]> =>
  db.transaction().execute(async (tx) => {
    const due = await tx
      .updateTable('campaigns')
      .set((eb) => ({ status: transitions.close.to, closed_at: eb.ref('closes_at'), updated_at: now }))
      .where('status', '=', 'published')
      .where('closes_at', '<=', now)
      .returning(['id', 'closes_at'])
      .execute()
    for (const { id, closes_at } of due)
      await noteCampaign(tx, closes_at ?? now, null, transitions.close.ability, id, { early: false })
    return due.map(({ id }) => id)
  })
