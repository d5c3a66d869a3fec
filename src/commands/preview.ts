import { writeFile } from 'node:fs/promises'
import type { LocalConfig } from '#src/config.ts'
import { consult } from '#src/consult.ts'
import type { LetterKind } from '#src/domain/letter.ts'
import { oneLine } from '#src/one-line.ts'
import type { PreviewOptions } from '#src/operations/preview.ts'

/** Prints a letter as it would be written, or writes it to a file for a browser. */
export async function previewCommand(
  config: LocalConfig,
  { kind, html, options }: { kind: LetterKind; html: string | null; options: PreviewOptions },
  print: (line: string) => void,
): Promise<number> {
  const { body, samples } = await consult(config, 'preview', kind, options)
  if (html !== null) await writeFile(html, body.html)
  const { from, to, replyTo, subject, text, calendar = [] } = body
  print(oneLine(`From: ${from.name} <${from.address}>`))
  print(oneLine(`To: ${to.name} <${to.address}>`))
  if (replyTo) print(oneLine(`Reply-To: ${replyTo.name} <${replyTo.address}>`))
  print(oneLine(`Subject: ${subject}`))
  for (const { filename, method } of calendar) print(oneLine(`Calendar: ${filename} (${method})`))
  if (html === null) for (const line of ['', ...text.trimEnd().split('\n')]) print(oneLine(line))
  if (options.for === undefined)
    print(`\n(sample ${options.sample ?? 1} of ${samples}; --sample shows another)`)
  if (html !== null) print(`\nWritten to ${html}: open it in a browser.`)
  return 0
}
