import assert from 'node:assert/strict'

/** A component of a calendar file (RFC 5545), with its properties and the components in it. */
export type Component = { name: string; properties: Map<string, string[]>; parts: Component[] }

const lineShape =
  /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*)(?:,(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*)*):(.*)$/u

/** Reads a calendar file strictly: ends of lines, folding, names, nesting, and what RFC 5545 and 5546 ask of an appointment. */
export const readCalendar = (text: string): Component => {
  assert.ok(text.endsWith('END:VCALENDAR\r\n'), 'it ends as it must')
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
  const root: Component = { name: '', properties: new Map(), parts: [] }
  const open = [root]
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)) {
    const [, name = '', , value = ''] = lineShape.exec(line) ?? []
    assert.notEqual(name, '', `no content line: ${line}`)
    const inside = open.at(-1)
    assert.ok(inside)
    if (name === 'BEGIN') {
      const part = { name: value, properties: new Map(), parts: [] }
      inside.parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      assert.equal(inside.name, value)
      open.pop()
    } else inside.properties.set(name, [...(inside.properties.get(name) ?? []), value])
  }
  assert.equal(open.length, 1)
  const [calendar] = root.parts
  assert.ok(root.parts.length === 1 && calendar?.name === 'VCALENDAR')
  for (const name of ['PRODID', 'VERSION', 'METHOD']) propertyOf(calendar, name)
  for (const event of calendar.parts.filter((part) => part.name === 'VEVENT')) {
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'ORGANIZER']) propertyOf(event, name)
    assert.match(propertyOf(event, 'DTSTAMP'), /^\d{8}T\d{6}Z$/)
    assert.match(
      text,
      new RegExp(
        `DTSTART;TZID=${propertyOf(calendar.parts.find(({ name }) => name === 'VTIMEZONE') ?? event, 'TZID')}:`,
      ),
    )
  }
  return calendar
}

/** The one value of a property, as it is written. */
export const propertyOf = ({ name, properties }: Component, property: string): string => {
  const values = properties.get(property) ?? []
  assert.equal(values.length, 1, `${name} has one ${property}`)
  return values[0] ?? ''
}
