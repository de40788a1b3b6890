import type { AddressName } from '../../../i18n/addresses.ts'
import type { Language } from '../../../i18n/language.ts'
import { translator } from '../../../i18n/sentences.ts'
import { type Ctx, ownerFor, type Person } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { isAskedAhead, notAhead } from '../../../web/prefetch.ts'
import { limit } from '../../../web/rate-limits.ts'
import { slice } from '../../../web/slice.ts'
import { said as shared } from '../messages.ts'
import { findProfile, listExperiences } from '../queries.ts'
import { type Format, readContent, takeWhole } from './actions.ts'
import { toDocx } from './documents/docx.ts'
import { hasMissing } from './documents/letters.ts'
import { toPdf } from './documents/pdf.ts'
import { downloadHeaders } from './downloads.ts'
import { toJsonResume } from './json-resume.ts'
import { said } from './messages.ts'
import { toProfileFile, type Whole } from './profile-file.ts'
import { exportPage, languageAsked } from './view.ts'

export const exporting = slice()

// Drawing a document is work; nobody needs more in a minute.
const takeTurn = limit(20, 60)

// Everything whose letters a document shows, to know beforehand whether its fonts have them all.
const lettersUsed = async ({ db }: Ctx['var'], person: Person): Promise<string> => {
  const profile = await findProfile(db, person.id)
  const experiences = await listExperiences(db, person.id)
  return JSON.stringify([profile, experiences])
}

exporting.get('profileExport', async (c) => {
  const person = ownerFor(c, 'profile.export')
  const hasMissingLetters = hasMissing(await lettersUsed(c.var, person))
  return c.html(exportPage({ frame: frameOf(c), hasMissingLetters }))
})

type File = { type: string; ending: string; body: string | Uint8Array<ArrayBuffer> }

const download = (
  name: AddressName,
  format: Format,
  make: (whole: Whole, language: Language, c: Ctx) => Promise<File>,
) =>
  exporting.get(name, async (c) => {
    const person = ownerFor(c, 'profile.export')
    // Taking a profile away is noted, so that a browser that reads ahead takes nothing.
    if (isAskedAhead(c)) return notAhead(c)
    const { db, now } = c.var
    const language = languageAsked(c.req.query('language'), c.var.language)
    await takeTurn(person.id)
    const whole = await takeWhole(db, person, format, language, now)
    const { type, ending, body } = await make(whole, language, c)
    const t = translator(language)
    const title = t(said.documentTitle, { name: whole.profile.name || t(shared.myProfile) })
    return c.body(body, 200, downloadHeaders(type, title, ending))
  })

const asJson = (value: unknown, ending: string): File => ({
  type: 'application/json; charset=utf-8',
  ending,
  body: `${JSON.stringify(value, null, 2)}\n`,
})

download('profileExportWhole', 'profile', async (whole, _, { var: { now } }) =>
  asJson(toProfileFile(whole, now), 'json'),
)

download('profileExportJsonResume', 'json-resume', async (whole, language, { var: { now } }) =>
  asJson(toJsonResume(whole, language, now), 'resume.json'),
)

download('profileExportPdf', 'pdf', async (whole, language, c) => ({
  type: 'application/pdf',
  ending: 'pdf',
  body: await toPdf(await readContent(c.var.db, whole, language, c.var.now), c.var.now),
}))

download('profileExportDocx', 'docx', async (whole, language, c) => ({
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
  body: await toDocx(await readContent(c.var.db, whole, language, c.var.now)),
}))
