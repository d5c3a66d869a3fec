/**
 * A reader of iCalendar objects, strict where RFC 5545 is, written from its grammar for these tests alone: what
 * `src/calendar` writes with one library must not be judged by the same library.
 */

export interface Line {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  /** As it stands, escapes and all. */
  readonly value: string
}

export interface Component {
  readonly name: string
  readonly lines: readonly Line[]
  readonly components: readonly Component[]
}

/** @throws Error that names the line, for anything that RFC 5545 does not allow. */
export function readCalendar(text: string): Component {
  const lines = unfold(text).map(readLine)
  const open: { name: string; lines: Line[]; components: Component[] }[] = []
  let whole: Component | null = null
  for (const line of lines) {
    if (whole) throw new Error(`${line.name} after the end`)
    if (line.name === 'BEGIN') {
      open.push({ name: line.value, lines: [], components: [] })
    } else if (line.name === 'END') {
      const component = open.pop()
      if (component?.name !== line.value) throw new Error(`END:${line.value} closes ${component?.name}`)
      const outer = open.at(-1)
      if (outer) outer.components.push(component)
      else whole = component
    } else {
      const component = open.at(-1)
      if (!component) throw new Error(`${line.name} outside of a component`)
      if (component.components.length > 0) throw new Error(`${line.name} after a component`)
      component.lines.push(line)
    }
  }
  if (!whole) throw new Error('no component, or one without its end')
  if (whole.name !== 'VCALENDAR') throw new Error(`${whole.name} is no calendar`)
  return whole
}

/** The only line of this name. */
export function only(component: Component, name: string): Line {
  const lines = component.lines.filter((line) => line.name === name)
  if (lines.length !== 1 || !lines[0]) throw new Error(`${lines.length} of ${name} in ${component.name}`)
  return lines[0]
}

/** The only component of this name. */
export function part(component: Component, name: string): Component {
  const parts = component.components.filter((one) => one.name === name)
  if (parts.length !== 1 || !parts[0]) throw new Error(`${parts.length} of ${name} in ${component.name}`)
  return parts[0]
}

/** TEXT (section 3.3.11): the four escapes, and no comma or semicolon without one. */
export function textOf({ name, value }: Line): string {
  let text = ''
  for (let at = 0; at < value.length; at++) {
    const character = value[at] as string
    if (character === ',' || character === ';') throw new Error(`a bare ${character} in ${name}`)
    if (character !== '\\') {
      text += character
      continue
    }
    const escaped = value[++at] ?? 'nothing'
    if (!'\\;,nN'.includes(escaped)) throw new Error(`an escaped ${escaped} in ${name}`)
    text += escaped === 'n' || escaped === 'N' ? '\n' : escaped
  }
  return text
}

/** Section 3.1: every line ends with CRLF and has at most 75 octets; one that begins with a space goes on. */
function unfold(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end')
  const lines: string[] = []
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break in ${line}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets: ${line}`)
    if (!line.isWellFormed()) throw new Error(`a character cut in two: ${line}`)
    if (!line.startsWith(' ')) lines.push(line)
    else lines.push((lines.pop() ?? '') + line.slice(1))
  }
  return lines
}

const control = /[\u0000-\u0008\u000a-\u001f\u007f]/

function readLine(line: string): Line {
  if (control.test(line)) throw new Error(`a control character in ${line}`)
  let rest = line
  const take = (expression: RegExp, what: string) => {
    const found = expression.exec(rest)?.[0]
    if (found === undefined) throw new Error(`expected ${what} at ${rest}`)
    rest = rest.slice(found.length)
    return found
  }
  const name = take(/^[A-Z0-9-]+/i, 'a name').toUpperCase()
  const parameters: Record<string, string> = {}
  while (rest.startsWith(';')) {
    rest = rest.slice(1)
    const parameter = take(/^[A-Z0-9-]+(?==)/i, 'a parameter').toUpperCase()
    if (parameter in parameters) throw new Error(`${parameter} twice in ${line}`)
    rest = rest.slice(1)
    parameters[parameter] = rest.startsWith('"')
      ? take(/^"[^"]*"/, 'a quoted value').slice(1, -1)
      : take(/^[^";:,]*/, 'a value')
  }
  if (!rest.startsWith(':')) throw new Error(`expected a value at ${rest}`)
  return { name, parameters, value: rest.slice(1) }
}
