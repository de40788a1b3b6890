import type { Frame } from '../../../../web/frame.ts'
import { type Html, html } from '../../../../web/html.ts'
import { table } from '../../../../web/ui/table.ts'
import { details } from '../../../../web/ui/text.ts'
import { said, stageNames } from '../messages.ts'
import { type Stage, stages } from '../rules.ts'
import type { Seen } from '../seen.ts'

// Days in the stage, up to and with.
const edges = [7, 14, 30, 60, 90, 180, 365, Number.POSITIVE_INFINITY]

type Cell = { stage: Stage; counts: number[] }

/** How many campaigns are in each stage for how long; stages that none is in are left out, and those that are over. */
export const cellsOf = (campaigns: readonly Seen[]): Cell[] => {
  const cells = stages
    .filter((stage) => stage !== 'archived')
    .map((stage): Cell => ({ stage, counts: edges.map(() => 0) }))
  for (const { stage, days } of campaigns) {
    const counts = cells.find((cell) => cell.stage === stage)?.counts
    const bin = edges.findIndex((edge) => days <= edge)
    if (counts) counts[bin] = (counts[bin] ?? 0) + 1
  }
  return cells.filter(({ counts }) => counts.some((count) => count > 0))
}

const [labelWidth, binWidth, rowHeight, top] = [210, 76, 46, 28]
const [perLine, mostDots, gap] = [7, 21, 9.5]

const drawn = (count: number, x: number, y: number): Html => {
  if (count > mostDots) {
    const middle = { x: x + binWidth / 2, y: y + rowHeight / 2 }
    return html`<rect class="many" x="${x + 6}" y="${y + 9}" width="${binWidth - 12}" height="${rowHeight - 18}" rx="6"/><text class="many-count" x="${middle.x}" y="${middle.y + 5}">${count}</text>`
  }
  return html`${Array.from({ length: count }, (_, place) => html`<circle cx="${x + 10 + (place % perLine) * gap}" cy="${y + rowHeight / 2 + (Math.floor(place / perLine) - Math.floor((count - 1) / perLine) / 2) * gap * 1.2}" r="3.75"/>`)}`
}

const binName = ({ t }: Frame, bin: number): string => {
  const from = bin === 0 ? 0 : (edges[bin - 1] ?? 0) + 1
  const until = edges[bin] ?? 0
  return Number.isFinite(until) ? t(said.binUpTo, { from, to: until }) : t(said.binMore, { from: from - 1 })
}

/** The pipeline as a picture, with the same as a table. */
export const pipeline = (frame: Frame, campaigns: readonly Seen[]): Html => {
  const { t } = frame
  const cells = cellsOf(campaigns)
  if (cells.length === 0) return html``
  const [width, height] = [labelWidth + edges.length * binWidth, top + cells.length * rowHeight]
  const band = ({ stage, counts }: Cell, row: number) => {
    const y = top + row * rowHeight
    return html`<g>
      <rect class="${row % 2 === 0 ? 'band-even' : 'band-odd'}" x="0" y="${y}" width="${width}" height="${rowHeight}"/>
      <text x="10" y="${y + rowHeight / 2 + 5}">${t(stageNames[stage])}</text>
      ${counts.map((count, bin) => count > 0 && drawn(count, labelWidth + bin * binWidth, y))}
    </g>`
  }
  return html`
    <section class="pipeline" aria-labelledby="pipeline">
      <h2 id="pipeline">${t(said.picture)}</h2>
      <p>${t(said.pictureLead)}</p>
      <div class="pipeline-drawing" tabindex="0" role="group" aria-labelledby="pipeline">
        <svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="pipeline-title">
          <title id="pipeline-title">${t(said.pictureCaption)}</title>
          <text class="axis" x="10" y="18">${t(said.daysAxis)}</text>
          ${edges.map((_, bin) => html`<text class="axis axis-bin" x="${labelWidth + bin * binWidth + binWidth / 2}" y="18">${binName(frame, bin)}</text>`)}
          ${cells.map(band)}
        </svg>
      </div>
      ${details(
        t(said.pictureTable),
        table({
          id: 'pipeline-table',
          caption: t(said.pictureCaption),
          columns: [
            { label: t(said.stage) },
            ...edges.map((_, bin) => ({ label: binName(frame, bin), numeric: true })),
          ],
          rows: cells.map(({ stage, counts }) => [t(stageNames[stage]), ...counts]),
        }),
      )}
    </section>`
}
