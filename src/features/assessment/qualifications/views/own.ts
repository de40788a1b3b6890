import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import { messageFor, typed } from '../../../../web/forms.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import type { OpenForm } from '../../../../web/kept-typing.ts'
import { linkButton, postButton } from '../../../../web/ui/buttons.ts'
import { dayField } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { table } from '../../../../web/ui/table.ts'
import { heading, tag, time } from '../../../../web/ui/text.ts'
import { type Said, typingPage } from '../../../../web/ui/typing-page.ts'
import { levelNames } from '../../../profiles/index.ts'
import type { QualificationStatus } from '../lifecycle.ts'
import { qualificationNames, qualificationTones, removalWords, said } from '../messages.ts'
import type { Qualification } from '../queries.ts'
import { isSuspensionOver } from '../rules.ts'

/** How a qualification stands at a moment: what the clock has not noted yet counts already. */
export const standsAt = (
  one: Pick<Qualification, 'status' | 'expiresAt' | 'suspendedUntil'>,
  now: Date,
): QualificationStatus => {
  if (one.status !== 'removed' && one.expiresAt <= now) return 'expired'
  return isSuspensionOver(one, now) ? 'available' : one.status
}

/** How a place in a pool stands, in words. */
export const placeWords = (frame: Frame, place: Qualification): Html => {
  const { t, language, now } = frame
  const status = standsAt(place, now)
  const day = (at: Date) => sayDate(language, at)
  return html`<p>${tag(t(qualificationNames[status]), qualificationTones[status])}
      ${status === 'suspended' && place.suspendedUntil && t(said.againFrom, { day: day(place.suspendedUntil) })}</p>
    <p>${time({ at: place.issuedAt, text: t(said.qualifiedOn, { day: day(place.issuedAt) }) })} · ${time({ at: place.expiresAt, text: t(status === 'expired' ? said.expiredOn : said.until, { day: day(place.expiresAt) }) })}</p>
    ${
      place.removedAt &&
      place.removalReason !== '' &&
      html`<p>${place.removalReason === 'other' ? t(said.removedOnly, { day: day(place.removedAt) }) : t(said.removedOn, { day: day(place.removedAt), reason: t(removalWords[place.removalReason]) })}</p>
        ${place.removalNote && html`<p class="as-typed" lang="${place.removalLanguage}">${place.removalNote}</p>`}`
    }`
}

const fileCell = ({ t, language }: Frame, one: Qualification, what: string): Part =>
  one.isSigned
    ? html`<a href="${to(language, 'qualificationStatement', one)}">${t(said.download)} <span class="hidden">${what}</span></a>`
    : one.status !== 'removed' && t(said.beingSigned)

const statements = (frame: Frame, place: Qualification, all: readonly Qualification[]): Html => {
  const { t, language, now } = frame
  return table({
    id: `statements-${place.id}`,
    // Of several campaigns of one name each table has a name of its own.
    caption: html`${t(said.statements)}<span class="hidden">, ${place[`title_${language}`]} ${place.campaignNumber}, ${sayMoment(language, place.issuedAt)}</span>`,
    columns: [said.what, said.level, said.state, said.file].map((label) => ({ label: t(label) })),
    rows: all.map((one) => {
      const what = one.skillId === null ? t(said.place) : (one[`name_${language}`] ?? '')
      const status = standsAt(one, now)
      return [
        what,
        one.level ? t(levelNames[one.level]) : '',
        // Of a skill that was shown, being available says nothing: it holds.
        tag(
          t(one.skillId !== null && status === 'available' ? said.holds : qualificationNames[status]),
          qualificationTones[status],
        ),
        fileCell(frame, one, what),
      ]
    }),
  })
}

const actions = (frame: Frame, place: Qualification): Part => {
  const { t, language, now } = frame
  const status = standsAt(place, now)
  const about = place[`title_${language}`]
  if (status === 'available')
    return linkButton({
      label: t(said.suspend),
      href: to(language, 'qualificationSuspension', place),
      kind: 'secondary',
      about,
    })
  return (
    status === 'suspended' &&
    postButton({ frame, action: to(language, 'qualificationResumption', place), label: t(said.resume), about })
  )
}

/** A person’s qualifications, campaign by campaign, with their statements. */
export const qualificationsPage = ({
  frame,
  qualifications,
  done,
}: {
  frame: Frame
  qualifications: readonly Qualification[]
  done: Part
}): Html => {
  const { t, language } = frame
  const places = qualifications.filter(({ skillId }) => skillId === null)
  const issuedWith = (place: Qualification) =>
    qualifications.filter(
      (one) => one.applicationId === place.applicationId && one.issuedAt.getTime() === place.issuedAt.getTime(),
    )
  return page({
    frame,
    title: t(said.title),
    index: false,
    crumbs: [{ label: t(said.title) }],
    main: html`${done}${heading(t(said.title), t(said.lead))}
      ${
        places.length === 0
          ? html`<p class="empty">${t(said.none)}</p>`
          : html`<p>${t(said.howToShow)} <a href="${to(language, 'verification')}">${t(said.verifyLink)}</a></p>`
      }
      ${places.map(
        (place) => html`<div>
          <h2>${place[`title_${language}`]}</h2>
          ${placeWords(frame, place)}${actions(frame, place)}${statements(frame, place, issuedWith(place))}</div>`,
      )}`,
  })
}

/** Where a person says that they are not available for now. */
export const suspensionPage = ({
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
  const list = to(language, 'qualifications')
  const part = (name: string) => typed(open.fields, `from${name}`)
  return page({
    frame,
    title: t(said.suspend),
    problems: problems.length > 0,
    index: false,
    crumbs: [{ label: t(said.title), href: list }, { label: place[`title_${language}`] }],
    main: typingPage({
      frame,
      open,
      problems,
      title: t(said.suspend),
      lead: t(said.suspendLead),
      cancel: list,
      send: t(said.suspend),
      fields: dayField({
        t,
        language,
        name: 'from',
        legend: t(said.from),
        hint: t(said.fromHint),
        day: part('Day'),
        month: part('Month'),
        year: part('Year'),
        error: messageFor(problems, 'from'),
        required: false,
      }),
    }),
  })
}
