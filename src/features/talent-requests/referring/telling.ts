import { type AddressName, to } from '../../../i18n/addresses.ts'
import { sayDate, sayMoment } from '../../../i18n/dates.ts'
import { type Sentence, translator } from '../../../i18n/sentences.ts'
import type { Tx } from '../../../platform/database.ts'
import { postMail } from '../../../platform/mail.ts'
import { letter } from '../../../web/mail-layout.ts'
import { said } from './messages.ts'
import { readerOf } from './queries.ts'

type About = { id: string; talentId: string; title: string; answerBy?: Date; until?: Date; reason?: Sentence }
type Occasion = {
  name: string
  subject: Sentence
  body: readonly Sentence[]
  now: Date
  origin: string
  page?: AddressName
}

/** Writes to somebody who was put forward, in their language; the link leads to their page of it, where a button acts. */
export const tellTalent = async (
  tx: Tx,
  about: About,
  { name, subject, body, now, origin, page }: Occasion,
): Promise<void> => {
  const person = await readerOf(tx, about.talentId)
  if (!person || person.email === '') return
  const { language } = person
  const t = translator(language)
  const values = {
    title: about.title,
    moment: about.answerBy ? sayMoment(language, about.answerBy) : '',
    day: about.until ? sayDate(language, about.until) : '',
    reason: about.reason ? t(about.reason) : '',
  }
  const mail = await letter({
    key: `referral ${about.id} ${name}`,
    to: person.email,
    language,
    subject: t(subject, values),
    paragraphs: body.map((one) => t(one, values)),
    action: { label: t(said.mailAction), href: origin + to(language, page ?? 'referral', { id: about.id }) },
  })
  await postMail(tx, mail, now)
}
