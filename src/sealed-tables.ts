import { sealedDeclarations, sealedRecords } from './features/profiles/index.ts'
import { sealedWorks } from './platform/long-work.ts'
import type { SealedTable } from './platform/resealing.ts'

/** Every table that holds something sealed by a key of `DECLARATION_KEYS`. */
export const sealedTables: readonly SealedTable[] = [sealedDeclarations, sealedRecords, sealedWorks]
