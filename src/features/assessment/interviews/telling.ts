import { to } from '../../../i18n/addresses.ts'
import { sayDate, sayMoment, sayTime } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import { type Translate, translator } from '../../../i18n/sentences.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { type MailCalendar, postMail } from '../../../platform/mail.ts'
import { letter } from '../../../web/mail-layout.ts'
import { findPerson } from '../../accounts/index.ts'
import { type Campaign, findCampaign, type PlanStep } from '../../campaigns/index.ts'
import { nameOfStep } from '../words.ts'
import { calendarOf } from './calendar.ts'
import { heldIn, said } from './messages.ts'
import { type Invitation, officeAddress } from './queries.ts'
import { choosingEnds, languageOf } from './rules.ts'

/** When and where somebody comes. */
export type Slot = { startsAt: Date; endsAt: Date; place: string }

/** When a slot is, in words: “4 May 2027, 13:00 to 14:00 EDT”. */
export const sayWhen = (language: Language, { startsAt, endsAt }: Slot, zone: string): string => {
  const t = translator(language)
  const start = sayTime(language, startsAt, zone).replace(/ \S+$/, '')
  return `${sayDate(language, startsAt, zone)}, ${t(said.fromTo, { start, end: sayTime(language, endsAt, zone) })}`
}

type Reader = { id: string; name: string; email: string; language: Language }
type Told = About & { invitation: Invitation; step: PlanStep; reader: Reader }

/** What is the same for all who are told of one campaign. */
export type About = { campaign: Campaign; office: { email: string } }

/** Reads what is the same for all who are told of a campaign: once, however many they are. */
export const readAbout = async (db: Database | Tx, campaign: Campaign): Promise<About> => ({
  campaign,
  office: { email: await officeAddress(db, campaign.officeId) },
})

const readTold = async (db: Database | Tx, invitation: Invitation, known?: About): Promise<Told | undefined> => {
  const campaign = known?.campaign ?? (await findCampaign(db, invitation.campaignId))
  const step = campaign?.plan.find(({ id }) => id === invitation.stepId)
  const reader = await findPerson(db, invitation.ownerId)
  if (!campaign || !step || !reader) return undefined
  return { ...(known ?? (await readAbout(db, campaign))), invitation, step, reader }
}

const calendarFor = (
  { invitation, campaign, step, reader, office }: Told,
  slot: Slot,
  method: MailCalendar['method'],
  { language, now, origin }: { language: Language; now: Date; origin: string },
): string => {
  const t = translator(language)
  const title = campaign[`title_${language}`]
  const spoken = languageOf(step, invitation)
  const url = origin + to(language, 'interview', invitation)
  return calendarOf(
    {
      ...slot,
      id: invitation.id,
      sequence: invitation.sequence,
      zone: campaign.timeZone,
      title: `${nameOfStep({ t, language }, step)}, ${title}`,
      words: [spoken && t(heldIn[spoken]), url].filter(Boolean).join('\n'),
      url,
      organizer: { name: campaign[`office_${language}`], email: office.email },
      attendee: { name: reader.name, email: reader.email },
    },
    method,
    now,
  )
}

/** The calendar file of a chosen slot, as its person downloads it; nothing when there is nobody to come. */
export const ownCalendar = async (
  db: Database,
  invitation: Invitation,
  slot: Slot,
  reading: { language: Language; now: Date; origin: string },
): Promise<string | undefined> => {
  const told = await readTold(db, invitation)
  return told && calendarFor(told, slot, 'REQUEST', reading)
}

/** What a person is told of their invitation. `sitting` ended by the office, `invitation` ended by it, `given-back` and `withdrawn` by themselves, `decided` by what was decided on the application. */
export type Occasion =
  | 'invited'
  | 'chosen'
  | 'moved'
  | 'reminder'
  | 'sitting'
  | 'invitation'
  | 'given-back'
  | 'withdrawn'
  | 'decided'

const subjects = {
  invited: said.subjectInvited,
  chosen: said.subjectChosen,
  moved: said.subjectMoved,
  reminder: said.subjectReminder,
  sitting: said.subjectCancelled,
  invitation: said.subjectCancelled,
  'given-back': said.subjectCancelled,
  withdrawn: said.subjectCancelled,
  decided: said.subjectCancelled,
} as const satisfies Record<Occasion, unknown>

const openings = {
  invited: said.bodyInvited,
  chosen: said.bodyChosen,
  moved: said.bodyMoved,
  reminder: said.bodyChosen,
  sitting: said.bodySittingCancelled,
  invitation: said.bodyCancelled,
  'given-back': said.bodyGivenBack,
  withdrawn: said.bodyWithdrawn,
  decided: said.bodyDecided,
} as const satisfies Record<Occasion, unknown>

const isComing = (occasion: Occasion): boolean => ['chosen', 'moved', 'reminder'].includes(occasion)

const paragraphsOf = (t: Translate, told: Told, occasion: Occasion, slot: Slot | null, now: Date): string[] => {
  const { campaign, step, invitation, reader, office } = told
  const { language } = reader
  const spoken = languageOf(step, invitation)
  const until = slot && choosingEnds(slot.startsAt)
  return [
    t(openings[occasion], { step: nameOfStep({ t, language }, step), title: campaign[`title_${language}`] }),
    ...(slot ? [t(said.bodyWhen, { when: sayWhen(language, slot, campaign.timeZone) })] : []),
    ...(slot?.place ? [t(said.bodyWhere, { place: slot.place })] : []),
    ...(occasion === 'invited' ? [t(said.bodyChoose)] : []),
    ...(spoken && (isComing(occasion) || occasion === 'invited') ? [t(heldIn[spoken])] : []),
    ...(until && isComing(occasion)
      ? [
          now < until
            ? t(said.changeUntil, { moment: sayMoment(language, until, campaign.timeZone) })
            : t(said.noMoreChange, { email: office.email }),
        ]
      : []),
  ]
}

/** Tells a person by mail, in their language, what became of their invitation; a slot they come to or no longer come to goes along as a calendar file. Whoever closed their account is told nothing. */
export const tellOf = async (
  tx: Tx,
  invitation: Invitation,
  occasion: Occasion,
  slot: Slot | null,
  { now, origin }: { now: Date; origin: string },
  known?: About,
): Promise<void> => {
  const told = await readTold(tx, invitation, known)
  if (!told) return
  const { campaign, step, reader } = told
  const { language } = reader
  const t = translator(language)
  const method = isComing(occasion) ? 'REQUEST' : 'CANCEL'
  const isOver = ['invitation', 'withdrawn', 'decided'].includes(occasion)
  const mail = await letter({
    key: `interview ${occasion} ${reader.id} ${invitation.id} ${invitation.sequence}`,
    to: reader.email,
    language,
    subject: t(subjects[occasion], { step: nameOfStep({ t, language }, step), title: campaign[`title_${language}`] }),
    paragraphs: paragraphsOf(t, told, occasion, slot, now),
    ...(!isOver && {
      action: {
        label: t(isComing(occasion) ? said.actionSee : said.actionChoose),
        href: origin + to(language, 'interview', invitation),
      },
    }),
    // A reminder repeats what a calendar knows.
    ...(slot &&
      occasion !== 'reminder' && {
        calendar: { method, content: calendarFor(told, slot, method, { language, now, origin }) },
      }),
  })
  await postMail(tx, mail, now)
}
