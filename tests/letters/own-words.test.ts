import { describe, expect, test } from 'vitest'
import type { OwnWords } from '#src/domain/letter-to-many.ts'
import { checkWords, mostWords, viewWords } from '#src/letters/own-words.ts'
import { trafic } from './drafts.ts'

function words(markdown: string, more: Partial<OwnWords> = {}): OwnWords {
  return { subject: 'Un mot', markdown, seminar: 3, withLink: true, ...more }
}

const series = {
  ...trafic,
  seminars: trafic.seminars.map((one) =>
    one.number === 3 ? { ...one, link: 'https://visio.example/a_b_c?x=1&y=2' } : one,
  ),
}

function shown(markdown: string, name: string | null = 'Nadège Fontanel') {
  const { html, text } = viewWords(words(markdown), series, 'fr', name)
  return { html: html.toString(), text }
}

describe('Markdown', () => {
  test.each([
    ['paragraphs and lines', 'Un\ndeux\n\ntrois', '<p>Un<br />\ndeux</p>\n<p>trois</p>', 'Un\ndeux\n\ntrois'],
    ['emphasis', '**gras** et *penché*', '<p><strong>gras</strong> et <em>penché</em></p>', 'gras et penché'],
    ['headings of one order', '# Un\n\n#### Deux', '<h2>Un</h2>\n<h2>Deux</h2>', 'Un\n\nDeux'],
    [
      'links with words, spelt out in text',
      '[le plan](https://x.example/a?b=1&c=2 "titre")',
      '<p><a href="https://x.example/a?b=1&amp;c=2" title="titre">le plan</a></p>',
      'le plan (https://x.example/a?b=1&c=2)',
    ],
    [
      'links as they are',
      'Voir https://x.example/a_b_c, ou a@b.example.',
      '<p>Voir <a href="https://x.example/a_b_c">https://x.example/a_b_c</a>, ou <a href="mailto:a@b.example">a@b.example</a>.</p>',
      'Voir https://x.example/a_b_c, ou a@b.example.',
    ],
    [
      'nested lists',
      '- un\n  - deux\n    suite\n- trois\n\n3. a\n4. b',
      '<ul>\n<li>un\n<ul>\n<li>deux<br />\nsuite</li>\n</ul>\n</li>\n<li>trois</li>\n</ul>\n<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>',
      '• un\n  • deux\n    suite\n• trois\n\n3. a\n4. b',
    ],
    [
      'items of several paragraphs',
      'Avant\n\n- un\n\n  encore\n- deux\n\nAprès',
      '<p>Avant</p>\n<ul>\n<li>\n<p>un</p>\n<p>encore</p>\n</li>\n<li>\n<p>deux</p>\n</li>\n</ul>\n<p>Après</p>',
      'Avant\n\n• un\n\n  encore\n• deux\n\nAprès',
    ],
    [
      'quotes',
      '> un\n> deux\n\naprès',
      '<blockquote>\n<p>un<br />\ndeux</p>\n</blockquote>\n<p>après</p>',
      '| un\n| deux\n\naprès',
    ],
  ])('%s', (_, markdown, html, text) => {
    expect(shown(markdown)).toEqual({ html, text })
  })

  test('HTML in it is text, images are none, and no harmful link comes of it', () => {
    const { html } = shown(
      '<script>x</script> <b>y</b>\n\n![z](https://x.example/i.png)\n\n[a](javascript:x) [b](data:text/html,x)\n\n<div onclick="x">',
    )
    expect(html.match(/<(?!\/?(?:p|a|br) ?)[^>]*>|<img|href="(?!https:)[^"]*"/g)).toBe(null)
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;')
  })
})

describe('placeholders', () => {
  test('stand for what the letters say', () => {
    const all =
      '{{name}}|{{ series.title }}|{{organiser.name}}|{{organiser.email}}|{{seminar.number}}|{{seminar.day}}|{{seminar.hours}}'
    expect(shown(all).text.replaceAll('\u00a0', ' ')).toBe(
      `Nadège Fontanel|${trafic.title}|Eloïse Legendre-Clot|organisatrice@metropole.example|3|jeudi 6 mai 2021|de 14 h à 17 h`,
    )
    expect(viewWords(words('', { subject: 'Le {{seminar.day}}' }), series, 'en', null).subject).toBe(
      'Le Thursday 6 May 2021',
    )
  })

  test('whoever gave no name is greeted all the same', () => {
    expect(shown('Bonjour {{name}},', null).text).toBe('Bonjour Madame, Monsieur,')
  })

  test('a value is never read as Markdown or HTML', () => {
    const { html, text } = shown('Bonjour {{name}},', '*Eve* <b>[x](https://evil.example)')
    expect(html).toBe('<p>Bonjour *Eve* &lt;b&gt;[x](https://evil.example),</p>')
    expect(text).toBe('Bonjour *Eve* <b>[x](https://evil.example),')
  })

  test('make links, and nothing harmful of them', () => {
    expect(shown('[Rejoindre]({{seminar.link}}) ou <{{seminar.link}}>').html).toContain(
      '<a href="https://visio.example/a_b_c?x=1&amp;y=2">Rejoindre</a>',
    )
    expect(shown('[écrire](mailto:{{organiser.email}})').text).toBe(
      'écrire (organisatrice@metropole.example)',
    )
    expect(shown('[x]({{name}})', 'javascript:alert(1)').html).toBe('<p><a href="#">x</a></p>')
  })

  test('that stand for nothing any more are left out', () => {
    const { text } = viewWords(words('Lien : {{seminar.link}}.'), trafic, 'fr', null)
    expect(text).toBe('Lien : .')
  })
})

describe('what is refused before anybody is written to', () => {
  const fault = (given: OwnWords, on = series) => {
    try {
      checkWords(given, on)
      return null
    } catch (error) {
      return (error as Error).message
    }
  }

  test.each([
    [
      'an unknown placeholder, with the list',
      words('{{nom}}'),
      /^expected one of \{\{name\}\}, .*\{\{seminar\.link\}\}; found \{\{nom\}\}$/,
    ],
    ['one in the subject', words('x', { subject: '{{Name}}' }), /found \{\{Name\}\}$/],
    ['half a placeholder', words('{{name}'), /one without the other/],
    ['the other half', words('name}}'), /one without the other/],
    [
      'the seminar where several are meant',
      words('{{seminar.day}}', { seminar: null }),
      /people of several seminars/,
    ],
    [
      'a link for those without a place',
      words('{{seminar.link}}', { withLink: false }),
      /some of these have none/,
    ],
    ['a venue that is not known', words('{{seminar.venue}}'), /seminar 3 has no venue yet$/],
    ['a phone number that the series does not have', words('{{organiser.phone}}'), /has no phone number$/],
    ['a subject of several lines', words('x', { subject: 'a\r\nBcc: b' }), /a subject on one line/],
    ['a book', words('x'.repeat(mostWords.markdown + 1)), /at most 20000 characters/],
    ['a link to nowhere', words('[x](seminaire.html)'), /expected links that start with https:/],
  ])('%s', (_, given, expected) => {
    expect(fault(given)).toMatch(expected)
  })

  test('nothing else', () => {
    expect(fault(words('Bonjour {{name}}, [lien]({{seminar.link}}) { } {x}'))).toBe(null)
  })

  test('takes no longer for hostile words', () => {
    const most = mostWords.markdown
    for (const part of ['[', '(', '*', '_a', '> ', '- ', '`', '{{', '![](', '<a', '&#', '\n> - ']) {
      const begun = performance.now()
      shown(part.repeat(Math.floor(most / part.length)))
      expect(performance.now() - begun).toBeLessThan(1000)
    }
  })
})
