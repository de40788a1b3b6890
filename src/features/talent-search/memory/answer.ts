import type { Database, Tx } from '../../../platform/database.ts'
import type { Log } from '../../../platform/log.ts'
import { searchAnswers } from '../../../platform/metrics.ts'
import { answerInSql } from './oracle.ts'
import type { Answer, Asked, Plan } from './plan.ts'
import type { SearchIndex } from './search-index.ts'

type Source = { index: SearchIndex; log: Log }
const sources = new WeakMap<Database, Source>()

/** From now on what is asked of this database is answered from memory whenever that can be. */
export const answerFromMemory = (db: Database, source: Source): void => {
  sources.set(db, source)
}

const ask = (source: Source | undefined, plan: Plan, asked: Asked): Answer | null => {
  try {
    return source?.index.answer(plan, asked) ?? null
  } catch (error) {
    source?.log.error({ err: error }, 'the search in memory failed; SQL answers')
    return null
  }
}

/** The answer to a plan: from memory, or the same by SQL while memory has none. Inside a transaction always by SQL, which sees what the transaction wrote. */
export const answerPlan = async (db: Database | Tx, plan: Plan, asked: Asked): Promise<Answer> => {
  const answer = db.isTransaction ? null : ask(sources.get(db), plan, asked)
  searchAnswers.inc({ from: answer ? 'memory' : 'sql' })
  return answer ?? answerInSql(db, plan, asked)
}
