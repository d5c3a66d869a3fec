import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlLines } from '#src/reading/html-text.ts'

const texts = (html: string) => htmlLines(html).map(({ text }) => text)

function check(name: string, html: string, expected: string[]): void {
  it(name, () => expect(texts(html)).toEqual(expected))
}

describe('lines', () => {
  check('of paragraphs', '<p>a</p><p>b</p>', ['a', 'b'])
  check('of paragraphs left open', '<p>a<p>b<div>c</div>', ['a', 'b', 'c'])
  check('of breaks', 'a<br>b<br/><br />c', ['a', 'b', '', 'c'])
  check('of divisions, an empty one making none', '<div>a</div><div></div><div><br></div><div>b</div>', [
    'a',
    '',
    'b',
  ])
  check('of an empty paragraph of Outlook', '<p>a</p><p><o:p>&nbsp;</o:p></p><p>b<o:p/></p>', ['a', '', 'b'])
  check('of list items', '<ul><li>a<li>b</ul>', ['a', 'b'])
  check('of what stands between blocks', 'a<div>b</div>c', ['a', 'b', 'c'])
  check('with their white space collapsed', '<p>\n a \n  b\t<b>c</b> d</p>', ['a b c d'])
  check('of preformatted text', '<pre>a\n  b\n\nc</pre>', ['a', 'b', '', 'c'])
  check('with entities', '<p>caf&eacute; &#233; &#xe9; &amp;eacute; &lt;b&gt; a&nbsp;b</p>', [
    'café é é &eacute; <b> a b',
  ])
  check('with a broken entity', '<p>a & b &c; &#x;</p>', ['a & b &c; &#x;'])
  check(
    'without comments, styles, scripts, titles',
    '<head><title>t</title><style>p{}</style></head><!-- c --><script>s()</script><p>a</p>',
    ['a'],
  )
  check(
    'without what Outlook hides in comments',
    '<!--[if gte mso 9]><p>x</p><![endif]--><p>a</p><![if !mso]><p>b</p><![endif]>',
    ['a', 'b'],
  )
  check('of capital letters', '<P>a</P><BR><DIV>b</DIV>', ['a', '', 'b'])
  check('of a paragraph longer than a line may be', `<p>${'a '.repeat(3000)}</p>`, [
    'a '.repeat(2000).trim(),
    'a '.repeat(1000).trim(),
  ])
})

describe('what is left out', () => {
  check('struck out', '<p>séances 1, <s>2</s>, 3 <strike>4</strike> <del>5</del></p>', ['séances 1, , 3'])
  check(
    'struck out by style',
    '<p>1 <span style="text-decoration: line-through">2</span> <span style="text-decoration-line:underline line-through">3</span></p>',
    ['1'],
  )
  check(
    'hidden',
    '<div style="display:none">a</div><span style="DISPLAY : NONE !important">b</span><div style="mso-hide:all">c</div><p>d</p>',
    ['d'],
  )
  check('underlined is kept', '<u style="text-decoration:underline">a</u>', ['a'])
  check('quoted attributes that look like tags', '<a title="<p>x</p>" href=\'>\'>a</a>', ['a'])
})

describe('tables', () => {
  const rows = (html: string) => htmlLines(html).map(({ cells }) => cells)

  it('of data have cells', () => {
    expect(
      rows('<table><tr><th>Nom</th><th>Choix</th></tr><tr><td>Dupont</td><td>1, 3</td></tr></table>'),
    ).toEqual([
      ['Nom', 'Choix'],
      ['Dupont', '1, 3'],
    ])
  })
  it('left open have cells', () => {
    expect(rows('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
  it('keep their empty cells, which have a place', () => {
    expect(rows('<table><tr><td>a</td><td></td><td>&nbsp;</td><td>b</td></tr></table>')).toEqual([
      ['a', '', '', 'b'],
    ])
  })
  it('with a paragraph in each cell have cells', () => {
    expect(rows('<table><tr><td><p>a</p></td><td><div>b</div></td></tr></table>')).toEqual([['a', 'b']])
  })
  it('for layout have none', () => {
    expect(htmlLines('<table><tr><td><img></td><td><p>Marie</p><p>Asso</p></td></tr></table>')).toMatchObject(
      [
        { text: 'Marie', cells: null },
        { text: 'Asso', cells: null },
      ],
    )
  })
  it('around tables have none, those inside have', () => {
    expect(
      rows('<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></tr></table>'),
    ).toEqual([['a', 'b'], null])
  })
})

describe('quotes', () => {
  const depths = (html: string) => htmlLines(html).map(({ text, depth }) => [text, depth])

  it('are counted by their structure', () => {
    expect(
      depths('a<blockquote type="cite">b<blockquote class="gmail_quote">c</blockquote>d</blockquote>e'),
    ).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 1],
      ['e', 0],
    ])
  })
  it('are none when they only indent', () => {
    expect(depths('<blockquote style="margin-left:40px">a</blockquote>')).toEqual([['a', 0]])
  })
  it('begin where the app says', () => {
    expect(htmlLines('a<div id="divRplyFwdMsg"><br>b</div>c').map(({ text, mark }) => [text, mark])).toEqual([
      ['a', null],
      ['', null],
      ['b', 'quote-start'],
      ['c', null],
    ])
  })
})

describe('whatever comes', () => {
  const pieces = [
    '<',
    '>',
    '</',
    '/>',
    'p',
    'div',
    'table',
    'tr',
    'td',
    'blockquote type=cite',
    'br',
    's',
    ' ',
    '&',
    '&amp;',
    '"',
    "'",
    '=',
    'style',
    'display:none',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<script>',
    '</script>',
    '\n',
    'a',
    'é',
    '\0',
    '<pre>',
    '</p>',
    '</table>',
  ]

  it('is made lines, folded', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), (given) => {
        for (const { text, depth, cells } of htmlLines(given.join(''))) {
          expect(text).toBe(text.trim())
          expect(text).not.toMatch(/[\n\r\t\0]/)
          expect(depth).toBeGreaterThanOrEqual(0)
          expect(cells === null || cells.length > 1).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('text without markup comes out as it went in', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9é,.]{1,20}( [a-z0-9é,.]{1,20}){0,10}$/), (text) => {
        expect(texts(`<p>${text}</p>`)).toEqual([text])
      }),
    )
  })

  for (const [name, html] of [
    ['200,000 open elements', '<b>'.repeat(200_000)],
    ['200,000 open divisions', '<div>'.repeat(200_000)],
    ['100,000 nested tables', '<table><tr><td>'.repeat(100_000)],
    ['100,000 nested quotes', '<blockquote type="cite">'.repeat(100_000)],
    ['200,000 end tags', '</p>'.repeat(200_000)],
    ['200,000 ends of what is not open', `<b>${'</i>'.repeat(200_000)}`],
    ['a tag that never ends', `<p ${'a="b" '.repeat(100_000)}`],
    ['a comment that never ends', `<!--${'-'.repeat(500_000)}`],
    ['500,000 ampersands', '&'.repeat(500_000)],
    ['a style of 500,000 characters', `<p style="${'text-decoration:'.repeat(30_000)}">a</p>`],
    ['a row of 100,000 cells', `<table><tr>${'<td>a</td>'.repeat(100_000)}</tr></table>`],
  ] as const) {
    it(`${name} come to an end, with the words behind them`, () => {
      const lines = htmlLines(`<p>before</p>${html}`)
      expect(lines[0]?.text).toBe('before')
      expect(lines.length).toBeLessThanOrEqual(20_000)
    })
  }
})
