import MarkdownIt, { type Token } from 'markdown-it'

/** Words in Markdown, read once: as the HTML part and as the text part say them. */
export interface Rendered {
  readonly html: string
  readonly text: string
}

/**
 * Renders Markdown for a letter: paragraphs, headings, lists, quotes, emphasis, links. HTML in it stays what it looks
 * like, text; there are no images, since mail programs hide them. Links are kept where their scheme is harmless; the
 * text part spells them out.
 * @param fill puts values for what stands between two private-use characters (see `own-words.ts`); called after the
 *   reading, so that no value is ever read as Markdown.
 */
export function renderMarkdown(markdown: string, fill: (words: string) => string): Rendered {
  const tokens = reader.parse(markdown, {})
  for (const token of tokens) {
    // One heading of the first order is the letter's own; below it there is one level, so that none is left out.
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = 'h2'
    fillIn(token, fill)
    for (const child of token.children ?? []) fillIn(child, fill)
  }
  return { html: reader.renderer.render(tokens, reader.options, {}).trim(), text: textOf(tokens) }
}

const reader = new MarkdownIt('commonmark', { html: false, linkify: true, breaks: true })
reader.enable('linkify').disable(['image', 'reference'])
// "example.org" in a sentence is no link until somebody writes it as one.
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: true })
// A destination with a value still to come is encoded once that is there.
const normalize = reader.normalizeLink.bind(reader)
reader.normalizeLink = (url) => (url.includes('\ue000') ? url : normalize(url))

function fillIn(token: Token, fill: (words: string) => string): void {
  if (token.content !== '' && token.children === null) token.content = fill(token.content)
  const href = token.attrGet('href')
  if (href === null) return
  const target = normalize(fill(String(href)))
  // A value may make of a link what Markdown itself would have refused.
  token.attrSet('href', reader.validateLink(target) && linkScheme.test(target) ? target : '#')
}

const linkScheme = /^(?:https?:\/\/|mailto:|tel:)/i

/** Where a block stands: what goes before its first line and before its others. */
interface Level {
  readonly first: string
  readonly others: string
}

/** The same words as text: a blank line between blocks, lists with marks, quotes with a bar, links spelt out. */
function textOf(tokens: readonly Token[]): string {
  const blocks: string[] = []
  const levels: Level[] = []
  const counters: (number | null)[] = []
  let isFresh = false
  let isFirstItem = false
  const write = (words: string, isItem: boolean) => {
    const lines = words.split('\n').map((line, index) => {
      const marks = levels.map(({ first, others }, depth) =>
        index === 0 && isFresh && depth === levels.length - 1 ? first : others,
      )
      return `${marks.join('')}${line}`.trimEnd()
    })
    // Items of a list stand close together.
    const close = isItem && isFresh && blocks.length > 0 && counters.length > 0 && !isFirstItem
    blocks.push(close ? `\n${lines.join('\n')}` : `\n\n${lines.join('\n')}`)
    isFresh = false
    isFirstItem = false
  }
  for (const token of tokens) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        counters.push(token.type === 'bullet_list_open' ? null : Number(token.attrGet('start') ?? 1))
        isFirstItem = counters.length === 1
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        counters.pop()
        break
      case 'list_item_open': {
        const count = counters.at(-1)
        const first = count === null || count === undefined ? '• ' : `${count}. `
        if (typeof count === 'number') counters[counters.length - 1] = count + 1
        levels.push({ first, others: ' '.repeat(first.length) })
        isFresh = true
        break
      }
      case 'blockquote_open':
        levels.push({ first: '| ', others: '| ' })
        break
      case 'list_item_close':
      case 'blockquote_close':
        levels.pop()
        break
      case 'inline':
        write(inlineText(token.children ?? []), counters.length > 0)
        break
      case 'fence':
      case 'code_block':
        write(token.content.trimEnd(), counters.length > 0)
        break
      case 'hr':
        write('—', false)
        break
    }
  }
  return blocks.join('').trim()
}

function inlineText(tokens: readonly Token[]): string {
  let text = ''
  const links: { readonly href: string; readonly from: number }[] = []
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += '\n'
    else if (token.type === 'link_open')
      links.push({ href: String(token.attrGet('href') ?? ''), from: text.length })
    else if (token.type === 'link_close') {
      const link = links.pop()
      if (link) text += spelledOut(link.href, text.slice(link.from))
    } else text += token.content
  }
  return text
}

/** " (https://…)" after the words of a link, unless they say it themselves. */
function spelledOut(href: string, words: string): string {
  const plain = href.replace(/^(?:mailto|tel):/i, '')
  return href === '#' || [href, plain, reader.normalizeLinkText(href)].includes(words) ? '' : ` (${plain})`
}
