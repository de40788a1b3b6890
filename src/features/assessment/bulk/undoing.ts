import type { Language } from '../../../i18n/language.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { recordEvents } from '../../../platform/event-log.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { holdApplications } from '../../applications/index.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { takeBackResults } from '../actions.ts'
import { takeBackDecisions } from '../deciding.ts'
import { type BulkAction, holdAction, idsOf, listTouched, type Touched } from './queries.ts'
import { isUndoable } from './rules.ts'
import { changesSince, numbersIn } from './seen.ts'

type By = { id: string; language: Language }

// Nobody was told yet: the job that would tell them finds it undone.
const cancelTelling = (tx: Tx, action: BulkAction, people: readonly Touched[], by: By, now: Date): Promise<void> =>
  recordEvents(
    tx,
    people.map(({ id, decisionId }) => ({
      at: now,
      actor: by.id,
      verb: 'decision.cancel-telling',
      subjectKind: 'application',
      subject: id,
      facts: { campaign: action.campaignId, decision: decisionId, together: action.id },
    })),
  )

const idsIn = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null)

/** Undoes what was done to many at once, in one transaction, for those on whom nothing was built since; nothing is undone when they are others than were seen, or it is too late. */
export const undoTogether = (
  db: Database,
  actionId: string,
  { seen, by }: { seen: string; by: By },
  now: Date,
): Promise<'undone' | 'changed' | 'over'> =>
  db.transaction().execute(async (tx) => {
    const action = await holdAction(tx, actionId, by.id)
    const campaign = action && (await findCampaign(tx, action.campaignId))
    if (!action || !campaign || action.isAboutViewer) throw new NotFound()
    if (!isUndoable(action, now)) return 'over'
    await holdApplications(tx, await idsOf(tx, campaign.id, numbersIn(seen)))
    const people = (await listTouched(tx, action)).filter(({ why }) => why === undefined)
    if (people.length === 0 || changesSince(seen, people)) return 'changed'
    const facts = { campaign: campaign.id, together: action.id }
    if (action.kind === 'tell') await cancelTelling(tx, action, people, by, now)
    else if (action.kind === 'result')
      await takeBackResults(tx, campaign, idsIn(people.map(({ resultId }) => resultId)), { by, facts }, now)
    else await takeBackDecisions(tx, idsIn(people.map(({ decisionId }) => decisionId)), by.id, facts, now)
    await tx.updateTable('bulk_actions').set({ undone_by: by.id, undone_at: now }).where('id', '=', action.id).execute()
    return 'undone'
  })
