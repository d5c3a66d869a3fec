import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Series } from '#src/domain/series.ts'
import { seriesSchema } from './schema.ts'

/** One thing wrong with a series file. */
export interface Fault {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** `seminars[2].date`; empty for the file as a whole. */
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** A series file that can't be used; `message` names every fault, one a line. */
export class SeriesError extends Error {
  readonly code = 'series-invalid'
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map(sayFault).join('\n'), options)
    this.faults = faults
  }
}

/**
 * Reads and checks a series file (contract: series.md); defaults are filled in, seminars sorted by number.
 * @throws SeriesError with every fault: file, line, path, what is expected, what was found.
 */
export async function loadSeries(file: string): Promise<Series> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    throw new SeriesError(
      [
        {
          file,
          line: 1,
          path: '',
          expected: 'a series file that can be read',
          found: String((cause as Error).message),
        },
      ],
      { cause },
    )
  }
  return parseSeries(text, file)
}

/** The same for a text already read; `file` is its name in faults. */
export function parseSeries(text: string, file: string): Series {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    throw new SeriesError(
      document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        path: '',
        expected: 'YAML',
        found: error.message,
      })),
    )
  }
  const fault = (path: readonly (string | number)[], expected: string, found: string): Fault => ({
    file,
    line: lineOf(path),
    path: pathName(path),
    expected,
    found,
  })
  function lineOf(path: readonly (string | number)[]): number {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }

  const result = v.safeParse(seriesSchema, document.toJS({ maxAliasCount: 20 }))
  if (!result.success) {
    throw new SeriesError(
      result.issues.map((issue) => {
        const path = (issue.path ?? []).map((item) => item.key as string | number)
        const key = path.at(-1)
        if (issue.type === 'strict_object' && issue.expected === 'never') {
          return fault(
            path,
            'a key of the series file, as docs/series.md lists them',
            `the unknown key "${String(key)}"`,
          )
        }
        if (issue.input === undefined && path.length > 0)
          return fault(
            path,
            issue.type === 'strict_object' ? `the key "${String(key)}"` : issue.message,
            'nothing',
          )
        return fault(path, issue.message, short(path.length > 0 ? document.getIn(path) : issue.input))
      }),
    )
  }
  const faults: Fault[] = []
  const seen = new Set<number>()
  result.output.seminars.forEach((seminar, index) => {
    if (seen.has(seminar.number)) {
      faults.push(
        fault(['seminars', index, 'number'], 'a number that no other seminar has', String(seminar.number)),
      )
    }
    seen.add(seminar.number)
  })
  if (faults.length > 0) throw new SeriesError(faults)
  return complete(result.output)
}

function complete(read: v.InferOutput<typeof seriesSchema>): Series {
  const organisers = read.organisers ?? [read.organiser.email]
  // valibot writes optional keys as `T | undefined`; the domain says they are there or not.
  return { ...read, organisers, seminars: read.seminars.toSorted((a, b) => a.number - b.number) } as Series
}

function sayFault({ file, line, path, expected, found }: Fault): string {
  return `${file}:${line}${path ? ` ${path}` : ''}: expected ${expected}, found ${found}`
}

function pathName(path: readonly (string | number)[]): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('')
}

function short(value: unknown): string {
  const words = JSON.stringify(value) ?? String(value)
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
