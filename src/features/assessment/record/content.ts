import { sayDate, sayMoment, sayNumber } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import { type Translate, translator } from '../../../i18n/sentences.ts'
import { site } from '../../../i18n/site.ts'
import { statusNames } from '../../applications/index.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { levelNames } from '../../profiles/index.ts'
import { revealNames } from '../horizontal/messages.ts'
import { decisionOutcomes } from '../lifecycle.ts'
import { decisionNames, reasonNames, removalNames, resultNames, said as shared } from '../messages.ts'
import { said as planning } from '../planning/messages.ts'
import type { ResultRow } from '../queries.ts'
import { criteriaOf, isOwnIn, keyOf, shownTo } from '../rules.ts'
import { nameOfCriterion, nameOfStep } from '../words.ts'
import type { Block, Content, Run } from './blocks.ts'
import { changeNames, said } from './messages.ts'
import type { CampaignRecord, PersonRecord, PlanRecord } from './queries.ts'

/** In which words, when and for whom a record is made. */
export type Reader = { language: Language; now: Date; viewerId: string }

type Say = { t: Translate; language: Language; campaign: Campaign }

const cell = (text: string): Run[] => (text === '' ? [] : [{ text }])
const heading = (text: string, level: 2 | 3 = 2): Block => ({ is: 'heading', level, text })
const paragraph = (text: string): Block => ({ is: 'paragraph', runs: [{ text }] })

const aboutCampaign = ({ t, language, campaign }: Say): Block[] => {
  const entries: [string, string][] = [
    [t(said.number), String(campaign.number)],
    [t(said.process), campaign.processNumber],
    [t(said.officeOf), campaign[`office_${language}`]],
    [t(said.classification), campaign.classification ?? ''],
    [t(said.whoMayApply), t(campaign.audience === 'employees' ? said.employees : said.everyone)],
    [t(said.published), campaign.publishedAt ? sayMoment(language, campaign.publishedAt, campaign.timeZone) : ''],
    [t(said.closes), campaign.closesAt ? sayMoment(language, campaign.closesAt, campaign.timeZone) : ''],
  ]
  return [
    heading(t(said.campaign)),
    {
      is: 'table',
      caption: t(said.campaign),
      isNamedAbove: true,
      head: [t(said.about), t(said.value)],
      rows: entries.filter(([, value]) => value !== '').map(([term, value]) => [cell(term), cell(value)]),
    },
  ]
}

const criteriaPart = ({ t, language, campaign }: Say): Block[] => {
  const steps = campaign.plan.map((step) => ({ step, criteria: criteriaOf(campaign, step) }))
  const asked = [...new Map(steps.flatMap(({ criteria }) => criteria).map((one) => [one.key, one])).values()]
  return [
    heading(t(said.criteria)),
    {
      is: 'table',
      caption: t(said.criteria),
      isNamedAbove: true,
      head: [said.criterion, said.need, said.level, said.measuredBy].map((one) => t(one)),
      rows: asked.map((one) => {
        const skill = campaign.skills.find(({ skillId }) => one.kind === 'skill' && skillId === one.skillId)
        const measuring = steps.filter(({ criteria }) => criteria.some(({ key }) => key === one.key))
        return [
          cell(nameOfCriterion({ t, language }, campaign, one.key)),
          cell(t(one.isEssential ? shared.essential : shared.asset)),
          cell(skill ? t(levelNames[skill.level]) : ''),
          measuring.map(({ step }) => ({ text: nameOfStep({ t, language }, step) })),
        ]
      }),
    },
  ]
}

const planPart = (say: Say, { held, sittings }: PlanRecord): Block[] => {
  const { t, language, campaign } = say
  const rows = campaign.plan.map((step) => {
    const how = held.find(({ stepId }) => stepId === step.id)
    const manner = [
      t(how?.isIndependent ? planning.independent : planning.together),
      ...(how?.isHorizontal ? [t(planning.horizontal)] : []),
      ...sittings
        .filter(({ stepId }) => stepId === step.id)
        .map(({ startsAt, place }) => {
          const moment = sayMoment(language, startsAt, campaign.timeZone)
          return place === '' ? moment : t(said.sitting, { moment, place })
        }),
    ]
    const name = how?.reviewedBy || t(site.accountClosed)
    const review: Run[] =
      how && how.biasReview !== '' && how.reviewedAt
        ? [
            { text: how.biasReview, lang: how.language },
            { text: t(said.biasBy, { name, day: sayDate(language, how.reviewedAt) }) },
          ]
        : cell(t(said.noBias))
    return [cell(nameOfStep({ t, language }, step)), manner.map((text) => ({ text })), review]
  })
  const head = [said.step, said.held, said.bias].map((one) => t(one))
  return [heading(t(said.plan)), { is: 'table', caption: t(said.plan), isNamedAbove: true, head, rows }]
}

