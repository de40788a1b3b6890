import { sayDate, sayMoment, sayNumber } from '../../../i18n/dates.ts'
import { translator } from '../../../i18n/sentences.ts'
import { site } from '../../../i18n/site.ts'
import type { Campaign } from '../../campaigns/index.ts'
import { levelNames, sayDuration } from '../../profiles/index.ts'
import { decisionOutcomes } from '../lifecycle.ts'
import { decisionNames, said as shared } from '../messages.ts'
import { said as planning } from '../planning/messages.ts'
import { criteriaOf } from '../rules.ts'
import { nameOfCriterion, nameOfStep } from '../words.ts'
import type { Block, Content, Run } from './blocks.ts'
import { changeNames, said } from './messages.ts'
import { personPart } from './person-parts.ts'
import type { CampaignRecord, PersonRecord, PlanRecord } from './queries.ts'
import { cell, heading, paragraph, type Reader, type Say } from './saying.ts'

const aboutCampaign = ({ t, language, campaign }: Say): Block[] => {
  const entries: [string, string][] = [
    [t(said.number), String(campaign.number)],
    [t(said.process), campaign.processNumber],
    [t(said.officeOf), campaign[`office_${language}`]],
    [t(said.classification), campaign.classification ?? ''],
    [t(said.whoMayApply), t(campaign.audience === 'employees' ? said.employees : said.everyone)],
    [t(said.qualificationHolds), sayDuration(t, campaign.qualificationMonths)],
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
