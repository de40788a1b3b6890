import { to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import { site } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { attributes } from '../../../../web/ui/attributes.ts'
import { linkButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { safeLink } from '../../../../web/ui/links.ts'
import { chips, details, heading, notice, tag } from '../../../../web/ui/text.ts'
import { wayBackLink } from '../../../../web/ui/way-back.ts'
import { withWayBack } from '../../../../web/way-back.ts'
import { nameOf } from '../../../skills/index.ts'
import { type ExperienceKind, experienceKinds } from '../../choices.ts'
import { kindNames, said as shared } from '../../messages.ts'
import type { Experience } from '../../queries.ts'
import { beginningOf } from '../../rules.ts'
import { nameOfExperience, sayDates } from '../../words.ts'
import { said } from '../messages.ts'
import { sayAdd } from './experience-form.ts'

const shownAtOnce = 400

const written = ({ t }: Frame, experience: Experience): Part => {
  const { details: text, language } = experience
  if (text === '') return null
  if (text.length <= shownAtOnce) return html`<p class="as-typed" lang="${language}">${text}</p>`
  return html`<p lang="${language}">${beginningOf(text, shownAtOnce)}</p>${details(t(said.readMore), html`<p class="as-typed" lang="${language}">${text}</p>`)}`
}

const entry = (frame: Frame, experience: Experience): Html => {
  const { t, language, now } = frame
  const name = nameOfExperience(experience)
  const where = [name === experience.organization ? '' : experience.organization, experience.place]
    .filter(Boolean)
    .join(', ')
  // Heard out of their place, links of one title in two organizations must differ.
  const told = [name, where].filter(Boolean).join(', ')
  return html`
    <li class="timeline-entry">
      <p class="timeline-when">${sayDates(t, language, experience, now)} ${tag(t(kindNames[experience.kind]))}</p>
      <h2><a href="${to(language, 'experience', experience, withWayBack(frame))}"><span lang="${experience.language}">${name}</span></a></h2>
      ${where && html`<p class="timeline-where">${where}</p>`}
      ${written(frame, experience)}
      ${experience.url && html`<p>${safeLink(experience.url)}</p>`}
      ${chips(experience.skills.map((skill) => html`<a href="${to(language, 'profileSkill', skill, withWayBack(frame))}">${nameOf(language, skill)}</a>`))}
      <ul class="actions">
        <li><a href="${to(language, 'experience', experience, withWayBack(frame))}">${t(site.change)}<span class="hidden"> ${told}</span></a></li>
        <li><a href="${to(language, 'experienceSkills', experience, withWayBack(frame))}">${t(said.showSkills)}<span class="hidden"> ${told}</span></a></li>
        <li><a href="${to(language, 'experienceRemoval', experience, withWayBack(frame))}">${t(site.remove)}<span class="hidden"> ${told}</span></a></li>
      </ul>
    </li>`
}

/** Which experiences are shown, and in which order. */
export type TimelineView = { kind: ExperienceKind | 'current' | undefined; order: 'newest' | 'oldest' | 'kind' }

const orders = { newest: said.newestFirst, oldest: said.oldestFirst, kind: said.byKind } as const

// The list comes newest first; ties of a kind keep that order.
const arranged = (all: readonly Experience[], { kind, order }: TimelineView): Experience[] => {
  const shown = all.filter((one) => kind === undefined || (kind === 'current' ? one.isCurrent : one.kind === kind))
  if (order === 'oldest') return shown.toReversed()
  if (order === 'kind')
    return shown.toSorted((one, two) => experienceKinds.indexOf(one.kind) - experienceKinds.indexOf(two.kind))
  return shown
}

const filter = (frame: Frame, all: readonly Experience[], view: TimelineView): Part => {
  const { t, language } = frame
  const link = (change: Partial<TimelineView>, words: string, isHere: boolean) => {
    const { kind, order } = { ...view, ...change }
    const query = { kind, order: order === 'newest' ? undefined : order, ...withWayBack(frame) }
    return html`<li><a${attributes({ href: to(language, 'experiences', {}, query), 'aria-current': isHere && 'true' })}>${words}</a></li>`
  }
  const kinds: [TimelineView['kind'], string, number][] = [
    [undefined, t(said.allKinds), all.length],
    ['current', t(said.currentOnes), all.filter(({ isCurrent }) => isCurrent).length],
    ...experienceKinds.map((kind): [TimelineView['kind'], string, number] => [
      kind,
      t(kindNames[kind]),
      all.filter((one) => one.kind === kind).length,
    ]),
  ]
  return html`
    <nav class="kinds" aria-label="${t(shared.show)}">
      <ul>${kinds.map(([kind, words, count]) => link({ kind }, t(said.oneKind, { kind: words, count }), kind === view.kind))}</ul>
    </nav>
    <nav class="kinds" aria-label="${t(said.order)}">
      <ul>${(['newest', 'oldest', 'kind'] as const).map((order) => link({ order }, t(orders[order]), order === view.order))}</ul>
    </nav>`
}

const adding = (frame: Frame): Html => {
  const { t, language } = frame
  return html`
  <h2 id="add">${t(said.addTitle)}</h2>
  <ul class="adding">${experienceKinds.map((kind) => html`<li>${linkButton({ label: t(sayAdd(kind)), href: to(language, 'experienceNew', { kind }, withWayBack(frame)), kind: 'secondary' })}</li>`)}</ul>`
}

const done: Record<string, Sentence> = { saved: shared.saved, removed: said.removed }

/** The experiences of a person in one line of time, all kinds alike; one kind when asked. */
export const timelinePage = ({
  frame,
  experiences,
  view,
  saved,
}: {
  frame: Frame
  experiences: readonly Experience[]
  view: TimelineView
  saved: string | undefined
}): Html => {
  const { t, language } = frame
  const shown = arranged(experiences, view)
  const isDone = saved !== undefined && Object.hasOwn(done, saved) ? done[saved] : undefined
  return page({
    frame,
    title: t(said.timeline),
    index: false,
    crumbs: [{ label: t(shared.myProfile), href: to(language, 'profile') }, { label: t(said.timeline) }],
    aside: adding(frame),
    main: html`
      ${wayBackLink(frame)}
      ${heading(t(said.timeline), t(said.timelineLead))}
      ${isDone && notice({ kind: 'success', title: t(isDone) })}
      <p class="to-adding"><a href="#add">${t(said.addTitle)}</a></p>
      ${experiences.length > 0 && filter(frame, experiences, view)}
      ${shown.length > 0 ? html`<ol class="timeline">${shown.map((experience) => entry(frame, experience))}</ol>` : html`<p class="empty">${t(experiences.length === 0 ? said.empty : said.emptyKind)}</p>`}`,
  })
}
