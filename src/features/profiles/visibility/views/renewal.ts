import { to } from '../../../../i18n/addresses.ts'
import { sayDate } from '../../../../i18n/dates.ts'
import type { Frame } from '../../../../web/frame.ts'
import type { Part } from '../../../../web/html.ts'
import { postButton } from '../../../../web/ui/buttons.ts'
import type { Profile } from '../../queries.ts'
import { visibleUntilFrom } from '../../rules.ts'
import { said } from '../messages.ts'

/** The one button that renews the choice of a person who can be found; none when it would change nothing. */
export const renewal = (frame: Frame, { visibility, visibleUntil }: Profile): Part => {
  const { t, language, now } = frame
  const date = sayDate(language, visibleUntilFrom(now))
  return (
    visibleUntil &&
    sayDate(language, visibleUntil) !== date &&
    postButton({
      frame,
      action: to(language, 'profileVisibility'),
      fields: { visibility },
      label: t(said.renew, { date }),
      kind: 'secondary',
    })
  )
}
