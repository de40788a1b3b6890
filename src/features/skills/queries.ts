import { type RawBuilder, sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { fold, inOrder, nearlyNamed, whatNamesMean, wordsOf } from './rules.ts'
import { type Match, nameOf, type Skill } from './skill.ts'

const columns = [
  'id',
  'key',
  'category',
  'name_en',
  'name_fr',
  'description_en',
  'description_fr',
  'synonyms_en',
  'synonyms_fr',
] as const

// The check constraint of the table holds the two categories; the generated type only knows text.
const asSkills = (rows: (Omit<Skill, 'category'> & { category: string })[]) => rows as Skill[]

const offered = (db: Database | Tx) => db.selectFrom('skills').select(columns).where('retired_at', 'is', null)

/** Every skill on offer. */
export const listOffered = async (db: Database): Promise<Skill[]> => asSkills(await offered(db).orderBy('id').execute())

/** The skills of the keys, in the order of the keys; a key that names none is left out. Retired ones too: people may still have them. */
export const findSkills = async (db: Database | Tx, keys: readonly string[]): Promise<Skill[]> => {
  if (keys.length === 0) return []
  const rows = asSkills(await db.selectFrom('skills').select(columns).where('key', 'in', keys).execute())
  const byKey = new Map(rows.map((skill) => [skill.key, skill]))
  return [...new Set(keys)].flatMap((key) => byKey.get(key) ?? [])
}

/** The skill of a key, retired or not. */
export const findSkillByKey = async (db: Database | Tx, key: string): Promise<Skill | undefined> =>
  (await findSkills(db, [key]))[0]

/** The skill of a key while it is on offer. */
export const findOfferedSkill = async (db: Database | Tx, key: string): Promise<Skill | undefined> =>
  asSkills(await offered(db).where('key', '=', key).execute())[0]

const hasWord = (language: Language, word: string): RawBuilder<boolean> => {
  const like = word.replaceAll(/[\\%_]/g, '\\$&')
  const words = (text: RawBuilder<unknown>) => sql`' ' || translate(${text}, '|/(-''', '     ')`
  if (word.length < 3) return sql<boolean>`${words(sql.ref('folded'))} like ${`% ${like}%`}`
  return sql<boolean>`(folded like ${`%${like}%`} or ${words(sql`fold(${sql.ref(`description_${language}`)})`)} like ${`% ${like}%`})`
}

/** The skills that a person's words may mean, in whatever official language they were typed, the likeliest first; no words find nothing. */
export const matchSkills = async (
  db: Database | Tx,
  language: Language,
  words: string,
  limit: number,
): Promise<Match[]> => {
  const parts = wordsOf(words)
  if (parts.length === 0) return []
  const rows = await offered(db)
    .where((eb) => eb.and(parts.map((word) => hasWord(language, word))))
    .execute()
  return inOrder(language, words, asSkills(rows)).slice(0, limit)
}

/** Skills with a name close to what was typed, for when nothing matches. */
export const skillsNearlyNamed = async (db: Database | Tx, words: string, limit: number): Promise<Skill[]> =>
  nearlyNamed(words, asSkills(await offered(db).execute()), limit)

// The skills that are called so in either language; a name comes before a synonym.
const skillsCalled = async (db: Database | Tx, asked: string): Promise<Skill[]> => {
  if (asked === '') return []
  const exact = asSkills(
    await offered(db)
      .where(
        sql<boolean>`fold(${asked}) = any (array(select fold(name) from unnest(array[name_en, name_fr] || synonyms_en || synonyms_fr) name))`,
      )
      .execute(),
  )
  const named = exact.filter((skill) => fold(skill.name_en) === asked || fold(skill.name_fr) === asked)
  return named.length > 0 ? named : exact
}

/** The one skill that is called so in either language (a name before a synonym). */
export const findSkillCalled = async (db: Database | Tx, words: string): Promise<Skill | undefined> => {
  const [only, ...others] = await skillsCalled(db, fold(words))
  return others.length === 0 ? only : undefined
}

/** The one skill that the words name in either language, or those that may be meant. */
export const resolveSkill = async (
  db: Database | Tx,
  words: string,
  language: Language = 'en',
): Promise<{ skill: Skill } | { candidates: Skill[] }> => {
  const asked = fold(words)
  if (asked === '') return { candidates: [] }
  const [only, ...others] = await skillsCalled(db, asked)
  if (only && others.length === 0) return { skill: only }
  if (only) return { candidates: [only, ...others] }
  const matches = await matchSkills(db, language, words, 8)
  return { candidates: matches.length > 0 ? matches : await skillsNearlyNamed(db, words, 5) }
}

/** What many names mean, asked of the database once: each name its one skill, or whether several may be meant or none. */
export const resolveSkillNames = async (
  db: Database | Tx,
  names: readonly string[],
): Promise<Map<string, Skill | 'several' | 'none'>> =>
  names.length === 0 ? new Map() : whatNamesMean(names, asSkills(await offered(db).execute()))

/** A skill as a field offers it. */
export type SkillOption = { key: string; name: string }

const optionsLiveMs = 60_000
const kept = new WeakMap<Database, Map<Language, { until: number; options: Promise<SkillOption[]> }>>()

/** Every skill on offer by its name in the language, in the order of that language; read anew each minute. */
export const skillOptions = async (db: Database, language: Language): Promise<SkillOption[]> => {
  const known = kept.get(db) ?? new Map<Language, { until: number; options: Promise<SkillOption[]> }>()
  kept.set(db, known)
  const found = known.get(language)
  if (found && found.until > performance.now()) return found.options
  const options = readOptions(db, language)
  known.set(language, { until: performance.now() + optionsLiveMs, options })
  options.catch(() => known.delete(language))
  return options
}

const readOptions = async (db: Database, language: Language): Promise<SkillOption[]> =>
  (await db.selectFrom('skills').select(['key', 'name_en', 'name_fr']).where('retired_at', 'is', null).execute())
    .map((skill) => ({ key: skill.key, name: nameOf(language, skill) }))
    .sort((one, two) => one.name.localeCompare(two.name, language))

/** A family and the skills in it, each by key and names. */
export type Family = {
  key: string
  name_en: string
  name_fr: string
  skills: Pick<Skill, 'key' | 'category' | 'name_en' | 'name_fr'>[]
}

/** The catalogue: every family that holds a skill on offer, families and skills in the order of the language. */
export const listFamilies = async (
  db: Database,
  language: Language,
  category?: Skill['category'],
): Promise<Family[]> => {
  const rows = await db
    .selectFrom('skill_families as family')
    .innerJoin('skill_family_members as member', 'member.family_key', 'family.key')
    .innerJoin('skills as skill', 'skill.id', 'member.skill_id')
    .select([
      'family.key as familyKey',
      'family.name_en as familyEn',
      'family.name_fr as familyFr',
      'skill.key',
      'skill.category',
      'skill.name_en',
      'skill.name_fr',
    ])
    .where('skill.retired_at', 'is', null)
    .$if(category !== undefined, (query) => query.where('skill.category', '=', category ?? ''))
    .execute()
  const families = new Map<string, Family>()
  for (const { familyKey, familyEn, familyFr, category: kind, ...skill } of rows) {
    const family = families.get(familyKey) ?? { key: familyKey, name_en: familyEn, name_fr: familyFr, skills: [] }
    family.skills.push({ ...skill, category: kind as Skill['category'] })
    families.set(familyKey, family)
  }
  const byName = (one: Pick<Skill, 'name_en' | 'name_fr'>, two: Pick<Skill, 'name_en' | 'name_fr'>) =>
    nameOf(language, one).localeCompare(nameOf(language, two), language)
  for (const family of families.values()) family.skills.sort(byName)
  return [...families.values()].sort(byName)
}

/** How many skills are on offer. */
export const countSkills = async (db: Database): Promise<number> =>
  (
    await db
      .selectFrom('skills')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('retired_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).count

/** One skill with its families, as its page shows it; nothing when the key names none. */
export const findSkillPage = async (db: Database, key: string) => {
  const row = await db
    .selectFrom('skills')
    .select(columns)
    .select('retired_at')
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return undefined
  const families = await db
    .selectFrom('skill_families as family')
    .innerJoin('skill_family_members as member', 'member.family_key', 'family.key')
    .select(['family.key', 'family.name_en', 'family.name_fr'])
    .where('member.skill_id', '=', row.id)
    .orderBy('family.key')
    .execute()
  const [skill] = asSkills([row])
  return skill && { skill, families, isRetired: row.retired_at !== null }
}
