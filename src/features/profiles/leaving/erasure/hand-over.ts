import type { Database, Tx } from '../../../../platform/database.ts'
import type { HandOver, PersonalData } from '../../../../web/personal-data/personal-data.ts'

/** Work that somebody else must take over before a person may leave, as each slice knows it. */
export const whatToHandOver = async (
  db: Database | Tx,
  data: readonly PersonalData[],
  personId: string,
): Promise<HandOver[]> => {
  const left: HandOver[] = []
  for (const { handOver } of data) left.push(...((await handOver?.(db, personId)) ?? []))
  return left
}