const changesPart = ({ t, language, campaign }: Say, { changes }: CampaignRecord): Block[] => [
  heading(t(said.changes)),
  changes.length === 0
    ? paragraph(t(said.noChanges))
    : {
        is: 'table',
        caption: t(said.changes),
        isNamedAbove: true,
        head: [said.when, said.what, said.reason].map((one) => t(one)),
        rows: changes.map((one) => [
          [{ text: sayMoment(language, one.at) }, ...cell(one.by)],
          [
            { text: t(changeNames[one.kind]) },
            ...(one.closesAfter
              ? [{ text: t(said.newClosing, { moment: sayMoment(language, one.closesAfter, campaign.timeZone) }) }]
              : []),
          ],
          cell(one[`reason_${language}`]),
        ]),
      },
]

const whoPart = ({ t }: Say, { assessors, signers, named }: CampaignRecord): Block[] => {
  const names = (list: readonly string[]) =>
    list.map((name) => name || t(site.accountClosed)).join(', ') || t(said.nobody)
  return [
    heading(t(said.who)),
    paragraph(t(said.recordedBy, { names: names(assessors) })),
    paragraph(t(said.signedBy, { names: names(signers) })),
    paragraph(t(said.named, { names: names(named.map(({ name }) => name)) })),
  ]
}

const figuresPart = ({ t, language }: Say, { figures }: CampaignRecord): Block[] => {
  const number = (of: number) => sayNumber(language, of)
  return [
    heading(t(said.figures)),
    {
      is: 'table',
      caption: t(said.figures),
      isNamedAbove: true,
      head: [t(said.outcome), t(said.howMany)],
      rows: [
        ...decisionOutcomes.map((one) => [cell(t(decisionNames[one])), cell(number(figures[one]))]),
        [cell(t(said.undecided)), cell(number(figures.undecided))],
        [cell(t(said.withdrawn)), cell(number(figures.withdrawn))],
      ],
    },
  ]
}

const resultsPart = ({ t, language, campaign }: Say, name: string, results: readonly ResultRow[]): Block =>
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
            [{ text: one.assessorName || t(site.accountClosed) }, { text: sayMoment(language, one.at) }],
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
            ...(one.replacedAt ? [{ text: t(said.replaced, { day: sayDate(language, one.replacedAt) }) }] : []),
          ],
        ]),
      }

// A record is no way around: where everyone assesses alone, another’s result waits until one’s own is in, or all is decided; so does every result where answers are kept apart from the name.
const resultsFor = (campaign: Campaign, held: PlanRecord['held'], one: PersonRecord, viewerId: string) => {
  if (one.status === 'decided' || one.status === 'withdrawn') return one.results
  const hasAsked = one.revealed.some(({ actor }) => actor === viewerId)
  const shown = campaign.plan.flatMap((step) => {
    const how = held.find(({ stepId }) => stepId === step.id)
    const criteria = criteriaOf(campaign, step)
    if (how?.isHorizontal && !hasAsked && !isOwnIn(one.results, step.id, criteria, viewerId)) return []
    return shownTo(one.results, step.id, criteria, { id: viewerId, isIndependent: how?.isIndependent ?? false })
  })
  return one.results.filter((result) => shown.includes(result))
}

const personPart = (say: Say, record: PlanRecord, one: PersonRecord, { viewerId }: Reader, level: 2 | 3): Block[] => {
  const { t, language } = say
  const name = one.name || t(site.accountClosed)
  const results = resultsFor(say.campaign, record.held, one, viewerId)
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
    resultsPart(say, name, results),
    ...(results.length < one.results.length ? [paragraph(t(said.keptBack))] : []),
    decisionsPart(say, name, one),
  ]
}

const sayOf = (campaign: Campaign, { language }: Reader): Say => ({ t: translator(language), language, campaign })

const frameOf = ({ t, language }: Say, what: string, blocks: readonly Block[], now: Date): Content => {
  const title = t(said.titleOf, { what })
  const moment = sayMoment(language, now)
  return { language, title, lead: t(said.lead, { moment }), footer: t(said.footer, { title, moment }), blocks }
}

/** The record of a campaign with these of its people. */
export const recordOfCampaign = (record: CampaignRecord, people: readonly PersonRecord[], reader: Reader): Content => {
  const say = sayOf(record.campaign, reader)
  return frameOf(
    say,
    record.campaign[`title_${reader.language}`],
    [
      ...aboutCampaign(say),
      ...criteriaPart(say),
      ...planPart(say, record),
      ...whoPart(say, record),
      ...changesPart(say, record),
      ...figuresPart(say, record),
      heading(say.t(said.people)),
      ...people.flatMap((one) => personPart(say, record, one, reader, 3)),
    ],
    reader.now,
  )
}

/** The record of one person in a campaign. */
export const recordOfPerson = (record: PlanRecord, one: PersonRecord, reader: Reader): Content => {
  const say = sayOf(record.campaign, reader)
  const what = `${one.name || say.t(site.accountClosed)}, ${record.campaign[`title_${reader.language}`]}`
  const blocks = [
    ...personPart(say, record, one, reader, 2),
    ...aboutCampaign(say),
    ...criteriaPart(say),
    ...planPart(say, record),
  ]
  return frameOf(say, what, blocks, reader.now)
}
