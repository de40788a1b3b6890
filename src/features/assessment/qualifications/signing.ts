import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import { publicKeyOf, signDocument } from '../../../platform/signing.ts'
import type { SkillLevel } from '../../profiles/index.ts'
import { methodOf, statementOf } from './statement.ts'

/** What signing needs of the configuration. */
export type SigningMeans = { signingKeys: Keyring; publicUrl: string }

/** The public keys by which what we signed is recognised, those that sign no more included; without those that were lost to somebody. */
export const listPublicKeys = async (
  db: Database | Tx,
  signingKeys: Keyring,
): Promise<{ id: string; publicKey: string }[]> => {
  const kept = await db
    .selectFrom('signing_keys')
    .select(['id', 'public_key as publicKey', 'distrusted_at as distrustedAt'])
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const fresh = signingKeys.filter(({ id }) => !kept.some((one) => one.id === id))
  return [
    ...kept.filter(({ distrustedAt }) => distrustedAt === null).map(({ id, publicKey }) => ({ id, publicKey })),
    ...fresh.map(({ id, key }) => ({ id, publicKey: publicKeyOf(key) })),
  ]
}

// What a key signs is recognised as long as its public half is kept, so that is kept first.
const keepPublicKey = async (tx: Tx, [newest]: Keyring, now: Date): Promise<void> => {
  if (!newest) throw new Error('SIGNING_KEYS holds no key')
  const publicKey = publicKeyOf(newest.key)
  await tx
    .insertInto('signing_keys')
    .values({ id: newest.id, public_key: publicKey, added_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const kept = await tx
    .selectFrom('signing_keys')
    .select(['public_key', 'distrusted_at'])
    .where('id', '=', newest.id)
    .executeTakeFirstOrThrow()
  if (kept.public_key !== publicKey) throw new Error(`SIGNING_KEYS: ${newest.id} was the name of another key`)
  if (kept.distrusted_at) throw new Error(`SIGNING_KEYS: ${newest.id} is distrusted and may sign no more`)
}

const together = 100

/** Signs the statements that are not signed yet, with the newest key; returns how many. It may run twice at once: none is signed twice. */
export const signQualifications = async (
  db: Database,
  { signingKeys, publicUrl }: SigningMeans,
  now: Date,
): Promise<number> => {
  const batch = () =>
    db.transaction().execute(async (tx) => {
      const waiting = await tx
        .selectFrom('qualifications as q')
        .innerJoin('applications as a', 'a.id', 'q.application_id')
        .innerJoin('people as p', 'p.id', 'q.person_id')
        .innerJoin('campaigns as c', 'c.id', 'q.campaign_id')
        .innerJoin('offices as o', 'o.id', 'c.office_id')
        .leftJoin('skills as s', 's.id', 'q.skill_id')
        .select(['q.id', 'q.status_index as statusIndex', 'q.issued_at as issuedAt', 'q.expires_at as expiresAt'])
        .select(['c.number', 'c.title_en', 'c.title_fr', 'o.name_en', 'o.name_fr'])
        .select(['s.name_en as skill_en', 's.name_fr as skill_fr', sql<SkillLevel | null>`q.level`.as('level')])
        .select(sql<string>`coalesce(a.snapshot -> 'person' ->> 'name', p.name)`.as('name'))
        .where('q.statement', 'is', null)
        .where('q.status', '<>', 'removed')
        .orderBy('q.id')
        .limit(together)
        .forUpdate('q')
        .skipLocked()
        .execute()
      if (waiting.length > 0) await keepPublicKey(tx, signingKeys, now)
      const signed = waiting.map(({ id, statusIndex, issuedAt, expiresAt, name, level, ...one }) => {
        const skill = one.skill_en && one.skill_fr ? { en: one.skill_en, fr: one.skill_fr } : null
        const campaign = { en: one.title_en, fr: one.title_fr }
        const office = { en: one.name_en, fr: one.name_fr }
        const told = { id, statusIndex, name, campaign, office, skill, level, issuedAt, expiresAt }
        const unsigned = statementOf({ ...told, campaignNumber: one.number }, publicUrl)
        const { document, keyId } = signDocument(signingKeys, unsigned, {
          created: now,
          methodOf: (key) => methodOf(publicUrl, key),
        })
        return { id, statement: document, key: keyId }
      })
      await sql`update qualifications q set statement = s.statement, key_id = s.key
        from jsonb_to_recordset(${JSON.stringify(signed)}::jsonb) s(id uuid, statement jsonb, key text) where q.id = s.id`.execute(
        tx,
      )
      return waiting.length
    })
  let done = 0
  for (let last = await batch(); last > 0; last = await batch()) done += last
  return done
}

/** Lets the statements that another key signed be signed anew by the newest; returns how many. Copies that people hold are still recognised by the old key. */
export const signAnew = async (db: Database, means: SigningMeans, now: Date): Promise<number> => {
  await db.transaction().execute(async (tx) => {
    // A key that may not sign must not take away what another signed.
    await keepPublicKey(tx, means.signingKeys, now)
    await tx
      .updateTable('qualifications')
      .set({ statement: null, key_id: null })
      .where('status', '<>', 'removed')
      .where('key_id', '<>', means.signingKeys[0]?.id ?? '')
      .execute()
  })
  return signQualifications(db, means, now)
}

/** Says that a key was lost to somebody: what it signed is no longer believed. Returns whether there is such a key. */
export const distrustKey = async (db: Database, id: string, now: Date): Promise<boolean> =>
  (await db
    .updateTable('signing_keys')
    .set({ distrusted_at: now })
    .where('id', '=', id)
    .where('distrusted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined
