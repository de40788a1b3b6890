import { to } from '../../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../../i18n/dates.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { attributes } from '../../../../web/ui/attributes.ts'
import { buttonRow, postButton } from '../../../../web/ui/buttons.ts'
import { page } from '../../../../web/ui/layout.ts'
import { pagination, table } from '../../../../web/ui/table.ts'
import { heading, type Tone, tag, time } from '../../../../web/ui/text.ts'
import { nameOf } from '../../../skills/index.ts'
import type { CampaignStatus } from '../../lifecycle.ts'
import { said as shared, statusNames } from '../../messages.ts'
import type { listOfficeCampaigns } from '../../queries.ts'
import { said } from '../messages.ts'
import { titleOf } from './part-page.ts'

const tones: Record<CampaignStatus, Tone> = { draft: 'amber', published: 'green', closed: 'blue', archived: 'neutral' }

/** The status of a campaign in a word. */
export const statusTag = ({ t }: Frame, status: CampaignStatus): Html => tag(t(statusNames[status]), tones[status])

const statuses: readonly (CampaignStatus | undefined)[] = [undefined, 'draft', 'published', 'closed', 'archived']

/** The campaigns that reach someone of an office, and the way to begin one. */
export const listPage = ({
  frame,
  listed: { campaigns, page: at, pages },
  status,
  offices,
}: {
  frame: Frame
  listed: Awaited<ReturnType<typeof listOfficeCampaigns>>
  status: CampaignStatus | undefined
  offices: readonly { id: string; name_en: string; name_fr: string }[]
}): Html => {
  const { t, language } = frame
  return page({
    frame,
    title: t(said.listTitle),
    index: false,
    wide: true,
    crumbs: [{ label: t(shared.office), href: to(language, 'office') }, { label: t(said.listTitle) }],
    main: html`
      ${heading(t(said.listTitle), t(said.listLead))}
      ${offices.length > 0 && buttonRow(...offices.map((office) => postButton({ frame, action: to(language, 'officeCampaignNew'), fields: { office: office.id }, label: t(said.begin), about: offices.length > 1 ? nameOf(language, office) : undefined })))}
      <nav class="kinds" aria-label="${t(shared.status)}"><ul>
        ${statuses.map((one) => html`<li><a${attributes({ href: to(language, 'officeCampaigns', {}, { status: one }), 'aria-current': one === status && 'true' })}>${t(one ? statusNames[one] : said.everyStatus)}</a></li>`)}
      </ul></nav>
      ${table({
        caption: t(shared.campaigns),
        columns: [t(shared.campaigns), t(shared.status), t(shared.closes), t(said.touched)].map((label) => ({ label })),
        empty: t(said.listEmpty),
        rows: campaigns.map((campaign) => [
          html`<a href="${to(language, 'officeCampaign', campaign)}">${titleOf(frame, campaign)}</a><p class="quiet">${[campaign.classification, t(shared.number, { number: String(campaign.number) })].filter(Boolean).join(' · ')}</p>`,
          statusTag(frame, campaign.status),
          campaign.closesAt
            ? time({ at: campaign.closesAt, text: sayMoment(language, campaign.closesAt, campaign.timeZone) })
            : t(shared.noDate),
          time({ at: campaign.updatedAt, text: sayDate(language, campaign.updatedAt) }),
        ]),
      })}
      ${pagination({ t, page: at, pages, href: (number) => to(language, 'officeCampaigns', {}, { status, page: number }) })}`,
  })
}
