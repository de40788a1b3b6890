const minute = 60_000
const hour = 60 * minute

/** How long a session lasts: without use, in all, and how often its use is noted. */
export const sessionLife = { idle: 12 * hour, longest: 14 * 24 * hour, noted: 5 * minute } as const

/** When a session ends that is used now: after the idle time, and never past its longest. */
export const endsAt = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + sessionLife.idle, createdAt.getTime() + sessionLife.longest))

/** Whether the last use was noted long enough ago to note it again. */
export const isWorthNoting = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() >= sessionLife.noted

type Device = { browser: string | undefined; system: string | undefined }

// Order matters: nearly every browser also claims to be those after it.
const browsers: [string, RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome|Chromium)\//],
  ['Safari', /\bSafari\//],
]
const systems: [string, RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
]

/** What a browser says of itself, as the two names a person would use. */
export const deviceOf = (userAgent: string): Device => ({
  browser: browsers.find(([, looks]) => looks.test(userAgent))?.[0],
  system: systems.find(([, looks]) => looks.test(userAgent))?.[0],
})
