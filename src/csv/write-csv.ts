/**
 * A table as spreadsheets of French and English offices open it: `;`, CRLF, a BOM, quotes where needed (RFC 4180,
 * section 2). Cells that a spreadsheet would run as a formula get an apostrophe before them; phone numbers keep their +.
 * @param rows the first one holds the heads of the columns.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

function cell(value: string | number | null): string {
  const text = defused(String(value ?? ''))
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A tab or line end before the sign does not stop a spreadsheet, and full-width signs count for some. */
function defused(text: string): string {
  if (/^\+\d[\d ().-]{2,30}$/.test(text)) return text
  return /^[\s\0]{0,20}[=+\-@＝＋－＠|%]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}
