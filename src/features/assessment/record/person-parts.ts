import { sayDate, sayMoment } from '../../../i18n/dates.ts'
import { site } from '../../../i18n/site.ts'
import { statusNames } from '../../applications/index.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { revealNames } from '../horizontal/messages.ts'
import { decisionNames, reasonNames, removalNames, resultNames, said as shared } from '../messages.ts'
import type { ResultRow } from '../queries.ts'
import { criteriaOf, keyOf, maySeeAll } from '../rules.ts'
import { criterionKey, nameOfCriterion, nameOfStep } from '../words.ts'
import type { Block } from './blocks.ts'
import { said } from './messages.ts'
import type { CampaignRecord, PersonRecord } from './queries.ts'
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
              ? [{ text: nameOfCriterion({ t, language }, campaign, criterionKey(one)) }]
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

// A record is no way around: where everyone assesses alone, another’s result waits until one’s own is in, or all is decided.
const resultsFor = (
  campaign: Campaign,
  held: CampaignRecord['held'],
  one: PersonRecord,
  viewerId: string,
): { shown: Listed[]; isKeptBack: boolean } => {
  const all: Listed[] = [...one.results, ...one.takenBack].sort((a, b) => a.at.getTime() - b.at.getTime())
  if (one.status === 'decided' || one.status === 'withdrawn') return { shown: all, isKeptBack: false }
  const open = campaign.plan.filter((step) => {
    const isIndependent = held.find(({ stepId }) => stepId === step.id)?.isIndependent ?? false
    return maySeeAll(one.results, step.id, criteriaOf(campaign, step), { id: viewerId, isIndependent })
  })
  const shown = all.filter(
    ({ stepId, assessorId, kind }) =>
      open.some(({ id }) => id === stepId) || (assessorId === viewerId && kind === 'own'),
  )
  return { shown, isKeptBack: shown.length < all.length }
}

/** All that was recorded of one person, as far as the reader may see it. */
export const personPart = (
  say: Say,
  record: CampaignRecord,
  one: PersonRecord,
  { viewerId }: Reader,
  level: 2 | 3,
): Block[] => {
  const { t, language } = say
  const name = one.name || t(site.accountClosed)
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
