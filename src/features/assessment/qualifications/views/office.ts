import { to } from '../../../../i18n/addresses.ts'
import { sayDate } from '../../../../i18n/dates.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { hidden, select, textArea } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { levelNames } from '../../../profiles/index.ts'
import { said as shared } from '../../messages.ts'
import { crumbsTo } from '../../views/crumbs.ts'
import { officeReasons } from '../lifecycle.ts'
import { removalWords, said } from '../messages.ts'
import type { Offer, Qualification } from '../queries.ts'
import { placeWords } from './own.ts'

/** The place in the pool that an application has brought, as those who assess see it; for whoever may, a link to take away what is left of it, once the person knows of it. */
export const placePart = (frame: Frame, place: Qualification | undefined, mayRemove: boolean): Part => {
  if (!place) return null
  const { t, language } = frame
  const way = place.toldAt
    ? html`<a href="${to(language, 'qualificationRemoval', place)}">${t(said.remove)}</a>`
    : `${t(said.notToldYet)}.`
  return html`<h2 id="qualification">${t(said.officeTitle)}</h2>${placeWords(frame, place)}
    ${mayRemove && place.isAnyHeld && html`<p>${way}</p>`}`
}

/** What a person showed elsewhere, beside the criterion for which it may be taken over. */
export const offerPart = ({ t, language }: Frame, key: string, offer: Offer): Html => html`
  <p>${t(said.offered, {
    title: offer[`title_${language}`],
    day: sayDate(language, offer.issuedAt),
    level: t(levelNames[offer.level]),
    until: sayDate(language, offer.expiresAt),
  })}</p>${hidden(`reuse-${key}`, offer.id)}`

/** Asks why a qualification is taken away. */
export const removalPage = ({
  frame,
  place,
  open,
  problems,
}: {
  frame: Frame
  place: Qualification
  open: OpenForm
  problems: Said
}): Html => {
  const { t, language } = frame
  const back = to(language, 'assessment', { id: place.applicationId })
  return page({
    frame,
    title: t(said.remove),
    problems: problems.length > 0,
    index: false,
    crumbs: crumbsTo(frame, { ...place, id: place.campaignId }, { label: t(said.remove) }),
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.remove),
      lead: t(said.removeLead),
      cancel: back,
      send: t(said.remove),
      fields: html`
        ${select({ t, name: 'reason', label: t(said.removeWhy), blank: t(shared.choose), value: typed(open.fields, 'reason'), options: officeReasons.map((value) => ({ value, label: t(removalWords[value]) })), error: messageFor(problems, 'reason'), width: 'full' })}
        ${textArea({ t, name: 'note', label: t(said.removeNote), value: typed(open.fields, 'note'), error: messageFor(problems, 'note'), rows: 4, required: false })}`,
    }),
  })
}
