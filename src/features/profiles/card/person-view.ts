import { sayCalendarDay, sayDate, sayMoment } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { headline } from '../../../web/ui/headline.ts'
import { safeLink } from '../../../web/ui/links.ts'
import { definitionList, mark, quote, tag } from '../../../web/ui/text.ts'
import { nameOf } from '../../skills/index.ts'
import { said as experienceSaid } from '../experiences/messages.ts'
import {
  abilityNames,
  arrangementNames,
  conditionNames,
  durationNames,
  employmentTypeNames,
  kindNames,
  languageLevelNames,
  levelNames,
  positionLanguageNames,
  regionNames,
  said as shared,
} from '../messages.ts'
import { said as sectionSaid } from '../sections/messages.ts'
import { nameOfExperience, sayDates, sayDuration } from '../words.ts'
import { basisNames, said } from './messages.ts'
import type { LanguageResult, ShownExperience, ShownPerson } from './person-queries.ts'
import type { CardEvidence } from './shown.ts'
import { sayAvailable, sayPool } from './talent-card.ts'

/** What a person is called to someone who sees this much of them: their name, or their reference. */
export const callThem = ({ t }: Frame, { name, reference }: Pick<ShownPerson, 'name' | 'reference'>): string =>
  name ?? t(shared.person, { reference })

const listOf = (words: readonly Part[]): Part =>
  words.length > 0 && html`<ul class="plain-list">${words.map((one) => html`<li>${one}</li>`)}</ul>`

/** What a level of the second official language rests on. */
export const basisOf = ({ t, language }: Pick<Frame, 't' | 'language'>, { basis, until }: LanguageResult): string =>
  basis !== 'estimate' && until === ''
    ? t(said.exempt)
    : t(basisNames[basis], { date: until && sayCalendarDay(language, until) })

const resultOf = (frame: Frame, result: LanguageResult): string =>
  frame.t(said.result, {
    ability: frame.t(abilityNames[result.ability]),
    level: frame.t(languageLevelNames[result.level]),
    basis: basisOf(frame, result),
  })

const facts = (frame: Frame, person: ShownPerson): Html => {
  const { t, language } = frame
  const told: [string, Part][] = [
    [t(shared.positions), listOf(person.positionLanguages.map((one) => t(positionLanguageNames[one])))],
    [t(shared.secondLanguage), listOf(person.secondLanguage.map((one) => resultOf(frame, one)))],
    [t(shared.regions), listOf(person.regions.map((one) => t(regionNames[one])))],
    [t(shared.arrangements), listOf(person.arrangements.map((one) => t(arrangementNames[one])))],
    [t(said.pools), listOf(person.pools.map((one) => sayPool(frame, one)))],
    [t(said.availability), person.availableFrom && sayAvailable(frame, person.availableFrom)],
    [t(shared.durations), listOf(person.durations.map((one) => t(durationNames[one])))],
    [t(said.classifications), person.classifications.join(', ')],
    [t(shared.workStreams), listOf(person.workStreams.map((one) => one[`name_${language}`]))],
    [t(shared.conditions), listOf(person.conditions.map((one) => t(conditionNames[one])))],
  ]
  return html`${definitionList(told.flatMap(([term, description]) => (description ? [{ term, description }] : [])))}
    <p class="quiet">${t(said.unstated)}</p>`
}

const evidenceOf = ({ t }: Frame, piece: CardEvidence): Html => {
  const { text, language, kind, months, title, organization, experienceLanguage } = piece
  const where = [
    title && html`<span lang="${experienceLanguage}">${title}</span>`,
    organization,
    months !== null && sayDuration(t, months),
  ].filter(Boolean)
  return html`<li>${quote({
    text,
    lang: language,
    source: html`${tag(t(kindNames[kind]))} ${where.map((one, place) => html`${place > 0 && ', '}${one}`)}`,
  })}</li>`
}

type Level = 2 | 3
const below = (level: Level) => (level === 2 ? 3 : 4)

const byName = (skills: ShownPerson['skills'], language: Language) => {
  const { compare } = new Intl.Collator(language)
  return skills.toSorted((one, two) => compare(nameOf(language, one), nameOf(language, two)))
}

