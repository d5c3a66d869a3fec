import type { DraftLine } from './draft-line.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

/** Elements that begin and end a line. */
export const blocks =
  set(`address article aside blockquote body center dd details div dl dt fieldset figure footer form
  h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr td th ul caption title`)

/** Elements without an end tag. */
export const voids = set('area base br col embed hr img input link meta param source track wbr')

/** Elements whose text nobody sees, or that are struck out: taken back by the writer. */
export const silent = set(
  'head script style title template noscript object svg math select textarea xml s strike del',
)

/** What an opening tag closes without a word (HTML, section 13.1.2.4, optional tags). */
export const impliedEnd: Readonly<Record<string, ReadonlySet<string>>> = {
  li: set('li p'),
  tr: set('tr td th p'),
  td: set('td th p'),
  th: set('td th p'),
  dd: set('dd dt p'),
  dt: set('dd dt p'),
}

/** The attributes that say what an element is; no other is kept. */
export interface Attributes {
  readonly class?: string
  readonly id?: string
  readonly style?: string
  readonly type?: string
  readonly cite?: string
  readonly 'data-marker'?: string
}
export const readAttributes = set('class id style type cite data-marker')

export function isHidden({ style }: Attributes): boolean {
  return (
    style !== undefined &&
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|text-decoration[a-z-]*\s*:[^;]{0,40}line-through/i.test(
      style.slice(0, 2000),
    )
  )
}

/** Containers that hold an earlier mail and end with it. */
export function isQuote(name: string, attributes: Attributes): boolean {
  if (name === 'blockquote') {
    return (
      attributes.type === 'cite' ||
      attributes.cite !== undefined ||
      /quote|cite/i.test(attributes.class ?? '') ||
      /border-left/i.test(attributes.style ?? '')
    )
  }
  return (
    name === 'div' &&
    /\b(?:yahoo_quoted|protonmail_quote|tutanota_quote|gmx_quote)\b/.test(attributes.class ?? '')
  )
}

/** Elements from which on all is an earlier mail (Outlook, Outlook on the web and for phones, Zimbra, Entourage). */
export function startsQuote(name: string, { id, 'data-marker': marker }: Attributes): boolean {
  if (name === 'hr' && marker === '__DIVIDER__') return true
  return (
    id !== undefined &&
    /^(?:x_)*(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|zwchr|reply-intro)$/.test(
      id,
    )
  )
}

/** What the mail app's own classes say of a block. */
export function markOf(attributes: Attributes): DraftLine['mark'] {
  if (attributes.class === undefined && attributes.id === undefined) return null
  const words = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 500)
  if (/\b(?:gmail_attr|moz-cite-prefix|protonmail_quote_header)\b/.test(words)) return 'attribution'
  return /\b(?:gmail_signature|moz-signature|(?:x_)?Signature|composer_signature|AppleMailSignature|ms-outlook-mobile-signature|protonmail_signature_block|tutanota_signature)\b/.test(
    words,
  )
    ? 'signature'
    : null
}
