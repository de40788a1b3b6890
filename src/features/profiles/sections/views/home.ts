import { type AddressName, to } from '../../../../i18n/addresses.ts'
import { sayDate } from '../../../../i18n/dates.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { attributes } from '../../../../web/ui/attributes.ts'
import { page } from '../../../../web/ui/layout.ts'
import { card, definitionList, grid, heading, notice, type Tone, tag } from '../../../../web/ui/text.ts'
import { said as accessSaid } from '../../access/messages.ts'
import { said as cardSaid } from '../../accommodation/messages.ts'
import { said as experienceSaid } from '../../experiences/messages.ts'
import { said as exportSaid } from '../../export/messages.ts'
import { said as governmentSaid } from '../../government/messages.ts'
import {
  arrangementNames,
  positionLanguageNames,
  provinceNames,
  regionNames,
  said as shared,
  visibilityNames,
} from '../../messages.ts'
import type { Profile } from '../../queries.ts'
import {
  endsSoon,
  type HelpsToConvince,
  isFindable,
  type Told,
  whatIsMissingToApply,
  whatIsMissingToBeFound,
  whatWouldConvince,
} from '../../rules.ts'
import { said as declarationSaid } from '../../self-declaration/messages.ts'
import { said as showcaseSaid } from '../../showcase/messages.ts'
import { said as skillSaid } from '../../skills/messages.ts'
import { said as visibilitySaid } from '../../visibility/messages.ts'
import { renewal } from '../../visibility/views/renewal.ts'
import { said } from '../messages.ts'
import type { Tally } from '../queries.ts'
import { needs, needsToApply } from './needs.ts'

const helps: Record<HelpsToConvince, [Sentence, AddressName]> = {
  headline: [said.helpsHeadline, 'profileAbout'],
  experience: [said.helpsExperience, 'experiences'],
  evidence: [said.helpsEvidence, 'profileSkills'],
}

type State = [Sentence, Tone]
const complete: State = [said.complete, 'green']
const needed: State = [said.needed, 'amber']
const neededToApply: State = [said.neededToApply, 'amber']
const optional: State = [said.optionalState, 'neutral']

type HomeOptions = { frame: Frame; profile: Profile; tally: Tally }

// What is missing for what, list by list; nothing when nothing is. On a narrow page a link at its top leads here.
const whatIsMissing = ({ t, language }: Frame, told: Told): Html[] => {
  const lists: [Sentence, [Sentence, AddressName][]][] = [
    [said.toBeFound, whatIsMissingToBeFound(told).map((need) => needs[need])],
    [said.toApply, whatIsMissingToApply(told).map((need) => needsToApply[need])],
    [said.toConvince, whatWouldConvince(told).map((help) => helps[help])],
  ]
  return lists
    .filter(([, links]) => links.length > 0)
    .map(
      ([title, links], place) => html`
    <h2${attributes(place === 0 ? { id: 'missing', tabindex: -1 } : {})}>${t(title)}</h2>
    <ul>${links.map(([words, name]) => html`<li><a href="${to(language, name)}">${t(words)}</a></li>`)}</ul>`,
    )
}

const asideOf = ({ frame, profile }: HomeOptions, told: Told): Html => {
  const { t, language, now } = frame
  const missing = whatIsMissingToBeFound(told)
  const findable = isFindable(profile, now)
  const standing = findable
    ? html`<h2>${t(said.findable)}</h2><p>${missing.length > 0 ? t(said.findableButHard) : t(said.visibleUntil, { date: sayDate(language, profile.visibleUntil ?? now) })}</p>`
    : missing.length === 0 &&
      html`<h2>${t(said.ready)}</h2><p>${t(said.readyBody)}</p><p><a href="${to(language, 'profileVisibility')}">${t(said.chooseWhoSees)}</a></p>`
  return html`
    ${standing}
    ${whatIsMissing(frame, told)}
    <h2>${t(said.inAndOut)}</h2>
    <ul>
      <li><a href="${to(language, 'profileImport')}">${t(said.bringIn)}</a></li>
      <li><a href="${to(language, 'profileExport')}">${t(exportSaid.title)}</a></li>
    </ul>
    <h2>${t(said.apart)}</h2>
    <p>${t(said.apartBody)}</p>
    <p><a href="${to(language, 'selfDeclaration')}">${t(declarationSaid.title)}</a></p>`
}

