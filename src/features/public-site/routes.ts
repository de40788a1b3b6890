import { type AddressName, to } from '../../i18n/addresses.ts'
import { languages, otherLanguage } from '../../i18n/language.ts'
import { listRetentionRules } from '../../platform/retention.ts'
import { frameOf } from '../../web/frame.ts'
import { slice } from '../../web/slice.ts'
import { listOpenCampaigns, readCampaignFilter } from '../campaigns/index.ts'
import { landingFigures } from './landing/queries.ts'
import { landingPage } from './landing/view.ts'
import { keptHowLong, standing, standingPage } from './standing/view.ts'

export const publicSite = slice()

publicSite.get('home', async (c) => {
  c.var.openToAll()
  return c.html(landingPage(frameOf(c), await landingFigures(c.var.db, c.var.now)))
})

for (const name of Object.keys(standing) as (keyof typeof standing)[])
  publicSite.get(name, async (c) => {
    c.var.openToAll()
    const frame = frameOf(c)
    const more = name === 'privacy' ? keptHowLong(frame, await listRetentionRules(c.var.db)) : undefined
    return c.html(standingPage(frame, standing[name], more))
  })

const open: AddressName[] = [
  'home',
  'talentOverview',
  'campaigns',
  'skills',
  'about',
  'privacy',
  'accessibility',
  'terms',
  'mailingList',
  'verification',
]

publicSite.routes.get('/sitemap.xml', async (c) => {
  c.var.openToAll()
  const { settings, db, now } = c.var
  const { publicUrl } = settings
  const campaigns = await listOpenCampaigns(db, readCampaignFilter(new URLSearchParams()), now)
  const pages: [AddressName, object][] = [
    ...open.map((name): [AddressName, object] => [name, {}]),
    ...campaigns.map((campaign): [AddressName, object] => ['campaign', campaign]),
  ]
  const entries = pages.flatMap(([name, parts]) =>
    languages.map((language) => {
      const [here, there] = [
        publicUrl + to(language, name, parts),
        publicUrl + to(otherLanguage(language), name, parts),
      ]
      return `<url><loc>${here}</loc><xhtml:link rel="alternate" hreflang="${language}" href="${here}"/><xhtml:link rel="alternate" hreflang="${otherLanguage(language)}" href="${there}"/></url>`
    }),
  )
  return c.body(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`,
    200,
    { 'content-type': 'application/xml; charset=utf-8' },
  )
})

publicSite.routes.get('/robots.txt', (c) => {
  c.var.openToAll()
  return c.text(`User-agent: *\nDisallow: /identity/\nSitemap: ${c.var.settings.publicUrl}/sitemap.xml\n`)
})
