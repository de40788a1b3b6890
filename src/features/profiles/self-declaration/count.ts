import type { Database } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import { type Group, groups, type Purpose } from './choices.ts'
import { declarationsAmong } from './queries.ts'
import { countGroup, type Figure, usableFor } from './rules.ts'

type Asked = {
  people: readonly string[]
  purpose: Purpose
  /** What the figure is about, by a reference of ours: a campaign and a stage, the portal. */
  about: { kind: string; reference: string }
  actor: string
  now: Date
}

/**
 * How many among a set of people belong to each group, by their own word and for a purpose they chose; the only way to learn from the
 * declarations of others. A figure that is too small is not told, and every call is an event. Whoever calls decides on sets that are
 * given (a campaign, a stage), never on sets that somebody may choose person by person.
 */
export const countDeclared = (
  db: Database,
  keys: Keyring,
  { people, purpose, about, actor, now }: Asked,
): Promise<Record<Group, Figure>> =>
  db.transaction().execute(async (tx) => {
    const usable = usableFor(purpose, await declarationsAmong(tx, keys, [...new Set(people)]))
    await recordEvent(tx, {
      at: now,
      actor,
      verb: 'declaration.count',
      subjectKind: about.kind,
      subject: about.reference,
      facts: { purpose, people: people.length },
    })
    return Object.fromEntries(groups.map((group) => [group, countGroup(group, usable)])) as Record<Group, Figure>
  })
