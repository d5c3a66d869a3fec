/** Bytes of header a mail may have; the rest of a larger header is left out. Real ones stay below 60 kB. */
const headerCap = 256 * 1024

/** Bytes one header field may have; a longer one (ten thousand recipients) is cut at a comma or a space. */
const fieldCap = 64 * 1024

/** Kept wherever they stand, however long the header: without them a mail has no sender, no date, no structure. */
const essential =
  /^(?:from|reply-to|to|subject|date|message-id|in-reply-to|return-path|auto-submitted|content-[a-z-]+|mime-version) ?:/i

const CR = 13
const LF = 10

/** A mail in two: its header, and what mailparser is given. */
export interface Source {
  /** The header block, its line ends included; cut when it is overlong. */
  readonly header: Buffer
  /** The fields that tell the MIME structure, an empty line, the body. */
  readonly mime: Buffer
  /** The body alone. */
  readonly body: Buffer
  /** What was changed: `bare-cr`, `header-cut`. */
  readonly faults: readonly string[]
}

/**
 * Prepares the bytes of a mail: line ends that are a bare CR made LF, an overlong header cut, so that nothing a
 * stranger sends costs more than its size. mailparser gets the fields it needs for the structure (RFC 2045) only:
 * it would decode and format every other one in ways that nobody reads.
 */
export function parseSource(raw: Uint8Array): Source {
  let source = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const faults: string[] = []
  if (endsLinesWithCr(source)) {
    source = Buffer.from(source)
    for (let i = source.indexOf(CR); i >= 0; i = source.indexOf(CR, i + 1)) {
      if (source[i + 1] !== LF) source[i] = LF
    }
    faults.push('bare-cr')
  }
  const end = headerEnd(source)
  let header = source.subarray(0, end)
  if (end > fieldCap) {
    header = cutHeader(header)
    if (header.length < end) faults.push('header-cut')
  }
  const body = source.subarray(end)
  return { header, mime: Buffer.concat([structureOf(header), body]), body, faults }
}

/** True when the first line ends with a CR alone: then all of them are taken to. */
function endsLinesWithCr(source: Buffer): boolean {
  const cr = source.indexOf(CR)
  if (cr < 0 || source[cr + 1] === LF) return false
  const lf = source.indexOf(LF)
  return lf < 0 || cr < lf
}

/** The fields of a header that describe the body. */
function structureOf(header: Buffer): Buffer {
  const fields = header
    .toString('latin1')
    .match(/^(?:content-[a-z-]{1,60}|mime-version)[ \t]*:[^\n]*\n?(?:[ \t][^\n]*\n?)*/gim)
  return Buffer.from(fields?.join('') ?? '', 'latin1')
}

/** Offset of the empty line under the header, or the length of the source. */
function headerEnd(source: Buffer): number {
  if (source[0] === LF || (source[0] === CR && source[1] === LF)) return 0
  const unix = source.indexOf('\n\n')
  const dos = source.indexOf('\n\r\n')
  if (unix < 0 && dos < 0) return source.length
  return (unix < 0 ? dos : dos < 0 ? unix : Math.min(unix, dos)) + 1
}

function cutHeader(header: Buffer): Buffer {
  const kept: Buffer[] = []
  let size = 0
  for (let start = 0; start < header.length; ) {
    const next = fieldEnd(header, start)
    let field = header.subarray(start, next)
    if (field.length > fieldCap) field = cutField(field)
    if (
      size + field.length <= headerCap ||
      (essential.test(field.toString('latin1', 0, 40)) && size < 2 * headerCap)
    ) {
      kept.push(field)
      size += field.length
    }
    start = next
  }
  return Buffer.concat(kept)
}

/** End of the field that starts at `start`: the line end that no white space follows (RFC 5322, section 2.2.3). */
function fieldEnd(header: Buffer, start: number): number {
  let at = start
  while (true) {
    const lf = header.indexOf(LF, at)
    if (lf < 0) return header.length
    const next = header[lf + 1]
    if (next !== 32 && next !== 9) return lf + 1
    at = lf + 1
  }
}

function cutField(field: Buffer): Buffer {
  const head = field.subarray(0, fieldCap)
  let at = Math.max(head.lastIndexOf(','), head.lastIndexOf(32), 1)
  // the line end that folds the field would end the header
  while (at > 1 && /[\s,]/.test(String.fromCharCode(head[at - 1] ?? 0))) at--
  return Buffer.concat([head.subarray(0, at), Buffer.from('\r\n')])
}
