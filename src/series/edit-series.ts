import { randomUUID } from 'node:crypto'
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import { Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { SeminarEdit } from '#src/domain/proposal.ts'
import type { Series } from '#src/domain/series.ts'
import { parseSeries, SeriesError } from './load-series.ts'

/** A series file with facts of some seminars made others. */
export interface Edited {
  readonly text: string
  readonly series: Series
}

/**
 * A series file with some facts made others. Only those values are written anew, and keys that were missing are put
 * behind `format`: comments, order and the breaks of all other lines stay as they are.
 * @throws SeriesError when the file, or what would become of it, is not valid.
 */
export function editSeries(text: string, file: string, edits: readonly SeminarEdit[]): Edited {
  let edited = text
  for (const { seminar, set } of edits) {
    for (const [key, value] of Object.entries(set)) edited = setIn(edited, file, seminar, key, value)
  }
  return { text: edited, series: parseSeries(edited, file) }
}

/** Reads the file and edits it; writes nothing. */
export async function editedSeries(file: string, edits: readonly SeminarEdit[]): Promise<Edited> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    const fault = { file, line: 1, path: '', expected: 'a series file that can be read' }
    throw new SeriesError([{ ...fault, found: (cause as Error).message }], { cause })
  }
  return editSeries(text, file, edits)
}

/**
 * Puts the text in place of the file as a whole, with its rights: whoever reads it meanwhile finds the one or the
 * other, also after a crash.
 * @throws SeriesError when it can't be written.
 */
export async function replaceSeries(file: string, text: string): Promise<void> {
  try {
    const target = await realpath(file)
    const folder = path.dirname(target)
    const temporary = path.join(folder, `.${path.basename(target)}.${randomUUID()}`)
    const { mode } = await stat(target)
    try {
      const handle = await open(temporary, 'wx', mode & 0o777)
      try {
        await handle.writeFile(text)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(temporary, target)
    } catch (error) {
      await unlink(temporary).catch(() => {})
      throw error
    }
    const parent = await open(folder, 'r')
    try {
      await parent.sync()
    } finally {
      await parent.close()
    }
  } catch (cause) {
    const fault = { file, line: 1, path: '', expected: 'a series file that can be written' }
    throw new SeriesError([{ ...fault, found: (cause as Error).message }], { cause })
  }
}

type Value = string | boolean

/** Looked up anew for each value, since what was written before moves the rest. */
function setIn(text: string, file: string, number: number, key: string, value: Value): string {
  const document = parseDocument(text, { prettyErrors: false })
  const seminars = document.get('seminars')
  const seminar = isSeq(seminars)
    ? seminars.items.find((item): item is YAMLMap => isMap(item) && item.get('number') === number)
    : undefined
  const known = pairOf(seminar, key)
  const anchor = pairOf(seminar, 'format')
  const place = rangeOf(known?.value) ?? rangeOf(anchor?.value)
  if (!seminar || !place) {
    throw new SeriesError([
      {
        file,
        line: 1,
        path: 'seminars',
        expected: `seminar ${number} with its format, each on lines of its own, so that "${key}" can be written there`,
        found: 'another way of writing it: edit the file by hand',
      },
    ])
  }
  const written = writtenAs(value, seminar.flow === true)
  if (known) return text.slice(0, place.start) + written + text.slice(place.end)
  if (seminar.flow) return `${text.slice(0, place.end)}, ${key}: ${written}${text.slice(place.end)}`
  const start = rangeOf(anchor?.key)?.start ?? 0
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1))
  const [eol] = /\r?\n|$/.exec(text.slice(place.end)) ?? ['']
  const end = eol === '' ? text.length : text.indexOf(eol, place.end)
  return `${text.slice(0, end)}${eol || '\n'}${indent}${key}: ${written}${text.slice(end)}`
}

function pairOf(map: YAMLMap | undefined, key: string): Pair | undefined {
  return map?.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

/** Where a scalar stands in the text, its comment left out; null for anything else. */
function rangeOf(node: unknown): { readonly start: number; readonly end: number } | null {
  return isScalar(node) && node.range ? { start: node.range[0], end: node.range[1] } : null
}

/** As YAML on one line; what could be taken for something else, or ends a value, in quotes. */
function writtenAs(value: Value, flow: boolean): string {
  const plain = new Document(value).toString({ lineWidth: 0 }).trimEnd()
  const isOneLine = !plain.includes('\n') && !plain.startsWith('|') && !plain.startsWith('>')
  return isOneLine && !(flow && /[,[\]{}]/.test(plain)) ? plain : JSON.stringify(value)
}
