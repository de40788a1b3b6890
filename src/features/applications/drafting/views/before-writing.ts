import { type AddressName, to } from '../../../../i18n/addresses.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import { site } from '../../../../i18n/site.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { buttonRow, linkButton } from '../../../../web/ui/buttons.ts'
import { definitionList, notice, tag } from '../../../../web/ui/text.ts'
import {
  type AccommodationCard,
  armedForcesNames,
  citizenshipNames,
  experienceKinds,
  kindNames,
  nameOfExperience,
  positionLanguageNames,
  sayDates,
} from '../../../profiles/index.ts'
import { said } from '../messages.ts'
import { lacking, type StepPage, stepPage } from './step-page.ts'

const here = ({ path }: Frame) => ({ return: path })

/** The way on to the next step, and back to the one before. */
export const onward = ({ frame: { t, language }, draft, step, steps }: StepPage, isDone: boolean): Part => {
  const at = steps.indexOf(step)
  const link = (place: number, label: string, kind: 'primary' | 'secondary') => {
    const to_ = steps[place]
    return (
      to_ && linkButton({ label, href: to(language, 'applicationStep', { id: draft.application.id, step: to_ }), kind })
    )
  }
  return buttonRow(isDone && link(at + 1, t(said.next), 'primary'), at > 0 && link(at - 1, t(said.back), 'secondary'))
}

/** What is asked of a person before they begin, and what is not. */
export const welcomeStep = (asked: StepPage): Html => {
  const { frame, draft } = asked
  const { t, language } = frame
  return stepPage(asked, {
    lead: t(said.welcomeLead),
    main: html`
      <p>${t(said.welcomeSteps)}</p>
      <p>${t(said.welcomeWhole)}</p>
      <p>${t(draft.campaign.submitsCompleteDrafts ? said.bellSubmits : said.bellDoesNot)}</p>
      <p><a href="${to(language, 'campaign', draft.campaign)}">${t(said.readAgain)}</a></p>
      ${onward(asked, true)}`,
  })
}

const pageOfNeed: Record<string, AddressName> = {
  name: 'accountName',
  citizenship: 'profileAbout',
  armedForces: 'profileAbout',
  language: 'profileLanguages',
  examLanguages: 'profileLanguages',
  employee: 'experiences',
}

/** What the Office will see of the person, with what is still needed. */
export const profileStep = (asked: StepPage & { card: AccommodationCard }): Html => {
  const { frame, draft, obstacles, card } = asked
  const { t, language } = frame
  const { profile } = draft
  const official = { en: t(site.english), fr: t(site.french), '': t(said.notSaid) }
  const row = (term: Sentence, description: Part, page: AddressName) => ({
    term: t(term),
    description,
    action: html`<a href="${to(language, page, {}, here(frame))}">${t(site.change)}<span class="hidden"> ${t(term)}</span></a>`,
  })
  const isComplete = !obstacles.some(({ step }) => step === 'profile')
  return stepPage(asked, {
    lead: t(said.profileLead),
    main: html`
      ${lacking(frame, obstacles, 'profile', (field) => to(language, pageOfNeed[field] ?? 'profile', {}, here(frame)))}
      ${isComplete && !asked.wasSaved && notice({ kind: 'success', title: t(said.profileComplete) })}
      ${definitionList([
        row(said.name, profile.name || t(said.notSaid), 'accountName'),
        row(
          said.contact,
          [profile.contactEmail || draft.account.email, profile.phone, profile.city]
            .filter(Boolean)
            .map((one, place) => html`${place > 0 && html`<br>`}${one}`),
          'profileAbout',
        ),
        row(
          said.citizenship,
          profile.citizenship === '' ? t(said.notSaid) : t(citizenshipNames[profile.citizenship]),
          'profileAbout',
        ),
        row(
          said.armedForces,
          profile.armedForces === '' ? t(said.notSaid) : t(armedForcesNames[profile.armedForces]),
          'profileAbout',
        ),
        row(
          said.positions,
          profile.positionLanguages.map((one) => t(positionLanguageNames[one])).join(', ') || t(said.notSaid),
          'profileLanguages',
        ),
        row(said.examLanguage, official[profile.examLanguage], 'profileLanguages'),
        row(said.interviewLanguage, official[profile.interviewLanguage], 'profileLanguages'),
        row(
          said.priority,
          { yes: t(said.yes), no: t(said.no), '': t(said.notSaid) }[profile.priorityEntitlement],
          'profilePriority',
        ),
        row(said.accommodation, t(card.isShared ? said.cardGoes : said.cardStays), 'profileAccommodation'),
      ])}
      ${onward(asked, isComplete)}`,
  })
}

/** The experiences that go along. */
export const timelineStep = (asked: StepPage): Html => {
  const { frame, draft, obstacles } = asked
  const { t, language, now } = frame
  return stepPage(asked, {
    lead: t(said.timelineLead),
    main: html`
      ${lacking(frame, obstacles, 'timeline')}
      <ul class="row-cards">${draft.experiences.map(
        (one) => html`<li><article class="row-card">
          <h2><span lang="${one.language}">${nameOfExperience(one)}</span></h2>
          <p>${one.organization}</p>
          <p class="quiet">${sayDates(t, language, one, now)} ${tag(t(kindNames[one.kind]))}</p>
          <p><a href="${to(language, 'experience', one, here(frame))}">${t(site.change)}<span class="hidden"> ${nameOfExperience(one)}</span></a></p>
        </article></li>`,
      )}</ul>
      <h2>${t(said.addOne)}</h2>
      <ul class="actions">${experienceKinds.map((kind) => html`<li><a href="${to(language, 'experienceNew', { kind }, here(frame))}">${t(kindNames[kind])}</a></li>`)}</ul>
      ${onward(asked, draft.experiences.length > 0)}`,
  })
}
