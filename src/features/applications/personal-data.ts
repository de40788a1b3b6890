import { sql } from 'kysely'
import { languageNames } from '../../i18n/site.ts'
import { columnNames } from '../../web/personal-data/messages.ts'
import { ownTable, type PersonalData, type PersonalTable } from '../../web/personal-data/personal-data.ts'
import { transitions } from './lifecycle.ts'
import { dataSaid, educationPathNames, said, statusNames } from './messages.ts'
import { bookmarks, notes, openings } from './office/personal-data.ts'
import { eraseOwn, own } from './own-rows.ts'
import { statusAsTold } from './queries.ts'
import { withdrawWithin } from './submission/actions.ts'

const applications: PersonalTable = {
  ...ownTable({
    table: 'applications',
    title: said.applications,
    order: 'number',
    labels: {
      number: dataSaid.number,
      status: columnNames.status,
      language: columnNames.language,
      education_path: dataSaid.educationPath,
      signature: dataSaid.signature,
      snapshot: dataSaid.asSent,
      snapshot_hash: dataSaid.hash,
      is_submitted_at_bell: dataSaid.atBell,
      started_at: dataSaid.started,
      updated_at: columnNames.changed,
      submitted_at: dataSaid.submitted,
      withdrawn_at: dataSaid.withdrawn,
    },
    values: { status: statusNames, language: languageNames, education_path: educationPathNames },
    // Whatever else an office sorts by is a copy of what was sent.
    unspoken: [
      ...['id', 'campaign_id', 'person_id', 'office_id', 'applicant_name', 'applicant_order', 'applicant_words'],
      ...[
        'applicant_city',
        'applicant_province',
        'applicant_citizenship',
        'applicant_armed_forces',
        'applicant_priority',
        'notes',
      ],
    ],
  }),
  onErasure: 'emptied',
  // What was decided and not told yet is the Office’s until it is told.
  take: async (db, { id }) => {
    const rows = await db
      .selectFrom('applications as a')
      .selectAll('a')
      .select(statusAsTold.as('told'))
      .where('a.person_id', '=', id)
      .orderBy('a.number')
      .execute()
    return rows.map(({ told: status, ...row }) => ({ ...row, status }))
  },
  // Drafts go. What was sent is withdrawn and kept apart, sealed; its row stays for the count, without a word.
  erase: async (tx, { id: personId }, { now, keep }) => {
    const drafts = await tx
      .deleteFrom('applications')
      .where('person_id', '=', personId)
      .where('status', '=', 'draft')
      .executeTakeFirstOrThrow()
    const open = await own(tx, personId).where('status', 'in', transitions.withdraw.from).execute()
    for (const { id } of open) await withdrawWithin(tx, id, personId, now)
    const sent = await own(tx, personId)
      .select(['signature', 'snapshot', 'snapshot_hash', 'submitted_at', 'withdrawn_at'])
      .where(sql<boolean>`snapshot <> '{}'`)
      .execute()
    for (const { id, ...content } of sent) {
      const notes = await tx
        .selectFrom('application_notes')
        .select(['body', 'language', 'at'])
        .where('application_id', '=', id)
        .orderBy('at')
        .execute()
      await keep({
        rule: 'applications',
        subjectKind: 'application',
        subject: id,
        content: { ...content, notes },
        since: now,
      })
      await tx
        .updateTable('applications')
        .set({ snapshot: '{}', signature: '', notes: 0 })
        .where('id', '=', id)
        .execute()
    }
    return Number(drafts.numDeletedRows) + sent.length
  },
}

const experiences: PersonalTable = {
  table: 'application_experiences',
  refers: [],
  title: dataSaid.educationShown,
  onErasure: 'removed',
  labels: { number: dataSaid.number, experience: dataSaid.experience },
  unspoken: ['application_id', 'experience_id'],
  take: (db, { id }) =>
    db
      .selectFrom('application_experiences')
      .innerJoin('applications as a', 'a.id', 'application_id')
      .innerJoin('experiences as e', 'e.id', 'experience_id')
      .select(['application_id', 'experience_id', 'a.number', 'e.title as experience'])
      .where('a.person_id', '=', id)
      .orderBy('a.number')
      .orderBy('experience_id')
      .execute(),
  erase: eraseOwn('application_experiences'),
}

const skills: PersonalTable = {
  table: 'application_skills',
  refers: [],
  title: dataSaid.skillsShown,
  onErasure: 'removed',
  labels: {
    number: dataSaid.number,
    skill_en: dataSaid.skillInEnglish,
    skill_fr: dataSaid.skillInFrench,
    experience: dataSaid.experience,
    explanation: dataSaid.explanation,
    language: columnNames.language,
  },
  values: { language: languageNames },
  unspoken: ['application_id', 'skill_id', 'experience_id'],
  take: (db, { id }) =>
    db
      .selectFrom('application_skills as shown')
      .innerJoin('applications as a', 'a.id', 'application_id')
      .innerJoin('experiences as e', 'e.id', 'experience_id')
      .innerJoin('skills as s', 's.id', 'skill_id')
      .select(['application_id', 'skill_id', 'experience_id', 'a.number', 's.name_en as skill_en'])
      .select(['s.name_fr as skill_fr', 'e.title as experience', 'shown.explanation', 'shown.language'])
      .where('a.person_id', '=', id)
      .orderBy('a.number')
      .orderBy('s.name_en')
      .orderBy('experience_id')
      .execute(),
  erase: eraseOwn('application_skills'),
}

const answers: PersonalTable = {
  table: 'application_answers',
  refers: [],
  title: dataSaid.answers,
  onErasure: 'removed',
  labels: {
    number: dataSaid.number,
    question_en: dataSaid.questionInEnglish,
    question_fr: dataSaid.questionInFrench,
    answer: dataSaid.answer,
    language: columnNames.language,
  },
  values: { language: languageNames },
  unspoken: ['application_id', 'question_id'],
  take: (db, { id }) =>
    db
      .selectFrom('application_answers as answer')
      .innerJoin('applications as a', 'a.id', 'application_id')
      .innerJoin('campaign_questions as q', 'q.id', 'question_id')
      .select(['application_id', 'question_id', 'a.number', 'q.question_en', 'q.question_fr'])
      .select(['answer.answer', 'answer.language'])
      .where('a.person_id', '=', id)
      .orderBy('a.number')
      .orderBy('q.position')
      .execute(),
  erase: eraseOwn('application_answers'),
}

/** What the applications hold of a person. */
export const applicationData: PersonalData = {
  tables: [applications, experiences, skills, answers, notes, bookmarks, openings],
}
