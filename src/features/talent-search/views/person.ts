import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { page } from '../../../web/ui/layout.ts'
import { callThem, personView, type ShownPerson } from '../../profiles/index.ts'
import { said } from '../messages.ts'
import type { Purpose } from '../purpose.ts'

const purposeLine = ({ t, language, viewer }: Frame, request: Purpose): Part => {
  const href = to(language, request.ownerId === viewer.id ? 'request' : 'officeRequest', request)
  const words = t(said.openedFor, { number: String(request.number), title: request.title })
  return html`<p>${words} <a href="${href}">${t(said.backToRequest)}</a></p>`
}

/** A person as someone who searches sees them: what their visibility shows, and what they opened to this viewer for this request. */
export const personPage = ({
  frame,
  person,
  request,
}: {
  frame: Frame
  person: ShownPerson
  request: Purpose | null
}): Html => {
  const { t, language } = frame
  const name = callThem(frame, person)
  return page({
    frame,
    title: name,
    index: false,
    crumbs: [{ label: t(said.title), href: to(language, 'search') }, { label: name }],
    main: html`
      ${personView({ frame, person })}
      <div class="apart">
        ${request && purposeLine(frame, request)}
        <p class="quiet">${t(person.talentId === frame.viewer.id ? said.openedOwn : said.openedNoted)}</p>
      </div>`,
  })
}
