import { sayDate, sayMoment } from '../../../i18n/dates.ts'
import { site } from '../../../i18n/site.ts'
import { statusNames } from '../../applications/index.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { revealNames } from '../horizontal/messages.ts'
import { decisionNames, reasonNames, removalNames, resultNames, said as shared } from '../messages.ts'
import type { ResultRow } from '../queries.ts'
import { criteriaOf, isOwnIn, isTheirOwn, keyOf, maySeeAll } from '../rules.ts'
import { nameOfCriterion, nameOfStep } from '../words.ts'
import type { Block } from './blocks.ts'
import { said } from './messages.ts'
import type { PersonRecord, PlanRecord } from './queries.ts'
import { cell, heading, paragraph, type Reader, type Say } from './saying.ts'

type Listed = ResultRow & Partial<PersonRecord['takenBack'][number]>

const resultsPart = ({ t, language, campaign }: Say, name: string, results: readonly Listed[]): Block =>
  results.length === 0
    ? paragraph(t(said.noResults))
    : {
        is: 'table',
        caption: t(said.resultsOf, { name }),
        head: [said.step, said.criterion, said.result, said.words, said.by].map((one) => t(one)),
        rows: results.map((one) => {
          const step = campaign.plan.find(({ id }) => id === one.stepId)
          return [
            cell(step ? nameOfStep({ t, language }, step) : ''),
            cell(nameOfCriterion({ t, language }, campaign, keyOf(one))),
            [
              { text: t(resultNames[one.result]) },
              { text: t(reasonNames[one.reason]) },
              ...(one.kind === 'consensus' ? [{ text: t(shared.agreed) }] : []),
            ],
            one.note === '' ? [] : [{ text: one.note, lang: one.language }],
            [
              { text: one.assessorName || t(site.accountClosed) },
              { text: sayMoment(language, one.at) },
              ...(one.takenBackAt
                ? [
                    {
                      text: t(said.takenBack, {
                        name: one.takenBackBy || t(site.accountClosed),
                        moment: sayMoment(language, one.takenBackAt),
                      }),
                    },
                  ]
                : []),
            ],
          ]
        }),
      }

const decisionsPart = ({ t, language, campaign }: Say, name: string, { decisions }: PersonRecord): Block =>
  decisions.length === 0
    ? paragraph(t(said.noDecision))
    : {
        is: 'table',
        caption: t(said.decisionsOf, { name }),
        head: [said.decision, said.words, said.signature, said.told].map((one) => t(one)),
        rows: decisions.map((one) => [
          [
            { text: t(decisionNames[one.outcome]) },
            ...(one.outcome === 'not-qualified'
              ? [{ text: nameOfCriterion({ t, language }, campaign, keyOf(one)) }]
              : []),
            ...(one.reason === '' ? [] : [{ text: t(removalNames[one.reason]) }]),
          ],
          one.note === '' ? [] : [{ text: one.note, lang: one.language }],
          [{ text: one.signature }, { text: sayMoment(language, one.decidedAt) }],
          [
            {
              text: one.toldAt
                ? t(said.toldOn, { day: sayDate(language, one.toldAt) })
                : t(said.notTold, { day: sayDate(language, one.tellBy) }),
            },
            ...(one.replacedAt
              ? [
                  {
                    text: t(one.isTakenBack ? said.decisionTakenBack : said.replaced, {
                      day: sayDate(language, one.replacedAt),
                    }),
                  },
                ]
              : []),
          ],
        ]),
      }

// A record is no way around: where everyone assesses alone, another’s result waits until one’s own is in, or all is decided; so does every result where answers are kept apart from the name.
const resultsFor = (
  campaign: Campaign,
  held: PlanRecord['held'],
  one: PersonRecord,
  viewerId: string,
): { shown: Listed[]; isKeptBack: boolean } => {
  const all: Listed[] = [...one.results, ...one.takenBack].sort((a, b) => a.at.getTime() - b.at.getTime())
  if (one.status === 'decided' || one.status === 'withdrawn') return { shown: all, isKeptBack: false }
  const hasAsked = one.revealed.some(({ actor }) => actor === viewerId)
  const steps = campaign.plan.map((step) => {
    const how = held.find(({ stepId }) => stepId === step.id)
    const criteria = criteriaOf(campaign, step)
    const isApart = how?.isHorizontal === true && !hasAsked && !isOwnIn(one.results, step.id, criteria, viewerId)
    const isIndependent = how?.isIndependent ?? false
    return { id: step.id, isApart, isOpen: maySeeAll(one.results, step.id, criteria, { id: viewerId, isIndependent }) }
  })
  const shown = all.filter(({ stepId, assessorId, kind }) => {
    const step = steps.find(({ id }) => id === stepId)
    return step && !step.isApart && (step.isOpen || (assessorId === viewerId && kind === 'own'))
  })
  return { shown, isKeptBack: shown.length < all.length }
}

/** All that was recorded of one person, as far as the reader may see it. */
export const personPart = (
  say: Say,
  record: PlanRecord,
  one: PersonRecord,
  { viewerId }: Reader,
  level: 2 | 3,
): Block[] => {
  const { t, language } = say
  const name = one.name || t(site.accountClosed)
  if (isTheirOwn(one, viewerId))
    return [heading(t(said.person, { name, number: String(one.number) }), level), paragraph(t(shared.ownKeptBack))]
  const { shown, isKeptBack } = resultsFor(say.campaign, record.held, one, viewerId)
  return [
    heading(t(said.person, { name, number: String(one.number) }), level),
    paragraph(t(said.sent, { day: sayDate(language, one.submittedAt), status: t(statusNames[one.status]) })),
    ...one.revealed.map(({ at, by, reason }) =>
      paragraph(
        t(said.revealed, {
          name: by || t(site.accountClosed),
          moment: sayMoment(language, at),
          reason: t(revealNames[reason]),
        }),
      ),
    ),
    resultsPart(say, name, shown),
    ...(isKeptBack ? [paragraph(t(said.keptBack))] : []),
    decisionsPart(say, name, one),
  ]
}
