/** What stands in the way of reading a file that is of another kind. */
export type OtherKind = 'isPdf' | 'isImage' | 'isOffice' | 'isOtherArchive' | 'isBinary'

const beginnings: [OtherKind | 'zip', readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['isPdf', [0x25, 0x50, 0x44, 0x46]],
  ['isImage', [0x89, 0x50, 0x4e, 0x47]],
  ['isImage', [0xff, 0xd8, 0xff]],
  ['isImage', [0x47, 0x49, 0x46, 0x38]],
  ['isImage', [0x52, 0x49, 0x46, 0x46]],
  ['isOffice', [0xd0, 0xcf, 0x11, 0xe0]],
  ['isOtherArchive', [0x1f, 0x8b]],
  ['isOtherArchive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['isOtherArchive', [0x52, 0x61, 0x72, 0x21]],
]

/** What a file is by its first bytes, whatever it is called. */
export const kindOfBytes = (bytes: Uint8Array): OtherKind | 'zip' | 'text' => {
  const known = beginnings.find(([, signs]) => signs.every((sign, place) => bytes[place] === sign))
  if (known) return known[0]
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isMarked && bytes.includes(0) && !isUtf16(bytes) ? 'isBinary' : 'text'
}

/** Whether bytes without a mark are text in UTF-16, its lower half first: most of its second bytes are zero, and none of its first. */
export const isUtf16 = (bytes: Uint8Array): boolean => {
  const start = bytes.subarray(0, 2_000)
  const zeros = (parity: number) => start.filter((byte, place) => place % 2 === parity && byte === 0).length
  return zeros(0) === 0 && zeros(1) > start.length / 4
}
