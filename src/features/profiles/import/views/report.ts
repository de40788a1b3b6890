import type { Frame } from '../../../../web/frame.ts'
import { html, type Part } from '../../../../web/html.ts'
import { table } from '../../../../web/ui/table.ts'
import { said } from '../messages.ts'
import type { ReportLine } from '../plan.ts'

const mostLines = 200

/** What happened to each field that was not taken as it is: where it stands, what it holds, and why. */
export const reportTable = ({ t }: Frame, report: readonly ReportLine[]): Part =>
  report.length > 0 &&
  html`<h2>${t(said.report)}</h2><p>${t(said.reportBody)}</p>
    ${table({
      caption: html`<span class="hidden">${t(said.report)}</span>`,
      columns: [{ label: t(said.field) }, { label: t(said.value) }, { label: t(said.happened) }],
      rows: report
        .slice(0, mostLines)
        .map(({ path, value, says, max, at }) => [
          html`${at && html`${t(said.atLine, { file: at.file, line: String(at.line) })} `}${path && html`<code>${path}</code>`}`,
          value,
          t(said[says], max === undefined ? {} : { max }),
        ]),
    })}
    ${report.length > mostLines && html`<p>${t(said.moreLines, { count: report.length - mostLines })}</p>`}`
