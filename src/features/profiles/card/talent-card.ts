import { dayOf, sayCalendarDay, sayMonth } from '../../../i18n/dates.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { headline } from '../../../web/ui/headline.ts'
import { mark } from '../../../web/ui/text.ts'
import { nameOf } from '../../skills/index.ts'
import { arrangementNames, kindNames, levelNames, positionLanguageNames, regionNames, said } from '../messages.ts'
import type { NamedSkill } from '../queries.ts'
import { beginningOf } from '../rules.ts'
import { sayDuration } from '../words.ts'
import { said as words } from './messages.ts'
import type { CardEvidence, TalentCard } from './shown.ts'

/** One thing that was asked, and how this person meets it. */
export type Condition = { state: 'evidenced' | 'claimed' | 'unknown'; label: Part; note?: Part }

const quotedAtMost = 220

const quoteOf = (
  { t, language: page }: Frame,
  { text, language, kind, months, title, organization, experienceLanguage }: CardEvidence,
): Html => {
  const [open, close] = language === 'fr' ? ['«\u00a0', '\u00a0»'] : ['“', '”']
  const where = [
    title && html`<span lang="${experienceLanguage}">${title}</span>`,
    organization,
    t(kindNames[kind]).toLocaleLowerCase(page),
    months !== null && sayDuration(t, months),
  ].filter(Boolean)
  return html`<q lang="${language}">${open}${beginningOf(text, quotedAtMost)}${close}</q> <span class="row-card-source">${where.map((one, place) => html`${place > 0 && ', '}${one}`)}</span>`
}

/** From when somebody could start, in words. */
export const sayAvailable = ({ t, language, now }: Pick<Frame, 't' | 'language' | 'now'>, from: string): string =>
  from <= dayOf(now) ? t(words.availableNow) : t(words.availableFrom, { day: sayCalendarDay(language, from) })

/** A campaign in which the Office qualified somebody, and until which month, in words. */
export const sayPool = ({ t, language }: Pick<Frame, 't' | 'language'>, pool: TalentCard['pools'][number]): string =>
  t(words.pool, { title: pool[`title_${language}`], month: sayMonth(language, pool.until) })

/** How a person meets each of the skills asked, or each they have when none is asked: with evidence and its words, claimed, or not stated. */
export const skillConditions = (
  frame: Frame,
  card: TalentCard,
  asked: readonly NamedSkill[] = card.skills,
): Condition[] =>
  asked.map((skill) => {
    const { t, language } = frame
    const held = card.skills.find(({ id }) => id === skill.id)
    const [evidence] = held?.evidence ?? []
    const level = held?.level && t(said.levelOwn, { level: t(levelNames[held.level]) })
    const note = evidence ? quoteOf(frame, evidence) : held ? t(said.claimedOnly) : t(said.skillNotStated)
    return {
      state: evidence ? 'evidenced' : held ? 'claimed' : 'unknown',
      label: nameOf(language, skill),
      note: html`${note}${level && html`<span class="row-card-source">${level}</span>`}`,
    }
  })

// Opening a person's page is told to them, so nothing may open it ahead of a click: `nofollow` is what prefetching scripts and rules pass over.
const openingLink = (href: string, words: Part): Html => html`<a href="${href}" rel="nofollow">${words}</a>`

/** A person as a search shows them, with the conditions they meet; `href` leads to their page, `footer` is what the viewer may do about them. */
export const talentCard = ({
  frame,
  card,
  conditions,
  level = 2,
  href,
  footer,
}: {
  frame: Frame
  card: TalentCard
  conditions: readonly Condition[]
  level?: 2 | 3 | 4
  href?: string
  footer?: Part
}): Html => {
  const { t } = frame
  const person = t(said.person, { reference: card.reference })
  const name = card.name ?? person
  const facts = [
    card.name !== null && person,
    ...card.positionLanguages.map((one) => t(positionLanguageNames[one])),
    ...card.regions.map((one) => t(regionNames[one])),
    ...card.arrangements.map((one) => t(arrangementNames[one])),
    card.availableFrom !== '' && sayAvailable(frame, card.availableFrom),
  ].filter((fact) => fact !== false)
  return html`
    <article class="row-card">
      ${headline(level, html`${href === undefined ? name : openingLink(href, name)}${card.name !== null && card.pronouns && html` <span class="quiet-inline">(${card.pronouns})</span>`}`)}
      ${card.headline && html`<p class="row-card-headline" lang="${card.headlineLanguage}">${card.headline}</p>`}
      <ul class="row-card-facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
      ${card.pools.length > 0 && html`<p class="row-card-pools"><strong>${t(words.pools)}</strong> ${card.pools.map((pool) => sayPool(frame, pool)).join(' · ')}</p>`}
      ${conditions.length > 0 && html`<ul class="conditions">${conditions.map(({ state, label, note }) => html`<li>${mark(t, state)}<div><strong>${label}</strong>${note && html`<span class="quiet">${note}</span>`}</div></li>`)}</ul>`}
      ${footer}
    </article>`
}
