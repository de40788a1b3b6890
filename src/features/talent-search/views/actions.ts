import { to } from '../../../i18n/addresses.ts'
import type { Frame } from '../../../web/frame.ts'
import type { Html } from '../../../web/html.ts'
import { buttonRow, linkButton } from '../../../web/ui/buttons.ts'
import { filterParams, type SearchFilter } from '../filter.ts'
import { said } from '../messages.ts'

/** What can be done with a search. */
export const searchActions = ({ t, language }: Frame, filter: SearchFilter): Html =>
  buttonRow(linkButton({ label: t(said.request), href: to(language, 'requestNew', {}, filterParams(filter)) }))
