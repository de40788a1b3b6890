import type { Language } from '../../../../i18n/language.ts'
import type { Database } from '../../../../platform/database.ts'
import { readContent, readWhole } from '../../export/actions.ts'
import { toDocx } from '../../export/documents/docx.ts'
import { toPdf } from '../../export/documents/pdf.ts'
import { toJsonResume } from '../../export/json-resume.ts'
import { toProfileFile } from '../../export/profile-file.ts'

type Made = { db: Database; person: { id: string; email: string }; language: Language; now: Date }

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The documents of the profile that go into the copy, by file name: every form in which the profile is taken away. */
export const makeDocuments = async ({
  db,
  person,
  language,
  now,
}: Made): Promise<Record<string, string | Uint8Array>> => {
  const whole = await readWhole(db, person, language)
  const content = await readContent(db, whole, language, now)
  return {
    'profile.json': asText(toProfileFile(whole, now)),
    'resume.json': asText(toJsonResume(whole, language, now)),
    'resume.pdf': await toPdf(content, now),
    'resume.docx': await toDocx(content),
  }
}