const tiles = ({ frame, profile, tally }: HomeOptions, told: Told): Html[] => {
  const { t, language, now } = frame
  const missing = new Set(whatIsMissingToBeFound(told))
  const lacking = new Set(whatIsMissingToApply(told))
  const stateTag = ([words, tone]: State) => html`<p>${tag(t(words), tone)}</p>`
  const tile = (title: Sentence, name: AddressName | undefined, state: State, body: Part) =>
    card({ title: t(title), href: name && to(language, name), body: html`${stateTag(state)}${body}` })
  const named = (list: readonly Part[], none: Sentence) =>
    list.length > 0 ? list.map((one, place) => html`${place > 0 && ', '}${one}`) : t(none)
  const place = [profile.city, profile.province && t(provinceNames[profile.province])].filter(Boolean).join(', ')
  const findable = isFindable(profile, now)

  return [
    tile(
      said.about,
      'profileAbout',
      missing.has('name')
        ? needed
        : lacking.has('citizenship') || lacking.has('armedForces')
          ? neededToApply
          : profile.headline === ''
            ? optional
            : complete,
      html`
      <p>${profile.name || t(said.nameMissing)}${profile.pronouns && ` (${profile.pronouns})`}</p>
      ${profile.headline === '' ? html`<p class="quiet">${t(said.noHeadline)}</p>` : html`<p lang="${profile.headlineLanguage}">${profile.headline}</p>`}
      ${place && html`<p class="quiet">${place}</p>`}`,
    ),
    tile(
      experienceSaid.timeline,
      'experiences',
      lacking.has('experience') ? neededToApply : complete,
      html`
      <p>${tally.experiences > 0 ? t(said.experiences, { count: tally.experiences }) : t(said.noExperience)}</p>`,
    ),
    tile(
      skillSaid.skills,
      'profileSkills',
      missing.has('skill') ? needed : complete,
      html`
      ${tally.skills === 0 ? html`<p>${t(said.noSkill)}</p>` : html`<p>${t(said.evidencedCount, { count: tally.evidenced })}</p><p>${t(said.claimedCount, { count: tally.skills - tally.evidenced })}</p>`}`,
    ),
    tile(
      said.languagesAndPreferences,
      undefined,
      missing.has('language') || missing.has('region') || missing.has('arrangement')
        ? needed
        : lacking.has('examLanguages')
          ? neededToApply
          : complete,
      html`
      <p>${named(
        profile.positionLanguages.map((one) => t(positionLanguageNames[one])),
        said.notSaid,
      )}<br>
        <a href="${to(language, 'profileLanguages')}">${t(said.changeLanguages)}</a></p>
      <p>${named([...profile.regions.map((one) => t(regionNames[one])), ...profile.arrangements.map((one) => t(arrangementNames[one]))], said.notSaid)}<br>
        <a href="${to(language, 'profilePreferences')}">${t(said.changePreferences)}</a></p>`,
    ),
    tile(
      visibilitySaid.whoSeesMe,
      'profileVisibility',
      [visibilityNames[findable ? profile.visibility : 'hidden'], findable ? 'blue' : 'neutral'],
      html`
      <p>${findable && profile.visibleUntil ? t(said.visibleUntil, { date: sayDate(language, profile.visibleUntil) }) : t(said.hiddenNow)}</p>`,
    ),
  ]
}

// What few people need, or need once: each on a page of its own.
const more = ({ frame, profile, tally }: HomeOptions) => {
  const { t, language } = frame
  const entry = (title: Sentence, name: AddressName, description: Sentence) => ({
    term: html`<a href="${to(language, name)}">${t(title)}</a>`,
    description: t(description),
  })
  return [
    entry(governmentSaid.title, 'profileGovernment', tally.isEmployee ? said.isEmployee : said.isNoEmployee),
    entry(
      said.priority,
      'profilePriority',
      { yes: shared.yes, no: shared.no, '': said.notSaid }[profile.priorityEntitlement],
    ),
    entry(
      cardSaid.title,
      'profileAccommodation',
      tally.hasCard ? (tally.isCardShared ? said.cardShared : said.cardKept) : said.notSaid,
    ),
    entry(showcaseSaid.showcase, 'profileShowcase', said.showcaseIs),
    entry(accessSaid.title, 'profileAccess', said.accessIs),
  ]
}

const endNotice = ({ frame, profile }: HomeOptions): Part => {
  const { t, language, now } = frame
  const date = profile.visibleUntil && sayDate(language, profile.visibleUntil)
  return (
    endsSoon(profile, now) &&
    date &&
    notice({
      kind: 'warning',
      title: t(visibilitySaid.reminderSubject, { date }),
      body: html`<p>${t(visibilitySaid.reminderNothing)}</p>${renewal(frame, profile)}`,
    })
  )
}

/** Where a person sees what they have told, what is missing for what, and who sees it. */
export const homePage = (options: HomeOptions): Html => {
  const { frame, profile, tally } = options
  const { t } = frame
  const told: Told = { ...profile, ...tally }
  return page({
    frame,
    title: t(shared.myProfile),
    index: false,
    crumbs: [{ label: t(shared.myProfile) }],
    aside: asideOf(options, told),
    main: html`
      ${heading(t(shared.myProfile), t(said.homeLead))}
      ${endNotice(options)}
      ${whatIsMissing(frame, told).length > 0 && html`<p class="to-adding"><a href="#missing">${t(said.seeMissing)}</a></p>`}
      ${grid(tiles(options, told), 2)}
      <h2>${t(said.more)}</h2>
      <p>${t(said.moreLead)}</p>
      ${definitionList(more(options))}`,
  })
}
