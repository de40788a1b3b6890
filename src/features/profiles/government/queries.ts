import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'

/** A department by its number, in both languages. */
export type Department = { number: number; name_en: string; name_fr: string }

/** What work in the government is told with: every department in the order of the language, and every code of a classification. */
export type GovernmentChoices = { departments: Department[]; classifications: string[] }

/** The choices of the form for work. */
export const governmentChoices = async (db: Database, language: Language): Promise<GovernmentChoices> => ({
  departments: (await db.selectFrom('departments').select(['number', 'name_en', 'name_fr']).execute()).sort(
    (one, two) => one[`name_${language}`].localeCompare(two[`name_${language}`], language),
  ),
  classifications: (
    await db.selectFrom('classifications').select('code').orderBy('group_code').orderBy('level').execute()
  ).map(({ code }) => code),
})

/** The departments of these numbers. */
export const findDepartments = async (db: Database, numbers: readonly number[]): Promise<Map<number, Department>> =>
  numbers.length === 0
    ? new Map()
    : new Map(
        (
          await db
            .selectFrom('departments')
            .select(['number', 'name_en', 'name_fr'])
            .where('number', 'in', numbers)
            .execute()
        ).map((department) => [department.number, department]),
      )
