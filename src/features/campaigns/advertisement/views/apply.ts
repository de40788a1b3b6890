import { to } from '../../../../i18n/addresses.ts'
import type { Frame } from '../../../../web/frame.ts'
import { type Html, html, type Part } from '../../../../web/html.ts'
import { linkButton, postButton } from '../../../../web/ui/buttons.ts'
import type { Campaign } from '../../campaign.ts'
import { said } from '../messages.ts'

const offer = (way: Html, about?: string): Html =>
  html`<div class="apply">${way}${about && html`<p class="small">${about}</p>`}</div>`

/** What a reader may do about a campaign: apply, go on with what they began, or see what they sent. A visitor signs in first and comes back. */
export const applyPart = (
  frame: Frame,
  campaign: Campaign,
  begun: { id: string; status: string } | undefined,
  isOpen: boolean,
): Part => {
  const { t, language, person, path } = frame
  if (begun) {
    const goesOn = begun.status === 'draft' && isOpen
    return offer(
      linkButton({ label: t(goesOn ? said.goOnApplying : said.seeMine), href: to(language, 'application', begun) }),
    )
  }
  if (!isOpen) return null
  const button = person
    ? postButton({ frame, action: to(language, 'applicationStart', campaign), label: t(said.apply) })
    : linkButton({ label: t(said.apply), href: to(language, 'signIn', {}, { return: path }) })
  return offer(button, t(said.takesTime))
}
