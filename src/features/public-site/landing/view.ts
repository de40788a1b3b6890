import { type AddressName, to } from '../../../i18n/addresses.ts'
import { sayNumber } from '../../../i18n/dates.ts'
import type { Sentence } from '../../../i18n/sentences.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html, type Part } from '../../../web/html.ts'
import { buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { page } from '../../../web/ui/layout.ts'
import { withLinks } from '../../../web/ui/links.ts'
import { protectedCount } from '../../overview/index.ts'
import { said } from './messages.ts'
import type { LandingFigures } from './queries.ts'

const outside = {
  standards: {
    en: 'https://www.canada.ca/en/government/system/digital-government/government-canada-digital-standards.html',
    fr: 'https://www.canada.ca/fr/gouvernement/systeme/gouvernement-numerique/normes-numeriques-gouvernement-canada.html',
  },
  innovations: {
    en: 'https://www.canada.ca/en/government/system/digital-government.html',
    fr: 'https://www.canada.ca/fr/gouvernement/systeme/gouvernement-numerique/innovations-gouvernementales-numeriques.html',
  },
  covid: {
    en: 'https://www.canada.ca/en/government/system/digital-government.html',
    fr: 'https://www.canada.ca/fr/gouvernement/systeme/gouvernement-numerique/reponse-numerique-du-gouvernement-du-canada-covid-19.html',
  },
  stories: {
    en: 'https://www.canada.ca/en/government/system/digital-government/living-digital.html',
    fr: 'https://www.canada.ca/fr/gouvernement/systeme/gouvernement-numerique/la-vie-en-numerique.html',
  },
} as const

const hero = ({ t, language }: Frame): Html => html`
  <section class="hero">
    <h1>${t(said.title)}</h1>
    <h2>${t(said.whatTitle)}</h2>
    <p class="lead">${t(said.whatPeople)}</p>
    <p>${t(said.whatService)}</p>
    <p>${withLinks(t(said.whatStandards), [outside.standards[language], outside.innovations[language]])}</p>
  </section>`

const doors = ({ t, language }: Frame): Html => html`
  <div class="doors">
    <section>
      <h2>${t(said.workTitle)}</h2>
      <p>${t(said.workSubtitle)}</p>
      ${buttonRow(
        linkButton({ label: t(said.createProfile), href: to(language, 'profile') }),
        linkButton({ label: t(said.join), href: to(language, 'mailingList'), kind: 'secondary' }),
        linkButton({ label: t(said.seeCampaigns), href: to(language, 'campaigns'), kind: 'secondary' }),
      )}
    </section>
    <section>
      <h2>${t(said.hireTitle)}</h2>
      <p>${t(said.hireSubtitle)}</p>
      ${buttonRow(
        linkButton({ label: t(said.searchTalent), href: to(language, 'search') }),
        linkButton({ label: t(said.contactUs), href: to(language, 'requestNew'), kind: 'secondary' }),
      )}
    </section>
  </div>`

const sayPeople = ({ t, language }: Frame, people: number): string => {
  const shown = protectedCount(people)
  return shown === undefined ? t(said.fewerThanFive) : sayNumber(language, shown)
}

const figures = (frame: Frame, { people, regions, skills }: LandingFigures): Html => {
  const { t, language } = frame
  const shown: [Part, Sentence, AddressName, Sentence][] = [
    [sayPeople(frame, people), said.figurePeople, 'talentOverview', said.seeTalent],
    [sayNumber(language, skills), said.figureSkills, 'skills', said.seeSkills],
    ...(people < 5
      ? []
      : ([[sayNumber(language, regions), said.figureRegions, 'talentOverview', said.seeTalent]] as [
          Part,
          Sentence,
          AddressName,
          Sentence,
        ][])),
  ]
  return html`
  <h2>${t(said.figuresTitle)}</h2>
  <ul class="figures">${shown.map(([figure, what, name, link], index) => html`<li><strong>${figure}</strong> ${t(what)}${index < 2 && html`<br><a href="${to(language, name)}">${t(link)}</a>`}</li>`)}</ul>`
}

const stepsList = ({ t }: Frame, title: Sentence, steps: readonly Sentence[]): Html =>
  html`<section><h3>${t(title)}</h3><ol class="steps-list">${steps.map((step) => html`<li>${t(step)}</li>`)}</ol></section>`

const about = (frame: Frame): Html => html`
  <h2>${frame.t(said.aboutTitle)}</h2>
  <div class="flow reading"><p>${frame.t(said.aboutConnects)}</p><p>${frame.t(said.aboutProfiles)}</p><p>${frame.t(said.aboutOverview)}</p></div>
  <div class="two-columns">
    ${stepsList(frame, said.talentSteps, [said.talentStepProfile, said.talentStepEvidence, said.talentStepVisible])}
    ${stepsList(frame, said.managerSteps, [said.managerStepSearch, said.managerStepWhy, said.managerStepRequest])}
  </div>`

const commitments = (frame: Frame, { people, requests }: LandingFigures): Html => {
  const { t, language } = frame
  const entries: [Sentence, Part][] = [
    [said.promiseFeedback, ''],
    [said.promiseDemand, requests < 5 ? t(said.proofDemandFew) : t(said.proofDemand, { count: requests })],
    [
      said.promiseOverview,
      html`<a href="${to(language, 'talentOverview')}">${sayPeople(frame, people)} ${t(said.figurePeople)}</a>`,
    ],
    [said.promiseRecognition, t(said.proofRecognition)],
  ]
  return html`
  <section class="full-band">
    <h2>${t(said.officeTitle)}</h2>
    <p>${t(said.officeSubtitle)}</p>
    <ul class="commitments">${entries.map(([promise, proof]) => html`<li><h3>${t(promise)}</h3>${proof && html`<p>${proof}</p>`}</li>`)}</ul>
  </section>`
}

/** The landing page: every block of the page that announced the portal, its calls to action made real. */
export const landingPage = (frame: Frame, counted: LandingFigures): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.title),
    description: t(said.description),
    wide: true,
    main: html`${hero(frame)}${doors(frame)}${figures(frame, counted)}${about(frame)}${commitments(frame, counted)}
      <h2>${t(said.learnTitle)}</h2>
      <p class="reading">${withLinks(t(said.learnMore), [outside.innovations[language], outside.covid[language], outside.stories[language]])}</p>`,
  })
}
