import { type Database, readAtOneMoment, type Tx } from '../../../platform/database.ts'
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

/** What answers a plan. */
export type Answering = (plan: Plan, asked: Asked) => Promise<Answer>

class NotInMemory extends Error {}

const fromMemory =
  ({ index, log }: Source): Answering =>
  async (plan, asked) => {
    const answer = tried(log, () => index.answer(plan, asked))
    if (!answer) throw new NotInMemory()
    searchAnswers.inc({ from: 'memory' })
    return answer
  }

const tried = (log: Log, answer: () => Answer | null): Answer | null => {
  try {
    return answer()
  } catch (error) {
    log.error({ err: error }, 'the search in memory failed; SQL answers')
    return null
  }
}

const bySql =
  (tx: Tx): Answering =>
  (plan, asked) => {
    searchAnswers.inc({ from: 'sql' })
    return answerInSql(tx, plan, asked)
  }

/** Asks plans that belong together: all are answered from memory, or, while memory cannot answer one of them, all the same by SQL at one moment. Inside a transaction always by SQL, which sees what the transaction wrote. */
export const answerPlans = async <Result>(
  db: Database | Tx,
  ask: (answer: Answering) => Promise<Result>,
): Promise<Result> => {
  const source = db.isTransaction ? undefined : sources.get(db)
  try {
    if (source) return await ask(fromMemory(source))
  } catch (error) {
    if (!(error instanceof NotInMemory)) throw error
  }
  return readAtOneMoment(db, (tx) => ask(bySql(tx)))
}
