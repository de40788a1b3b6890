import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, type Person, signedIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { html } from '../../../web/html.ts'
import { slice } from '../../../web/slice.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { heading } from '../../../web/ui/text.ts'
import { said as shared } from '../messages.ts'
import { findProfile, listExperiences, listPersonSkills } from '../queries.ts'
import { toJsonResume } from './json-resume.ts'
import { said } from './messages.ts'

export const exporting = slice()

const exporter = (c: Ctx): Person => {
  const person = signedIn(c)
  if (!c.var.may('profile.export', { ownerId: person.id })) throw new NotFound()
  return person
}

exporting.get('profileExport', (c) => {
  exporter(c)
  const { t, language } = c.var
  return c.html(
    page({
      frame: frameOf(c),
      title: t(said.title),
      index: false,
      crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: t(said.title) }],
      main: html`${heading(t(said.title), t(said.lead))}<p>${t(said.holds)}</p>
        <p>${linkButton({ label: t(said.download), href: to(language, 'profileExportJsonResume') })}</p>`,
    }),
  )
})

exporting.get('profileExportJsonResume', async (c) => {
  const person = exporter(c)
  const { db, language, now } = c.var
  const profile = await findProfile(db, person.id)
  if (!profile) throw new NotFound()
  const resume = toJsonResume(
    { ...profile, email: person.email },
    await listExperiences(db, person.id),
    await listPersonSkills(db, person.id, language),
    language,
    now,
  )
  return c.body(`${JSON.stringify(resume, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="resume.json"',
  })
})
