import type { Database } from '../../../platform/database.ts'
import type { Done } from './actions.ts'
import { holdInvitation } from './queries.ts'
import { daysToRemind, isAssessed, remindsAt } from './rules.ts'
import { tellOf } from './telling.ts'

const day = 24 * 60 * 60 * 1000

/** Reminds those who come within two days, once for each time they chose; whoever chose it later than that has just been told. */
export const remindWhoComes = async (db: Database, done: Done): Promise<void> => {
  const due = await db
    .selectFrom('interview_invitations as i')
    .innerJoin('sittings as s', 's.id', 'i.sitting_id')
    .select(['i.id', 's.id as sittingId', 's.starts_at as startsAt', 's.ends_at as endsAt', 's.place', 'i.chosen_at'])
    .where('i.reminded_at', 'is', null)
    .where('s.starts_at', '>', done.now)
    .where('s.starts_at', '<=', new Date(done.now.getTime() + daysToRemind * day))
    .orderBy('i.id')
    .execute()
  for (const { id, sittingId, chosen_at, ...slot } of due)
    await db.transaction().execute(async (tx) => {
      const invitation = await holdInvitation(tx, id)
      // Meanwhile they may have chosen another, or been reminded by another worker.
      if (invitation?.sittingId !== sittingId || !isAssessed(invitation.statusAsTold)) return
      const noted = await tx
        .updateTable('interview_invitations')
        .set({ reminded_at: done.now })
        .where('id', '=', id)
        .where('reminded_at', 'is', null)
        .executeTakeFirst()
      if (noted.numUpdatedRows === 0n || (chosen_at ?? done.now) > remindsAt(slot.startsAt)) return
      await tellOf(tx, invitation, 'reminder', slot, done)
    })
}
