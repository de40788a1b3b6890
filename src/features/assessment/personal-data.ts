import { sql } from 'kysely'
import { languageNames } from '../../i18n/site.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { columnNames } from '../../web/personal-data/messages.ts'
import type { PersonalData, PersonalTable } from '../../web/personal-data/personal-data.ts'
import { invitations } from './interviews/personal-data.ts'
import { dataSaid, decisionNames, outcomeNames, reasonNames, removalNames, resultNames } from './messages.ts'
import { qualifications } from './qualifications/personal-data.ts'

const own = (db: Database | Tx, personId: string) =>
  db.selectFrom('applications').select('id').where('person_id', '=', personId)

// What is found of an application, and decided on it, is the Office’s until it is told.
const wasTold = sql<boolean>`exists (select from decisions told where told.application_id = a.id and told.told_at is not null)`

const assessments: PersonalTable = {
  table: 'assessments',
  refers: [],
  title: dataSaid.assessments,
  onErasure: 'kept',
  labels: { number: dataSaid.number, standing: dataSaid.standing, updated_at: columnNames.changed },
  values: { standing: outcomeNames },
  unspoken: ['application_id', 'campaign_id', 'step_id', 'outcomes'],
  take: (db, { id }) =>
    db
      .selectFrom('assessments as s')
      .innerJoin('applications as a', 'a.id', 's.application_id')
      .select([
        's.application_id',
        's.campaign_id',
        's.step_id',
        's.outcomes',
        'a.number',
        's.standing',
        's.updated_at',
      ])
      .where('a.person_id', '=', id)
      .where(wasTold)
      .orderBy('a.number')
      .execute(),
  erase: async () => 0,
}

const results: PersonalTable = {
  table: 'assessment_results',
  refers: [],
  title: dataSaid.results,
  onErasure: 'emptied',
  labels: {
    number: dataSaid.number,
    result: dataSaid.result,
    reason: dataSaid.reason,
    note: dataSaid.words,
    language: columnNames.language,
    at: columnNames.when,
    taken_back_at: dataSaid.takenBack,
  },
  values: { result: resultNames, reason: reasonNames, language: languageNames },
  unspoken: ['id', 'application_id', 'step_id', 'skill_id', 'question_id', 'kind', 'qualification_id', 'takes_back'],
  withheld: ['assessor_id'],
  take: (db, { id }) =>
    db
      .selectFrom('assessment_results as r')
      .innerJoin('applications as a', 'a.id', 'r.application_id')
      .leftJoin('assessment_results as back', 'back.takes_back', 'r.id')
      .selectAll('r')
      .select(['a.number', 'back.at as taken_back_at'])
      .where('a.person_id', '=', id)
      .where('r.takes_back', 'is', null)
      .where(wasTold)
      .orderBy('r.at')
      .execute(),
  // The words are sealed apart as long as the law asks; what was found stays without them, for the figures.
  erase: async (tx, { id }, { keep, now }) => {
    const rows = await tx
      .selectFrom('assessment_results')
      .select(['id', 'application_id', 'step_id', 'skill_id', 'question_id', 'result', 'reason', 'note', 'at'])
      .where('application_id', 'in', own(tx, id))
      .where('note', '<>', '')
      .execute()
    for (const { id: subject, ...content } of rows) {
      await keep({ rule: 'applications', subjectKind: 'result', subject, content, since: now })
      await tx.updateTable('assessment_results').set({ note: '' }).where('id', '=', subject).execute()
    }
    return rows.length
  },
}

const decisions: PersonalTable = {
  table: 'decisions',
  refers: [],
  title: dataSaid.decisions,
  onErasure: 'emptied',
  labels: {
    number: dataSaid.number,
    outcome: dataSaid.outcome,
    reason: dataSaid.reason,
    note: dataSaid.words,
    language: columnNames.language,
    decided_at: columnNames.when,
    tell_by: dataSaid.tellBy,
    told_at: dataSaid.told,
  },
  values: { outcome: decisionNames, reason: removalNames, language: languageNames },
  unspoken: ['id', 'application_id', 'skill_id', 'question_id', 'replaced_at'],
  withheld: ['signed_by', 'signature', 'taken_back_by'],
  take: (db, { id }) =>
    db
      .selectFrom('decisions as d')
      .innerJoin('applications as a', 'a.id', 'd.application_id')
      .selectAll('d')
      .select('a.number')
      .where('a.person_id', '=', id)
      .where('d.told_at', 'is not', null)
      .orderBy('d.decided_at')
      .execute(),
  erase: async (tx, { id }, { keep, now }) => {
    const rows = await tx
      .selectFrom('decisions')
      .select(['id', 'application_id', 'outcome', 'reason', 'note', 'decided_at', 'told_at'])
      .where('application_id', 'in', own(tx, id))
      .where('note', '<>', '')
      .execute()
    for (const { id: subject, ...content } of rows) {
      await keep({ rule: 'applications', subjectKind: 'decision', subject, content, since: now })
      await tx.updateTable('decisions').set({ note: '' }).where('id', '=', subject).execute()
    }
    return rows.length
  },
}

/** What assessments hold of a person: what was found of their applications, what was decided, when they come, and what they qualified for. */
export const assessmentData: PersonalData = { tables: [assessments, results, decisions, invitations, qualifications] }
