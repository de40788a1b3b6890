import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import { type Html, html } from '../../../web/html.ts'
import { linkButton } from '../../../web/ui/buttons.ts'
import { said as exporting } from '../exporting/messages.ts'
import { filterParams, type SearchFilter } from '../filter.ts'
import { said } from '../messages.ts'
import { said as saving } from '../saved/messages.ts'

type May = { mayRequest: boolean; maySave: boolean; mayExport: boolean }

/** What somebody may do with a search. */
export const searchActions = ({ t, language }: Frame, filter: SearchFilter, may: May): Html => {
  const params = filterParams(filter)
  return html`<div class="button-row">
      ${may.mayRequest && linkButton({ label: t(said.request), href: to(language, 'requestNew', {}, params) })}
      ${may.maySave && linkButton({ label: t(saving.save), href: to(language, 'searchSave', {}, params), kind: 'secondary' })}
      ${may.mayExport && linkButton({ label: t(exporting.exportThem), href: to(language, 'searchExportNew', {}, params), kind: 'secondary' })}
    </div>
    ${may.maySave && html`<p class="small"><a href="${to(language, 'savedSearches')}">${t(saving.list)}</a></p>`}`
}
