import type { Tx } from '../../platform/database.ts'

/** The codes among these that are classifications, in the order of group and level. */
export const knownClassifications = async (tx: Tx, codes: readonly string[]): Promise<string[]> =>
  codes.length === 0
    ? []
    : (
        await tx
          .selectFrom('classifications')
          .select('code')
          .where('code', 'in', codes)
          .orderBy('group_code')
          .orderBy('level')
          .execute()
      ).map(({ code }) => code)

/** The keys among these that are work streams. */
export const knownWorkStreams = async (tx: Tx, keys: readonly string[]): Promise<string[]> =>
  keys.length === 0
    ? []
    : (await tx.selectFrom('work_streams').select('key').where('key', 'in', keys).orderBy('key').execute()).map(
        ({ key }) => key,
      )
