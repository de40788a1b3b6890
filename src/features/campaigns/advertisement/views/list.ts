import { to } from '../../../../i18n/addresses.ts'
import { sayMoment } from '../../../../i18n/dates.ts'
import type { Sentence } from '../../../../i18n/sentences.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { button, linkButton } from '../../../../web/ui/buttons.ts'
import { checkbox, select, textField } from '../../../../web/ui/fields.ts'
import { page } from '../../../../web/ui/layout.ts'
import { heading, notice, tag, time } from '../../../../web/ui/text.ts'
import { arrangementNames, durationNames, regionNames, regions } from '../../../profiles/index.ts'
import { languageRequirements } from '../../choices.ts'
import { languageRequirementNames, said as shared } from '../../messages.ts'
import type { CampaignFilter } from '../filter.ts'
import { sayLeft } from '../left.ts'
import { said } from '../messages.ts'
import type { OpenCampaign, openChoices } from '../queries.ts'

type Choices = Awaited<ReturnType<typeof openChoices>>

const filterForm = (frame: Frame, filter: CampaignFilter, choices: Choices): Html => {
  const { t, language } = frame
  const named = <Value extends string>(values: readonly Value[], names: Record<Value, Sentence>) =>
    values.map((value) => ({ value, label: t(names[value]) }))
  const choice = (name: string, label: Sentence, value: string, options: { value: string; label: string }[]) =>
    select({ t, name, label: t(label), value, blank: t(said.any), options, width: 'full' })
  return html`
    <details class="narrow-toggle"><summary>${t(said.find)}</summary></details>
    <form class="filters" method="get" action="${to(language, 'campaigns')}">
      <h2>${t(said.find)}</h2>
      ${textField({ t, name: 'text', label: t(said.text), hint: t(said.textHint), value: filter.text, maxlength: 200 })}
      ${choice(
        'classification',
        said.salaryGroup,
        filter.classification,
        choices.classifications.map((code) => ({ value: code, label: code })),
      )}
      ${choice(
        'stream',
        said.stream,
        filter.stream,
        choices.streams.map(({ key, name_en, name_fr }) => ({
          value: key,
          label: language === 'fr' ? name_fr : name_en,
        })),
      )}
      ${choice('language', said.language, filter.language, named(languageRequirements, languageRequirementNames))}
      ${choice('region', said.region, filter.region, named(regions, regionNames))}
      ${checkbox({ t, name: 'remote', label: t(said.remote), checked: filter.isRemote })}
      ${checkbox({ t, name: 'soon', label: t(said.soon), checked: filter.closesSoon })}
      ${button({ label: t(said.show) })}
      <p><a href="${to(language, 'campaigns')}">${t(said.clear)}</a></p>
    </form>`
}

const row = (frame: Frame, campaign: OpenCampaign): Html => {
  const { t, language, now } = frame
  const facts = [
    campaign.classification,
    campaign[`stream_${language}`],
    campaign.employmentLength && t(durationNames[campaign.employmentLength]),
    campaign.languageRequirement && t(languageRequirementNames[campaign.languageRequirement]),
    ...campaign.arrangements.map((one) => t(arrangementNames[one])),
    ...campaign.regions.map((one) => t(regionNames[one])),
  ].filter(Boolean)
  return html`
    <li><article class="row-card">
      <h3><a href="${to(language, 'campaign', campaign)}">${campaign[`title_${language}`]}</a></h3>
      <ul class="row-card-facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
      <p>${campaign[`office_${language}`]} ${campaign.audience === 'employees' && tag(t(said.employeesOnly), 'blue')}</p>
      <p>${time({ at: campaign.closesAt, text: t(said.closesOn, { moment: sayMoment(language, campaign.closesAt, campaign.timeZone) }) })} <span class="quiet">(${sayLeft(t, campaign.closesAt, now)})</span></p>
    </article></li>`
}

/** The open campaigns, with filters. */
export const campaignsPage = ({
  frame,
  filter,
  campaigns,
  choices,
}: {
  frame: Frame
  filter: CampaignFilter
  campaigns: readonly OpenCampaign[]
  choices: Choices
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(shared.campaigns),
    description: t(said.description),
    wide: true,
    index: frame.search === '',
    crumbs: [{ label: t(shared.campaigns) }],
    head: html`<link rel="alternate" type="application/atom+xml" title="${t(said.feedTitle)}" href="${to(language, 'campaignsFeed')}">`,
    main: html`
      ${heading(t(shared.campaigns), t(said.lead))}
      <div class="search-layout">
        <div>${filterForm(frame, filter, choices)}</div>
        <section>
          <div class="results-head"><div role="status"><h2>${campaigns.length === 0 ? t(said.none) : t(said.found, { count: campaigns.length })}</h2></div>
            <p><a href="${to(language, 'campaignsFeed')}">${t(said.feed)}</a></p></div>
          ${
            campaigns.length === 0
              ? html`${notice({ kind: 'info', body: html`<p>${t(said.noneBody)}</p>` })}
              <div class="button-row">${linkButton({ label: t(said.joinList), href: to(language, 'mailingList') })}${linkButton({ label: t(said.createProfile), href: to(language, 'profile'), kind: 'secondary' })}</div>`
              : html`<ul class="row-cards">${campaigns.map((campaign) => row(frame, campaign))}</ul>`
          }
        </section>
      </div>`,
  })
}
