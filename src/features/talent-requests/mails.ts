import { type AddressName, to } from '../../i18n/addresses.ts'
import { sayMoment } from '../../i18n/dates.ts'
import { type Sentence, translator } from '../../i18n/sentences.ts'
import type { Tx } from '../../platform/database.ts'
import { postMail } from '../../platform/mail.ts'
import { rolesWith } from '../../policy/policy.ts'
import { letter } from '../../web/mail-layout.ts'
import { said, statusNames } from './messages.ts'
import { type Recipient, type RequestDetail, recipient, staffOf } from './queries.ts'

type About = Pick<
  RequestDetail,
  'id' | 'number' | 'positionTitle' | 'officeId' | 'ownerId' | 'recruiterId' | 'status'
> & { nextDueAt: Date | null }
type Occasion = { name: string; subject: Sentence; body: Sentence; at: Date; origin: string }

const post = async (
  tx: Tx,
  request: About,
  person: Recipient,
  page: AddressName,
  { name, subject, body, at, origin }: Occasion,
): Promise<void> => {
  // Nobody is there to read it once the account is closed.
  if (person.email === '') return
  const { language } = person
  const t = translator(language)
  const values = {
    number: String(request.number),
    title: request.positionTitle,
    moment: request.nextDueAt ? sayMoment(language, request.nextDueAt) : '',
    status: t(statusNames[request.status]),
  }
  const mail = await letter({
    key: `request ${request.id} ${name} ${person.id}`,
    to: person.email,
    language,
    subject: t(subject, values),
    paragraphs: [t(body, values)],
    action: { label: t(said.openRequest), href: origin + to(language, page, { id: request.id }) },
  })
  await postMail(tx, mail, at)
}

/** Writes to the manager who asked. */
export const tellManager = async (tx: Tx, request: About, occasion: Occasion): Promise<void> =>
  post(tx, request, await recipient(tx, request.ownerId), 'request', occasion)

/** Writes to whoever looks after the request, as long as they work in its office, or to everyone who could. */
export const tellOffice = async (tx: Tx, request: About, occasion: Occasion): Promise<void> => {
  const staff = await staffOf(tx, request.officeId, rolesWith('request.take-up'))
  const owners = staff.filter(({ id }) => id === request.recruiterId)
  for (const person of owners.length > 0 ? owners : staff) await post(tx, request, person, 'officeRequest', occasion)
}

/** Writes to those who oversee the office that holds the request. */
export const tellOverseers = async (tx: Tx, request: About, occasion: Occasion): Promise<void> => {
  for (const person of await staffOf(tx, request.officeId, rolesWith('request.oversee')))
    await post(tx, request, person, 'officeRequest', occasion)
}
