import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { profileFile } from '../src/features/profiles/export/profile-file.ts'

/** The schema of a profile file as JSON Schema, for those who read or write such files elsewhere. */
export const printProfileSchema = (): string => `${JSON.stringify(z.toJSONSchema(profileFile), null, 2)}\n`

if (import.meta.main) writeFileSync(join(import.meta.dirname, '../docs/profile-file.schema.json'), printProfileSchema())