const skillsOf = (frame: Frame, person: ShownPerson, level: Level): Html => {
  const { t, language } = frame
  const skills = byName(person.skills, language)
  const evidenced = skills.filter(({ evidence }) => evidence.length > 0)
  const claimed = skills.filter(({ evidence }) => evidence.length === 0)
  const estimate = (skill: (typeof skills)[number]) =>
    skill.level && html`<span class="quiet">${t(shared.levelOwn, { level: t(levelNames[skill.level]) })}</span>`
  return html`
    ${headline(level, t(said.evidenced, { count: evidenced.length }))}
    ${evidenced.length === 0 && html`<p>${t(said.evidencedNone)}</p>`}
    ${evidenced.map(
      (
        skill,
      ) => html`<section class="shown-skill">${headline(below(level), html`${mark(t, 'evidenced')} ${nameOf(language, skill)}`)}${skill.level && html`<p>${estimate(skill)}</p>`}
      <ul class="evidence-list">${skill.evidence.map((piece) => evidenceOf(frame, piece))}</ul></section>`,
    )}
    ${
      claimed.length > 0 &&
      html`${headline(level, t(said.claimed, { count: claimed.length }))}<p>${t(shared.claimedLead)}</p>
      <ul class="conditions">${claimed.map((skill) => html`<li>${mark(t, 'claimed')}<div>${nameOf(language, skill)} ${estimate(skill)}</div></li>`)}</ul>`
    }`
}

const reach = ({ t }: Frame, contact: ShownPerson['contact'], level: Level): Part =>
  contact &&
  html`${headline(level, t(said.reach))}${definitionList([
    { term: t(said.email), description: safeLink(`mailto:${contact.email}`, contact.email) },
    ...(contact.phone === '' ? [] : [{ term: t(sectionSaid.phone), description: contact.phone }]),
  ])}`

const experienceOf = ({ t, language, now }: Frame, one: ShownExperience, level: Level): Html => {
  const name = nameOfExperience(one)
  const studied = [one.credential, one.area].filter(Boolean).join(', ')
  const where = [name === one.organization ? '' : one.organization, one.department?.[`name_${language}`], one.place]
  const appointment = [one.classification, one.employmentType && t(employmentTypeNames[one.employmentType])]
  const line = (words: readonly (string | undefined)[]) => {
    const told = [...new Set(words.filter(Boolean))].join(', ')
    return told !== '' && html`<p class="timeline-where">${told}</p>`
  }
  return html`
    <li class="timeline-entry">
      <p class="timeline-when">${sayDates(t, language, one, now)} ${tag(t(kindNames[one.kind]))}</p>
      ${headline(below(level), html`<span lang="${one.language}">${name}</span>`)}
      ${studied !== name && line([studied])}
      ${line(where)}
      ${line(appointment)}
      ${one.details && html`<p class="as-typed" lang="${one.language}">${one.details}</p>`}
      ${one.url && html`<p>${safeLink(one.url)}</p>`}
    </li>`
}

const timeline = (frame: Frame, experiences: ShownPerson['timeline'], level: Level): Part =>
  experiences &&
  experiences.length > 0 &&
  html`${headline(level, frame.t(experienceSaid.timeline))}
    <ol class="timeline">${experiences.map((one) => experienceOf(frame, one, level))}</ol>`

const watermark = ({ t, language, person: viewer, now }: Frame, { grant }: ShownPerson): Part =>
  grant &&
  html`<p class="watermark">${t(said.watermark, {
    name: viewer?.name ?? '',
    moment: sayMoment(language, now),
    number: String(grant.request.number),
    title: grant.request.title,
    date: sayDate(language, grant.until),
  })}</p>`

/** A person as their page shows them to who opens it from a search, and to themselves; `level` is that of the sections below their name. */
export const personView = ({
  frame,
  person,
  level = 2,
}: {
  frame: Frame
  person: ShownPerson
  level?: Level
}): Html => {
  const { t } = frame
  const { name, pronouns, reference } = person
  const title = html`${callThem(frame, person)}${name !== null && pronouns && html` <span class="quiet-inline">(${pronouns})</span>`}`
  return html`
    <article class="shown-person">
      ${level === 2 ? html`<h1>${title}</h1>` : headline(2, title)}
      ${watermark(frame, person)}
      ${name !== null && html`<p class="quiet">${t(shared.person, { reference })}</p>`}
      ${person.headline && html`<p class="lead" lang="${person.headlineLanguage}">${person.headline}</p>`}
      ${facts(frame, person)}
      ${reach(frame, person.contact, level)}
      ${skillsOf(frame, person, level)}
      ${timeline(frame, person.timeline, level)}
      ${watermark(frame, person)}
    </article>`
}
