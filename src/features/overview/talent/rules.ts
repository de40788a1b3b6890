/** A public count of people: to the nearest five, or nothing when it is below five. */
export const protectedCount = (people: number): number | undefined =>
  people < 5 ? undefined : Math.round(people / 5) * 5
