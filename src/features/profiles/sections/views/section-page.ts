import { to } from '../../../../i18n/addresses.ts'
import { dayOf, sayTime } from '../../../../i18n/dates.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { page } from '../../../../web/ui/layout.ts'
import { notice } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { said as shared } from '../../messages.ts'
import { said } from '../messages.ts'

/** What every section of the profile is shown with; `savedAt` is given when it was just saved. */
export type SectionPage = { frame: Frame; open: OpenForm; problems: Said; savedAt: Date | null }

/** One section of the profile, edited in place: saved, it stays, says when it was saved and leads back. */
export const sectionPage = (
  { frame, open, problems, savedAt }: SectionPage,
  { title, lead, before, fields }: { title: Sentence; lead: Sentence; before?: Part; fields: Part },
): Html => {
  const { t, language, now } = frame
  // A page that comes back on another day, in a tab left open, says no time without its day.
  const isToday = savedAt !== null && dayOf(savedAt) === dayOf(now)
  const home = to(language, 'profile')
  return page({
    frame,
    title: t(title),
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: home }, { label: t(title) }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(title),
      lead: t(lead),
      cancel: home,
      before: html`
        ${isToday && notice({ kind: 'success', title: t(said.savedAt, { time: sayTime(language, savedAt) }), body: html`<p><a href="${home}">${t(said.backToProfile)}</a></p>` })}
        ${before}`,
      fields,
    }),
  })
}
