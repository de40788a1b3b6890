import { to } from '../../../i18n/addresses.ts'
import { site } from '../../../i18n/site.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { button, buttonRow } from '../../../web/ui/buttons.ts'
import { radios, textField } from '../../../web/ui/fields.ts'
import { page } from '../../../web/ui/layout.ts'
import { heading, tag } from '../../../web/ui/text.ts'
import { categoryNames, said } from '../messages.ts'
import type { Family } from '../queries.ts'
import { categories, type Match, nameOf, type Reason, type Skill } from '../skill.ts'

type Catalogue = {
  frame: Frame
  words: string
  category: Skill['category'] | undefined
  matches: readonly Match[]
  elsewhere: number
  nearly: readonly Skill[]
  families: readonly Family[]
}

const searchForm = ({ frame: { t, language }, words, category }: Catalogue): Html => html`
  <search>
    <form method="get" action="${to(language, 'skills')}">
      ${textField({ t, name: 'text', label: t(said.findLabel), hint: t(said.findHint), value: words, type: 'search', maxlength: 200, autocomplete: 'off' })}
      ${radios({
        t,
        name: 'category',
        legend: t(said.categoryLegend),
        inline: true,
        value: category ?? '',
        options: [
          { value: '', label: t(said.everyCategory) },
          ...categories.map((value) => ({ value, label: t(said[value]) })),
        ],
      })}
      ${buttonRow(button({ label: t(site.search) }))}
    </form>
  </search>`

const whyHere = ({ t, language }: Frame, reason: Reason): Html => {
  if (reason.by === 'name' || reason.by === 'description') return html``
  const lang = reason.language === language ? undefined : reason.language
  const words = lang ? html`<span lang="${lang}">${reason.words}</span>` : reason.words
  if (reason.by === 'synonym') return html`<p class="quiet">${t(said.knownAs)} ${words}</p>`
  return html`<p class="quiet">${t(reason.language === 'en' ? said.inEnglish : said.inFrench)} ${words}</p>`
}

const foundSkill = (frame: Frame, match: Match): Html => html`
  <li><article class="row-card">
    <h3><a href="${to(frame.language, 'skill', match)}">${nameOf(frame.language, match)}</a></h3>
    ${whyHere(frame, match.reason)}
    <p>${match[`description_${frame.language}`]}</p>
    <p>${tag(frame.t(categoryNames[match.category]), match.category === 'technical' ? 'blue' : 'neutral')}</p>
  </article></li>`

const results = ({ frame, words, matches }: Catalogue): Html => html`
  <div class="results-head">
    <div role="status"><h2>${frame.t(said.found, { count: matches.length, words })}</h2></div>
    <p><a href="${to(frame.language, 'skills')}">${frame.t(said.wholeCatalogue)}</a></p>
  </div>
  <ul class="row-cards">${matches.map((match) => foundSkill(frame, match))}</ul>`

const nothingFound = ({ frame: { t, language }, words, elsewhere, nearly }: Catalogue): Html => html`
  <h2>${t(said.noneTitle, { words })}</h2>
  ${elsewhere > 0 && html`<p>${t(said.noneElsewhere, { count: elsewhere })} <a href="${to(language, 'skills', {}, { text: words })}">${t(said.seeEveryCategory)}</a></p>`}
  ${
    nearly.length > 0 &&
    html`<p>${t(said.nearly)}</p>
      <ul>${nearly.map((skill) => html`<li><a href="${to(language, 'skill', skill)}">${nameOf(language, skill)}</a></li>`)}</ul>`
  }
  <p>${t(said.noneAdvice)}</p>`

const wholeCatalogue = ({ frame: { t, language }, families }: Catalogue): Html => {
  const count = new Set(families.flatMap((family) => family.skills.map(({ key }) => key))).size
  return html`
    <h2>${t(said.families)}</h2>
    <p>${t(said.whole, { count })}</p>
    <ul class="columns">${families.map((family) => html`<li><a href="#family-${family.key}">${nameOf(language, family)}</a></li>`)}</ul>
    ${families.map(
      (family) => html`
        <section aria-labelledby="family-${family.key}">
          <h3 id="family-${family.key}" tabindex="-1">${nameOf(language, family)}</h3>
          <p class="quiet">${t(said.inFamily, { count: family.skills.length })}</p>
          <ul class="columns">${family.skills.map((skill) => html`<li><a href="${to(language, 'skill', skill)}">${nameOf(language, skill)}</a></li>`)}</ul>
        </section>`,
    )}`
}

/** The catalogue: a search across both languages, and the families. */
export const cataloguePage = (catalogue: Catalogue): Html => {
  const { frame, words, matches } = catalogue
  const { t } = frame
  return page({
    frame,
    title: t(said.title),
    description: t(said.description),
    crumbs: [{ label: t(said.title) }],
    wide: true,
    index: words === '',
    main: html`
      ${heading(t(said.title), t(said.lead))}
      ${searchForm(catalogue)}
      ${matches.length > 0 && results(catalogue)}
      ${matches.length === 0 && words !== '' && nothingFound(catalogue)}
      ${matches.length === 0 && wholeCatalogue(catalogue)}`,
  })
}
