import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../../src/platform/database.ts'

type Said<Extra = object> = { name: string } & Extra
type SkillSeed = {
  key: string
  category: string
  families: string[]
  en: Said<{ description: string; synonyms: string[] }>
  fr: Said<{ description: string; synonyms: string[] }>
}
type Keyed = { key: string; en: string; fr: string }

const read = async <Row>(name: string): Promise<Row[]> =>
  JSON.parse(await readFile(join(import.meta.dirname, 'reference', `${name}.json`), 'utf8')) as Row[]

/** Loads departments, classifications, work streams, skills and the first office; running it again changes only what differs. */
export const loadReference = async (db: Database): Promise<void> => {
  const [departments, classifications, streams, families, skills] = await Promise.all([
    read<{ number: number; en: string; fr: string }>('departments'),
    read<{ group: string; level: number; en: string; fr: string }>('classifications'),
    read<Keyed>('work-streams'),
    read<Keyed>('skill-families'),
    read<SkillSeed>('skills'),
  ])
  await db.transaction().execute(async (tx) => {
    await sql`insert into departments (number, name_en, name_fr) select number, en, fr from json_to_recordset(${JSON.stringify(departments)}) as row(number int, en text, fr text)
      on conflict (number) do update set name_en = excluded.name_en, name_fr = excluded.name_fr`.execute(tx)
    await sql`insert into classifications (group_code, level, name_en, name_fr) select "group", level, en, fr from json_to_recordset(${JSON.stringify(classifications)}) as row("group" text, level int, en text, fr text)
      on conflict (group_code, level) do update set name_en = excluded.name_en, name_fr = excluded.name_fr`.execute(tx)
    await sql`insert into work_streams (key, name_en, name_fr) select key, en, fr from json_to_recordset(${JSON.stringify(streams)}) as row(key text, en text, fr text)
      on conflict (key) do update set name_en = excluded.name_en, name_fr = excluded.name_fr`.execute(tx)
    await sql`insert into skill_families (key, name_en, name_fr) select key, en, fr from json_to_recordset(${JSON.stringify(families)}) as row(key text, en text, fr text)
      on conflict (key) do update set name_en = excluded.name_en, name_fr = excluded.name_fr`.execute(tx)
    for (const skill of skills) {
      const row = {
        key: skill.key,
        category: skill.category,
        name_en: skill.en.name,
        name_fr: skill.fr.name,
        description_en: skill.en.description,
        description_fr: skill.fr.description,
        synonyms_en: skill.en.synonyms,
        synonyms_fr: skill.fr.synonyms,
      }
      const { id } = await tx
        .insertInto('skills')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .deleteFrom('skill_family_members')
        .where('skill_id', '=', id)
        .where('family_key', 'not in', skill.families)
        .execute()
      await tx
        .insertInto('skill_family_members')
        .values(skill.families.map((family) => ({ skill_id: id, family_key: family })))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    await tx
      .insertInto('offices')
      .values({
        key: 'digital-community',
        name_en: 'Digital Community Management Office',
        name_fr: 'Bureau de gestion de la collectivité du numérique',
        email: 'digital-community@portal.example',
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
  })
}
