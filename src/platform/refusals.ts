/** There is no such thing, or none that this viewer may know of: both look the same. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Someone else acted first; the page says so and links to the thing as it is now. */
export class Conflict extends Error {
  override name = 'Conflict'
}

/** The page needs a signed-in person. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded'
}

/** More of the same in a short time than a person would do. */
export class TooMany extends Error {
  override name = 'TooMany'
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super()
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The request was not sent by a page of ours, or its page was opened before signing in again. */
export class NotFromHere extends Error {
  override name = 'NotFromHere'
  readonly reason: 'origin' | 'token'
  constructor(reason: 'origin' | 'token') {
    super()
    this.reason = reason
  }
}
