import { to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, notice } from '../../../../web/ui/text.ts'
import { said as experienceSaid } from '../../experiences/messages.ts'
import { said as shared } from '../../messages.ts'
import type { Added } from '../actions.ts'
import { said } from '../messages.ts'

const sayAdded = ({ t }: Frame, { experiences, skills, evidence, answers }: Added): string => {
  const counts: [Sentence, number][] = [
    [said.experienceCount, experiences],
    [said.skillCount, skills],
    [said.evidenceCount, evidence],
    [said.answerCount, answers],
  ]
  const things = counts.filter(([, count]) => count > 0).map(([sentence, count]) => t(sentence, { count }))
  return things.length === 0 ? t(said.doneNothing) : t(said.doneBody, { things: things.join(', ') })
}

/** Says what was added, and what comes next; `isAgain` when the file is sent, or looked at, once more. */
export const donePage = ({ frame, added, isAgain }: { frame: Frame; added: Added | null; isAgain: boolean }): Html => {
  const { t, language } = frame
  const title = t(isAgain ? said.doneAlready : said.done)
  return page({
    frame,
    title,
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: title }],
    main: html`${heading(title)}${notice({ kind: isAgain ? 'info' : 'success', body: html`${isAgain && html`<p>${t(said.doneAlreadyBody)}</p>`}${added && html`<p>${sayAdded(frame, added)}</p>`}` })}
      ${buttonRow(linkButton({ label: t(experienceSaid.timeline), href: to(language, 'experiences') }), linkButton({ label: t(shared.myProfile), href: to(language, 'profile'), kind: 'secondary' }))}`,
  })
}
