import type { Database } from '../src/platform/database.ts'
import { makePerson } from './cast.ts'

type Stated = { regions?: string[]; arrangements?: string[]; conditions?: string[]; visibility?: 'anonymous' | 'named' }

/** Makes people whom a search finds for a year, each stating the same; returns their ids. */
export const makeFindable = async (db: Database, count: number, stated: Stated, now: Date): Promise<string[]> => {
  const ids: string[] = []
  for (let place = 0; place < count; place++) {
    const { id } = await makePerson(db, `Findable ${place}`)
    await db
      .insertInto('profiles')
      .values({
        ...{ person_id: id, reference: id.slice(-8).toUpperCase(), visibility: stated.visibility ?? 'anonymous' },
        ...{ visible_until: new Date(now.getTime() + 365 * 86_400_000), updated_at: now },
        ...{ regions: stated.regions ?? [], arrangements: stated.arrangements ?? [] },
        conditions: stated.conditions ?? [],
      })
      .execute()
    ids.push(id)
  }
  return ids
}
