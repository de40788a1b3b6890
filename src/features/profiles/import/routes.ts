import { z } from 'zod'
import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, type Person, signedIn } from '../../../web/context.ts'
import { formOf, oneOf, type Problem, readForm, type Sent, sayProblems, typed, typedAll } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { findSkills } from '../../skills/index.ts'
import { monthOf } from '../words.ts'
import { applyPlan, findImport, keepPlan } from './actions.ts'
import { planFor } from './compare.ts'
import { readJsonResume } from './json-resume.ts'
import { said } from './messages.ts'
import { largestFile, readJson, textOf } from './read-text.ts'
import { donePage, importPage, previewPage } from './views.ts'

export const importing = slice()

const importer = (c: Ctx): Person => {
  const person = signedIn(c)
  if (!c.var.may('profile.import', { ownerId: person.id })) throw new NotFound()
  return person
}

const askAgain = (c: Ctx, text: string, problems: readonly Problem[]) =>
  c.html(
    importPage({ frame: frameOf(c), text, problems: sayProblems(c.var.t, said, problems) }),
    problems.length > 0 ? 422 : 200,
  )

// The file when one was chosen, else the text that was pasted.
const sentText = async (sent: Sent): Promise<{ field: string; text: string; size: number }> => {
  const file = [sent.file].flat().find((one) => one instanceof File && one.size > 0)
  if (!(file instanceof File)) return { field: 'text', text: typed(sent, 'text'), size: typed(sent, 'text').length }
  if (file.size > largestFile) return { field: 'file', text: '', size: file.size }
  return { field: 'file', text: textOf(new Uint8Array(await file.arrayBuffer())), size: file.size }
}

importing.get('profileImport', (c) => {
  importer(c)
  return askAgain(c, '', [])
})

importing.post('profileImport', async (c) => {
  const { db, now, language } = c.var
  const person = importer(c)
  const sent = await formOf(c)
  const { field, text, size } = await sentText(sent)
  const again = (problem: Problem) => askAgain(c, size > largestFile ? '' : typed(sent, 'text'), [problem])
  if (size > largestFile) return again({ field, says: 'fileTooLarge' })
  if (text.trim() === '') return again({ field: 'file', says: 'nothingSent' })
  const read = readJson(text)
  if ('problem' in read) return again({ field, ...read.problem })

  const found = readJsonResume(read.value, monthOf(now))
  const id = await keepPlan(db, person.id, await planFor(db, person.id, found, language), now)
  return c.redirect(to(language, 'profileImportPreview', { id }), 303)
})

const findOwn = async (c: Ctx) => {
  importer(c)
  const found = await findImport(c.var.db, idIn(c))
  if (!found || !c.var.may('profile.import', found)) throw new NotFound()
  return found
}

importing.get('profileImportPreview', async (c) => {
  const { id, plan } = await findOwn(c)
  const counted = z
    .object({
      experiences: z.coerce.number().int().min(0).max(10_000),
      skills: z.coerce.number().int().min(0).max(10_000),
    })
    .safeParse(c.req.query())
  if (!plan) return c.html(donePage({ frame: frameOf(c), added: counted.success ? counted.data : null }))
  const skills = await findSkills(
    c.var.db,
    plan.skills.map(({ key }) => key),
  )
  return c.html(previewPage({ frame: frameOf(c), id, plan, skills }))
})

const languageForm = z.object({ language: oneOf(['en', 'fr']) })

importing.post('profileImportPreview', async (c) => {
  const { db, now, language } = c.var
  const { id, ownerId } = await findOwn(c)
  const sent = await formOf(c)
  const chosen = {
    basics: typedAll(sent, 'basics'),
    experiences: typedAll(sent, 'experiences'),
    skills: typedAll(sent, 'skills'),
    language: readForm(languageForm, sent).data?.language ?? language,
  }
  const added = await applyPlan(db, ownerId, id, chosen, now)
  return c.redirect(to(language, 'profileImportPreview', { id }, added ?? {}), 303)
})
