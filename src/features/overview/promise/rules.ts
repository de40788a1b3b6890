/** What the log says of how an office tells its decisions, in its closed campaigns. */
export type Kept = {
  notices: number
  late: number
  /** Decisions whose day has passed and that nobody was told. */
  overdue: number
  /** Whole days from the closing to the decision told → how many people. */
  waits: Record<string, number>
}

/** Below so many, nothing is said. */
export const fewestToSay = 10

const nearest = (people: number): number => Math.round(people / 5) * 5

/** How many notices were given in time, of how many; to the nearest five, and one to four that were not are not told. Nothing of fewer than ten. */
export const noticesInTime = ({ notices, late, overdue }: Kept): { kept: number; all: number } | null => {
  const [all, missed] = [notices + overdue, late + overdue]
  if (all < fewestToSay) return null
  return { kept: nearest(missed < 5 ? all : all - missed), all: nearest(all) }
}

/** Within how many days half and four in five of the people were told; nothing of fewer than ten. */
export const usualWaiting = ({ waits }: Kept): { half: number; most: number; people: number } | null => {
  const found = Object.entries(waits)
    .map(([days, people]) => ({ days: Number(days), people }))
    .sort((one, other) => one.days - other.days)
  const people = found.reduce((sum, one) => sum + one.people, 0)
  if (people < fewestToSay) return null
  const within = (part: number): number => {
    let reached = 0
    return (
      found.find((one) => {
        reached += one.people
        return reached >= part * people
      })?.days ?? 0
    )
  }
  return { half: within(0.5), most: within(0.8), people: nearest(people) }
}
