import { languageNames } from '../../../i18n/site.ts'
import type { PersonalTable } from '../../../web/personal-data/personal-data.ts'
import { invitationData } from './messages.ts'

/** The invitations of a person: when they come, and what they wrote. Their words go with them; that somebody came stays for the record. */
export const invitations: PersonalTable = {
  table: 'interview_invitations',
  refers: [],
  title: invitationData.invitations,
  onErasure: 'emptied',
  labels: {
    number: invitationData.number,
    invited_at: invitationData.invited,
    starts_at: invitationData.starts,
    place: invitationData.place,
    chosen_at: invitationData.chosen,
    none_suits: invitationData.noneSuits,
    none_suits_language: invitationData.noneSuitsLanguage,
    none_suits_at: invitationData.noneSuitsOn,
    needs_changed: invitationData.needsChanged,
    needs_language: invitationData.needsLanguage,
    reminded_at: invitationData.reminded,
    cancelled_at: invitationData.cancelled,
  },
  values: { none_suits_language: languageNames, needs_language: languageNames },
  unspoken: ['id', 'application_id', 'step_id', 'sitting_id', 'sequence'],
  withheld: ['invited_by'],
  take: (db, { id }) =>
    db
      .selectFrom('interview_invitations as i')
      .innerJoin('applications as a', 'a.id', 'i.application_id')
      .leftJoin('sittings as s', 's.id', 'i.sitting_id')
      .selectAll('i')
      .select(['a.number', 's.starts_at', 's.place'])
      .where('a.person_id', '=', id)
      .orderBy('i.invited_at')
      .orderBy('i.id')
      .execute(),
  erase: async (tx, { id }) =>
    Number(
      (
        await tx
          .updateTable('interview_invitations')
          .set({ none_suits: '', needs_changed: '' })
          .where('application_id', 'in', (own) =>
            own.selectFrom('applications').select('applications.id').where('person_id', '=', id),
          )
          .where((is) => is.or([is('none_suits', '<>', ''), is('needs_changed', '<>', '')]))
          .executeTakeFirstOrThrow()
      ).numUpdatedRows,
    ),
}
