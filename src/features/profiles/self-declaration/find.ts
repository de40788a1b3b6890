import type { Database } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Group } from './choices.ts'
import { declarationsAmong } from './queries.ts'
import { fewest, isOfAny, usableFor } from './rules.ts'

type Asked = {
  people: readonly string[]
  groups: readonly Group[]
  /** The campaign that is open to these groups alone. */
  campaignId: string
  actor: string
  now: Date
}

/**
 * Who among these people agreed to be found for an equity campaign and belongs, by their own word, to one of its groups, in the order given; nobody
 * where they are fewer than five. Which group, or any answer, is never returned. Every call is an event that names nobody.
 */
export const findDeclared = (
  db: Database,
  keys: Keyring,
  { people, groups, campaignId, actor, now }: Asked,
): Promise<string[]> =>
  db.transaction().execute(async (tx) => {
    const usable = usableFor('equity-search', await declarationsAmong(tx, keys, people))
    const declared = new Set(usable.filter((answers) => isOfAny(groups, answers)).map(({ ownerId }) => ownerId))
    await recordEvent(tx, {
      at: now,
      actor,
      verb: 'declaration.find',
      subjectKind: 'campaign',
      subject: campaignId,
      facts: { groups: groups.join(' '), people: people.length },
    })
    return declared.size < fewest ? [] : people.filter((id) => declared.has(id))
  })
