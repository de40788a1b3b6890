import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import { stands } from '../queries.ts'
import type { Criterion } from '../rules.ts'
import { digitsOf, digitsOfMark, keyOfMarks, keyOfOrder, markOf } from './marks.ts'

/** Whose turn through which answers: an assessor at one question of a step, with what is found of each answer. */
export type Turn = {
  campaignId: string
  stepId: string
  questionId: string
  criteria: readonly Criterion[]
  isIndependent: boolean
  assessorId: string
  secret: string
}

const hash = (key: Buffer) => sql`encode(sha256(${key}::bytea || uuid_send(a.id)), 'hex')`

const keyInSql = sql`case when r.skill_id is not null then 'skill-' || r.skill_id when r.question_id is not null then 'question-' || r.question_id else 'education' end`

// Where everyone works alone only one's own result counts as found; elsewhere anybody's does.
const isFound = ({ stepId, criteria, isIndependent, assessorId }: Turn): RawBuilder<boolean> => sql<boolean>`(
  select count(distinct ${keyInSql}) from assessment_results r
  where ${stands} and r.application_id = a.id and r.step_id = ${stepId} and ${keyInSql} = any(${criteria.map(({ key }) => key)}::text[])
    and (not ${isIndependent}::boolean or (r.kind = 'own' and r.assessor_id = ${assessorId}))
) = ${criteria.length}`

// Those who are assessed in this step: sent, not decided, and not turned away by another step.
const isAssessed = ({ stepId }: Turn) =>
  sql`a.status in ('submitted', 'in_assessment') and (s.standing is distinct from 'failed' or s.step_id = ${stepId})`

// Nobody assesses their own answer.
const answers = ({ campaignId, assessorId }: Turn) =>
  sql`applications a left join assessments s on s.application_id = a.id where a.campaign_id = ${campaignId} and a.person_id <> ${assessorId}`

/** How many answers to a question there are, and of how many something was found. */
export const countFound = async (db: Database, turn: Turn): Promise<{ found: number; total: number }> => {
  const { rows } = await sql<{ found: number; total: number }>`
    select count(*)::int as total, (count(*) filter (where ${isFound(turn)}))::int as found
    from ${answers(turn)} and ${isAssessed(turn)}`.execute(db)
  return rows[0] ?? { found: 0, total: 0 }
}

/** The application that a mark stands for, to the assessor to whom it was given; nothing when it is none. */
export const findByMark = async (db: Database, turn: Turn, mark: string): Promise<string | undefined> => {
  const digits = digitsOf(mark)
  if (digits === undefined) return undefined
  const key = keyOfMarks(turn.secret, turn.assessorId, turn.questionId)
  const { rows } = await sql<{ id: string }>`
    select a.id from ${answers(turn)} and a.status <> 'draft' and left(${hash(key)}, ${digitsOfMark}) = ${digits}`.execute(
    db,
  )
  return rows.length === 1 ? rows[0]?.id : undefined
}

type Place = 'previous' | 'next' | 'open' | 'first'

/** The marks around an answer in the order of its assessor, and the next of which nothing was found, going round, from the beginning when no answer is given; and how far all are. */
export const around = async (
  db: Database,
  turn: Turn,
  applicationId: string | null,
): Promise<Record<Place, string | null> & { found: number; total: number }> => {
  const key = keyOfOrder(turn.secret, turn.assessorId, turn.questionId)
  const marks = keyOfMarks(turn.secret, turn.assessorId, turn.questionId)
  const { rows } = await sql<Record<Place, string | null> & { found: number; total: number }>`
    with turns as materialized (
      select a.id, ${hash(key)} as place, left(${hash(marks)}, ${digitsOfMark}) as mark, ${isFound(turn)} as is_found, ${isAssessed(turn)} as is_assessed
      from ${answers(turn)} and ((${isAssessed(turn)}) or a.id = ${applicationId}::uuid)
    ), here as (select coalesce((select place from turns where id = ${applicationId}::uuid), '') as place)
    select
      (select mark from turns where place < here.place order by place desc limit 1) as previous,
      (select mark from turns where place > here.place order by place limit 1) as next,
      (select mark from turns where not is_found and id is distinct from ${applicationId}::uuid order by place < here.place, place limit 1) as open,
      (select mark from turns order by place limit 1) as first,
      (select count(*)::int from turns where is_assessed) as total,
      (select count(*)::int from turns where is_assessed and is_found) as found
    from here`.execute(db)
  const said = (digits: string | null | undefined) => (digits ? markOf(digits) : null)
  const row = rows[0]
  return {
    previous: said(row?.previous),
    next: said(row?.next),
    open: said(row?.open),
    first: said(row?.first),
    found: row?.found ?? 0,
    total: row?.total ?? 0,
  }
}

/** Whether somebody asked, with a reason, whose the answers of an application are. */
export const hasRevealed = async (db: Database | Tx, applicationId: string, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('events')
    .select('seq')
    .where('subject_kind', '=', 'application')
    .where('subject', '=', applicationId)
    .where('verb', '=', 'assessment.reveal')
    .where('actor', '=', personId)
    .limit(1)
    .executeTakeFirst()) !== undefined
