import type { Ctx } from '../../../web/context.ts'
import { type Html, html } from '../../../web/html.ts'
import { definitionList } from '../../../web/ui/text.ts'
import { said } from './messages.ts'
import { readKept } from './queries.ts'
import { fewestToSay, noticesInTime, usualWaiting } from './rules.ts'

/** What the advertisement of a campaign says of how its office keeps its word: notices given in time, and the usual waiting, each with what it counts. */
export const sayPromise = async (c: Ctx, { officeId }: { officeId: string }): Promise<Html> => {
  const { db, t, now } = c.var
  const kept = await readKept(db, officeId, now)
  const [inTime, waiting] = [noticesInTime(kept), usualWaiting(kept)]
  const tooFew = t(said.tooFew, { fewest: fewestToSay })
  const days = (count: number) => t(said.waitDays, { count })
  return html`
    <section class="promise">
      <h2>${t(said.title)}</h2>
      ${definitionList([
        {
          term: t(said.inTime),
          description: html`<strong>${inTime ? t(said.inTimeOf, inTime) : tooFew}</strong><br><span class="small">${t(said.inTimeMeans)}</span>`,
        },
        {
          term: t(said.waiting),
          description: html`<strong>${waiting ? t(said.waitingOf, { half: days(waiting.half), most: days(waiting.most) }) : tooFew}</strong>${waiting && html`<br><span class="small">${t(said.waitingMeans, { people: waiting.people })}</span>`}`,
        },
      ])}
      <p class="small">${t(said.from)}</p>
    </section>`
}
