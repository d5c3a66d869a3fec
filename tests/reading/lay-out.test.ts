import { describe, expect, it } from 'vitest'
import type { Message } from '#src/domain/message.ts'
import { layOut } from '#src/reading/lay-out.ts'
import type { Layout, Zone } from '#src/reading/layout.ts'
import { htmlMail, mail, multipart } from './mail.ts'

/** The lines with words of some zones, in order. */
function lines(layout: Layout, ...zones: Zone[]): string[] {
  return layout.lines.filter(({ zone, text }) => text && zones.includes(zone)).map(({ text }) => text)
}

const reply = ['Subject: Re: Invitation', 'In-Reply-To: <inv@metropole.example>']

const request = `Bonjour,
Je souhaite m'inscrire aux séminaires 2 et 5.`

const invitation = `Bonjour,
1. Le cadre légal, 4 mars
2. Le cadre de vie, 3 juin
Pour vous inscrire, répondez à ce message.`

/** What each client puts between the answer and the mail that it answers. */
const heads: Readonly<Record<string, string>> = {
  'Outlook, French': `De : Inscriptions <inscriptions@metropole.example>
Envoyé : lundi 4 janvier 2021 09:12
À : Marie Dupont <marie.dupont@asso.example>
Objet : Invitation`,
  'Outlook, English': `From: Inscriptions <inscriptions@metropole.example>
Sent: Monday, January 4, 2021 9:12 AM
To: Marie Dupont
Subject: Invitation`,
  'Outlook, German': `Von: Inscriptions <inscriptions@metropole.example>
Gesendet: Montag, 4. Januar 2021 09:12
An: Marie Dupont
Betreff: Invitation`,
  'Outlook with many recipients': `De : Inscriptions <inscriptions@metropole.example>
Envoyé : lundi 4 janvier 2021 09:12
À : Marie Dupont <marie.dupont@asso.example>; Jean Petit <j.petit@asso.example>;
Zoé Grand <z.grand@asso.example>; secretariat@asso.example
Cc : direction@asso.example
Objet : Invitation
Importance : Haute`,
  'Outlook in bold': `*De :* Inscriptions <inscriptions@metropole.example>
*Envoyé :* lundi 4 janvier 2021 09:12
*À :* Marie Dupont
*Objet :* Invitation`,
  'Outlook on the web': `________________________________
De : Inscriptions <inscriptions@metropole.example>
Envoyé : lundi 4 janvier 2021 09:12
À : Marie Dupont
Objet : Invitation`,
  'Outlook 2003': `-----Message d'origine-----
De : Inscriptions [mailto:inscriptions@metropole.example]
Envoyé : lundi 4 janvier 2021 09:12
À : Marie Dupont
Objet : Invitation`,
  'Outlook for Mac': `De : Inscriptions <inscriptions@metropole.example>
Date : lundi 4 janvier 2021 à 09:12
À : Marie Dupont
Objet : Invitation`,
  'Windows Mail': `De : Inscriptions
Envoyé le :lundi 4 janvier 2021 09:12
À : marie.dupont@asso.example
Objet :Invitation`,
  Zimbra: `----- Mail original -----
De: "Inscriptions" <inscriptions@metropole.example>
À: "Marie Dupont" <marie.dupont@asso.example>
Envoyé: Lundi 4 Janvier 2021 09:12:44
Objet: Invitation`,
  Samsung: `-------- Message d'origine --------
De : Inscriptions <inscriptions@metropole.example>
Date : 04/01/2021 09:12 (GMT+01:00)
À : marie.dupont@asso.example
Objet : Invitation`,
  BlackBerry: `  Message original
De: Inscriptions
Envoyé: lundi 4 janvier 2021 09:12
À: Marie
Objet: Invitation`,
  'Lotus Notes': `-----Inscriptions a écrit : -----
A : Marie Dupont/ASSO
De : Inscriptions
Date : 04/01/2021 09:12
Objet : Invitation`,
  SFR: `========================================

Message du : 04/01/2021
De : "Inscriptions" <inscriptions@metropole.example>
A : marie.dupont@asso.example
Sujet : Invitation`,
  'Yahoo, unmarked': `Le lundi 4 janvier 2021 à 09:12:00 UTC+1, Inscriptions <inscriptions@metropole.example> a écrit :`,
  'Outlook for iOS': `Le 4 janv. 2021 à 09:12 +0100, Inscriptions <inscriptions@metropole.example>, a écrit :`,
  'Old Gmail': `2021-01-04 9:12 GMT+01:00 Inscriptions <inscriptions@metropole.example>:`,
}

describe('an answer over the mail it answers', () => {
  for (const [client, head] of Object.entries(heads)) {
    it(`as ${client} quotes it`, async () => {
      const layout = layOut(await mail(reply, `${request}\n\n${head}\n\n${invitation}\n`))
      expect(lines(layout, 'own')).toEqual(request.split('\n'))
      expect(lines(layout, 'quoted')).toEqual(invitation.split('\n'))
      expect(layout.forwarded).toBeNull()
    })
  }
})

/** Attributions over lines marked with `>`. */
const attributions: Readonly<Record<string, string>> = {
  'Gmail, French': 'Le lun. 4 janv. 2021 à 09:12, Inscriptions <inscriptions@metropole.example> a écrit :',
  'Gmail, French, with no-break spaces':
    'Le lun. 4 janv. 2021 à 09:12, Inscriptions <i@m.example> a écrit\u202f:',
  'Gmail, wrapped':
    'Le lun. 4 janv. 2021 à 09:12, Inscriptions séminaires <\ninscriptions@metropole.example> a écrit :',
  'Gmail, wrapped before the verb':
    'Le lun. 4 janv. 2021 à 09:12, Inscriptions séminaires métropolitains\n<inscriptions@metropole.example> a\nécrit :',
  'Gmail, English': 'On Mon, Jan 4, 2021 at 9:12 AM Inscriptions <inscriptions@metropole.example> wrote:',
  'Gmail, English, wrapped':
    'On Mon, Jan 4, 2021 at 9:12 AM Inscriptions <inscriptions@metropole.example>\nwrote:',
  'Apple Mail': 'Le 4 janv. 2021 à 09:12, Inscriptions <inscriptions@metropole.example> a écrit :',
  'Apple Mail, English': 'On 4 Jan 2021, at 09:12, Inscriptions <inscriptions@metropole.example> wrote:',
  Thunderbird: 'Le 04/01/2021 à 09:12, Inscriptions a écrit :',
  'Thunderbird, English': 'On 04/01/2021 09:12, Inscriptions wrote:',
  'Thunderbird, German': 'Am 04.01.21 um 09:12 schrieb Inscriptions:',
  Roundcube: 'Le 2021-01-04 09:12, Inscriptions a écrit :',
  Horde: 'Inscriptions <inscriptions@metropole.example> a écrit :',
  'Horde, English': 'Quoting Inscriptions <inscriptions@metropole.example>:',
  mutt: 'On Mon, Jan 04, 2021 at 09:12:44AM +0100, Inscriptions wrote:',
  'a short one': 'Inscriptions a écrit :',
}

describe('an answer over marked lines', () => {
  for (const [client, attribution] of Object.entries(attributions)) {
    it(`under the attribution of ${client}`, async () => {
      const quoted = `> ${invitation.replaceAll('\n', '\n> ')}`
      const layout = layOut(await mail(reply, `${request}\n\n${attribution}\n\n${quoted}\n`))
      expect(lines(layout, 'own')).toEqual(request.split('\n'))
      expect(lines(layout, 'quoted')).toEqual(invitation.split('\n'))
      expect(lines(layout, 'attribution')).toHaveLength(attribution.split('\n').length)
    })
  }

  it('with the head marked too, as Orange and La Poste do', async () => {
    const layout = layOut(
      await mail(
        reply,
        `${request}\n\n> Message du 04/01/21 09:12\n> De : "I" <i@m.example>\n> A : m@a.example\n> Objet : Invitation\n>\n> 1. Le cadre légal`,
      ),
    )
    expect(lines(layout, 'own')).toEqual(request.split('\n'))
    expect(lines(layout, 'quoted')).toEqual(['1. Le cadre légal'])
    expect(lines(layout, 'header-block')).toHaveLength(4)
  })

  it('between and under them, each answer knowing what it answers', async () => {
    const layout = layOut(
      await mail(
        reply,
        'Le 04/01/2021 à 09:12, Inscriptions a écrit :\n> 1. Le cadre légal\n\nOui.\n\n> 2. Le cadre de vie\nNon.\n> Merci\n\nMarie',
      ),
    )
    const answers = layout.lines.filter(({ answers }) => answers !== null)
    expect(answers.map(({ text, answers }) => [text, layout.lines[answers ?? 0]?.text])).toEqual([
      ['Oui.', '1. Le cadre légal'],
      ['Non.', '2. Le cadre de vie'],
      ['Marie', 'Merci'],
    ])
  })

  it('under the whole quote', async () => {
    const layout = layOut(
      await mail(reply, `On 04/01/2021 09:12, X wrote:\n> 1. One\n> 2. Two\n\n${request}\n`),
    )
    expect(lines(layout, 'own')).toEqual(request.split('\n'))
  })
})

describe('what only looks like a quote', () => {
  async function own(body: string, expected: string[], headers: readonly string[] = []) {
    expect(lines(layOut(await mail(headers, body)), 'own')).toEqual(expected)
  }

  it('a colleague who wrote', () =>
    own('Ma collègue m’a écrit :\nelle vient au 3.', ["Ma collègue m'a écrit :", 'elle vient au 3.']))
  it('a colleague who wrote on a day', () =>
    own('Le 4 mars, ma collègue a écrit qu’elle vient.\nMerci de noter', [
      "Le 4 mars, ma collègue a écrit qu'elle vient.",
      'Merci de noter',
    ]))
  it('a colleague who wrote, named first', () =>
    own('Le directeur a écrit :\nelle vient au 3.', ['Le directeur a écrit :', 'elle vient au 3.']))
  it('a numbered list', () =>
    own('Je choisis :\n1. le premier\n2. le deuxième\n3) le dernier', [
      'Je choisis :',
      '1. le premier',
      '2. le deuxième',
      '3) le dernier',
    ]))
  it('a form', () =>
    own('Nom : Dupont\nPrénom : Marie\nDate : 4 mars\nObjet : inscription', [
      'Nom : Dupont',
      'Prénom : Marie',
      'Date : 4 mars',
      'Objet : inscription',
    ]))
  it('hours', () => own('De : 14h\nà : 17h je suis libre', ['De : 14h', 'à : 17h je suis libre']))
  it('a ruler of the writer’s own', () =>
    own('Voici :\n--------------\nJe viens au 3', ['Voici :', '--------------', 'Je viens au 3']))
})

describe('a forward', () => {
  const forwarder = 'Pour inscription, merci'
  const asked = 'Bonjour,\nJe voudrais venir au séminaire 3.\n\nCordialement,\nZineb Ouali\n06 39 98 22 31'
  const block =
    'De : OUALI Zineb <Z.Ouali@asso.example>\nEnvoyé : jeudi 14 janvier 2021 17:55\nÀ : Marie Dupont\nObjet : séminaires'
  const forms: Readonly<Record<string, [headers: string[], head: string]>> = {
    'by Outlook': [['Subject: TR: séminaires'], block],
    'by old Outlook': [['Subject: Tr : séminaires'], `-----Message d'origine-----\n${block}`],
    'by Gmail': [
      ['Subject: Fwd: séminaires'],
      '---------- Forwarded message ---------\nDe : OUALI Zineb <z.ouali@asso.example>\nDate: jeu. 14 janv. 2021 à 17:55\nSubject: séminaires\nTo: <marie.dupont@asso.example>',
    ],
    'by Apple Mail': [
      ['Subject: Fwd: séminaires'],
      'Début du message réexpédié :\n\nDe: OUALI Zineb <z.ouali@asso.example>\nObjet: séminaires\nDate: 14 janvier 2021 à 17:55:00 UTC+1\nÀ: Marie Dupont',
    ],
    'by Thunderbird': [
      ['Subject: Fwd: séminaires'],
      '-------- Message transféré --------\nSujet : \tséminaires\nDate : \tThu, 14 Jan 2021 17:55:00 +0100\nDe : \tOUALI Zineb <z.ouali@asso.example>\nPour : \tmarie.dupont@asso.example',
    ],
    'by Zimbra': [
      ['Subject: Fwd: séminaires'],
      '----- Mail transféré -----\nDe: "OUALI Zineb" <z.ouali@asso.example>\nÀ: "Marie" <marie.dupont@asso.example>\nEnvoyé: Jeudi 14 Janvier 2021 17:55:00\nObjet: séminaires',
    ],
    'told by the forwarder’s words': [['Subject: séminaires'], block],
  }
  for (const [form, [headers, head]] of Object.entries(forms)) {
    it(form, async () => {
      const words = form.startsWith('told') ? 'Je vous transmets la demande ci-dessous' : forwarder
      const layout = layOut(await mail(headers, `${words}\n\n${head}\n\n${asked}\n`))
      expect(layout.forwarded).toEqual({
        from: { name: 'OUALI Zineb', address: 'z.ouali@asso.example' },
        date: '2021-01-14T17:55:00.000Z',
        subject: 'séminaires',
      })
      expect(lines(layout, 'own')).toEqual([words])
      expect(lines(layout, 'forwarded')).toEqual(['Bonjour,', 'Je voudrais venir au séminaire 3.'])
      expect(lines(layout, 'forwarded-signature')).toEqual(['Zineb Ouali', '06 39 98 22 31'])
    })
  }

  it('of an attached message', async () => {
    const layout = layOut(
      await multipart(
        'mixed',
        ['Subject: TR: demande'],
        [
          'Content-Type: text/plain; charset=utf-8\n\nCi-joint une demande.',
          `Content-Type: message/rfc822\n\nFrom: Zineb Ouali <z.ouali@asso.example>\nSubject: séminaires\nDate: Thu, 14 Jan 2021 17:55:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n${asked}`,
        ],
      ),
    )
    expect(layout.forwarded).toEqual({
      from: { name: 'Zineb Ouali', address: 'z.ouali@asso.example' },
      date: '2021-01-14T16:55:00.000Z',
      subject: 'séminaires',
    })
    expect(lines(layout, 'own')).toEqual(['Ci-joint une demande.'])
    expect(lines(layout, 'forwarded')).toEqual(['Bonjour,', 'Je voudrais venir au séminaire 3.'])
    for (const line of layout.lines)
      expect(layout.text.slice(line.start, line.start + line.text.length)).toBe(line.text)
  })

  it('of a forward: the innermost request speaks', async () => {
    const layout = layOut(
      await mail(
        ['Subject: TR: TR: séminaires'],
        `Voir plus bas\n\n-----Message d'origine-----\nDe : Chef <c@asso.example>\nEnvoyé : vendredi 15 janvier 2021\nÀ : Marie\nObjet : TR: séminaires\n\nPour suite à donner\n\n${block}\n\n${asked}`,
      ),
    )
    expect(layout.forwarded?.from?.address).toBe('z.ouali@asso.example')
    expect(lines(layout, 'forwarded')).toEqual(['Bonjour,', 'Je voudrais venir au séminaire 3.'])
    expect(lines(layout, 'quoted')).toEqual(['Pour suite à donner'])
  })

  it('of a request that answers the invitation', async () => {
    const layout = layOut(
      await mail(
        ['Subject: TR: Invitation'],
        `${forwarder}\n\n${block.replace('séminaires', 'RE: Invitation')}\n\n${asked}\n\n${heads['Outlook, French']}\n\n${invitation}`,
      ),
    )
    expect(lines(layout, 'forwarded')).toEqual(['Bonjour,', 'Je voudrais venir au séminaire 3.'])
    expect(lines(layout, 'quoted')).toEqual(invitation.split('\n'))
  })

  it('of the invitation is none: the writer asks', async () => {
    const layout = layOut(
      await mail(
        ['Subject: TR: Invitation'],
        `${request}\n\nDe : Chef <c@asso.example>\nEnvoyé : lundi 4 janvier 2021\nÀ : équipe\nObjet : Invitation\n\n${invitation}`,
      ),
    )
    expect(layout.forwarded).toBeNull()
    expect(lines(layout, 'own')).toEqual(request.split('\n'))
  })

  it('of our own letter is none', async () => {
    const layout = layOut(
      await mail(
        ['Subject: TR: Invitation'],
        `Et pour moi ?\n\n${heads['Outlook, French']}\n\n${invitation}`,
      ),
    )
    expect(layout.forwarded).toBeNull()
    expect(lines(layout, 'quoted')).toEqual(invitation.split('\n'))
  })
})

describe('the end of a text', () => {
  async function check(
    body: string,
    expected: Partial<Record<Zone, string[]>>,
    headers: readonly string[] = [],
  ) {
    const layout = layOut(await mail(headers, body))
    const zones = [...new Set(layout.lines.filter(({ text }) => text).map(({ zone }) => zone))]
    expect(Object.fromEntries(zones.map((zone) => [zone, lines(layout, zone)]))).toEqual(expected)
  }

  it('a formula, a signature, a phone’s advertisement', () =>
    check(
      'Je viens au 3.\n\nBien à vous,\n\nMarie Dupont\nAsso Prévention\n06 39 98 41 17\n\nEnvoyé de mon iPhone',
      {
        own: ['Je viens au 3.'],
        'sign-off': ['Bien à vous,'],
        signature: ['Marie Dupont', 'Asso Prévention', '06 39 98 41 17'],
        footer: ['Envoyé de mon iPhone'],
      },
    ))
  it('a delimiter', () =>
    check('Je viens au 3.\n-- \nMarie', { own: ['Je viens au 3.'], signature: ['--', 'Marie'] }))
  it('a name alone', () =>
    check('Je viens au 3.\nMarie Dupont, éducatrice, Asso', {
      own: ['Je viens au 3.'],
      signature: ['Marie Dupont, éducatrice, Asso'],
    }))
  it('a name that the address bears', () =>
    check(
      'Je viens au 3.\n\nMme M. DUPONT\nAsso',
      { own: ['Je viens au 3.'], signature: ['Mme M. DUPONT', 'Asso'] },
      ['From: marie.dupont@asso.example'],
    ))
  it('a postscript under the signature is text', () =>
    check('Je viens au 3.\nCordialement\nMarie\nPS : je ne pourrai pas être là le 6 mai.', {
      own: ['Je viens au 3.', 'PS : je ne pourrai pas être là le 6 mai.'],
      'sign-off': ['Cordialement'],
      signature: ['Marie'],
    }))
  it('a short postscript too', () =>
    check('Je viens au 3.\nCordialement\nMarie\nPS : pas le 6', {
      own: ['Je viens au 3.', 'PS : pas le 6'],
      'sign-off': ['Cordialement'],
      signature: ['Marie'],
    }))
  it('a sentence under the formula is text', () =>
    check('Bonjour\nMerci\nJe m’inscris aux séminaires 2 et 4.\nMarie', {
      own: ['Bonjour', "Je m'inscris aux séminaires 2 et 4."],
      'sign-off': ['Merci'],
      signature: ['Marie'],
    }))
  it('choices under the formula are text', () =>
    check('Inscription svp\nMerci\nSéminaires 2 et 4\n2, 4\nle 4 mars', {
      own: ['Inscription svp', 'Séminaires 2 et 4', '2, 4', 'le 4 mars'],
      'sign-off': ['Merci'],
    }))
  it('a form under the formula is text', () =>
    check('Inscription\nCordialement,\nNom : Dupont\nPrénom : Marie', {
      own: ['Inscription', 'Nom : Dupont', 'Prénom : Marie'],
      'sign-off': ['Cordialement,'],
    }))
  it('a sentence that takes leave', () =>
    check(
      'Je viens au 3.\nJe vous prie d’agréer, Madame, mes salutations distinguées.\nMarie Dupont\nAssociation Prévention',
      {
        own: ['Je viens au 3.'],
        'sign-off': ["Je vous prie d'agréer, Madame, mes salutations distinguées."],
        signature: ['Marie Dupont', 'Association Prévention'],
      },
    ))
  it('a disclaimer over several lines', () =>
    check(
      'Je viens au 3.\nMarie\n\nCe message et ses pièces jointes sont confidentiels\net établis à l’intention de leurs\ndestinataires. Inscrivez-vous au 6.',
      {
        own: ['Je viens au 3.'],
        signature: ['Marie'],
        footer: [
          'Ce message et ses pièces jointes sont confidentiels',
          "et établis à l'intention de leurs",
          'destinataires. Inscrivez-vous au 6.',
        ],
      },
    ))
  it('the footer of a list', () =>
    check(
      'Je viens au 3.\n_______________________________________________\nEquipe mailing list\nEquipe@listes.example\nhttps://listes.example/listinfo/equipe',
      {
        own: ['Je viens au 3.'],
        footer: [
          '_______________________________________________',
          'Equipe mailing list',
          'Equipe@listes.example',
          'https://listes.example/listinfo/equipe',
        ],
      },
    ))

  for (const footer of [
    'Envoyé de mon iPad',
    'Envoyé à partir de Outlook pour Android',
    'Envoyé depuis mon mobile Orange',
    'Envoyé avec Proton Mail',
    "Envoyé depuis l'application Mail Orange",
    'Envoyé depuis Yahoo Mail pour iPhone',
    'Sent from my Samsung Galaxy smartphone.',
    'Sent from Mail for Windows 10',
    'Get Outlook for Android',
    'Télécharger Outlook pour iOS',
    'Obtenez Outlook pour iOS<https://aka.example/o>',
    'Garanti sans virus. www.avast.example',
    'Virus-free. www.avg.example',
    "Pensez à l'environnement avant d'imprimer ce mail.",
    'Please consider the environment before printing this e-mail.',
    'Gesendet von meinem iPhone',
  ]) {
    it(`the footer “${footer}”`, () =>
      check(`Je viens au 3.\n${footer}`, { own: ['Je viens au 3.'], footer: [footer] }))
  }
})

describe('HTML', () => {
  const own = async (html: string, headers: readonly string[] = reply) =>
    lines(layOut(await htmlMail(headers, html)), 'own')

  it('quoted by Gmail', async () => {
    expect(
      await own(
        '<div dir="ltr">Je viens au 3</div><br><div class="gmail_quote"><div class="gmail_attr">El lun, 4 ene 2021, I escribió:<br></div><blockquote class="gmail_quote" style="border-left:1px solid">1. Un</blockquote></div>',
      ),
    ).toEqual(['Je viens au 3'])
  })
  it('quoted by Gmail, answered in between', async () => {
    const layout = layOut(
      await htmlMail(
        reply,
        '<div class="gmail_quote"><div class="gmail_attr">Le 4 janv. 2021 à 09:12, I a écrit :</div><blockquote class="gmail_quote">1. Un</blockquote><div>Oui</div><blockquote class="gmail_quote">2. Deux</blockquote><div>Non</div></div>',
      ),
    )
    expect(
      layout.lines
        .filter(({ zone }) => zone === 'own')
        .map(({ text, answers }) => [text, layout.lines[answers ?? 0]?.text]),
    ).toEqual([
      ['Oui', '1. Un'],
      ['Non', '2. Deux'],
    ])
  })
  it('quoted by Outlook on the web, in a language of its own', async () => {
    expect(
      await own(
        '<div>Je viens au 3</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Fra:</b> I<br><b>Sendt:</b> 4. januar<br><b>Til:</b> M</div><div>1. En</div>',
      ),
    ).toEqual(['Je viens au 3'])
  })
  it('quoted by Outlook with its border', async () => {
    expect(
      await own(
        '<p class=MsoNormal>Je viens au 3<o:p></o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>De&nbsp;:</b> I &lt;i@m.example&gt;<br><b>Envoyé&nbsp;:</b> lundi<br><b>À&nbsp;:</b> M<br><b>Objet&nbsp;:</b> Invitation</p></div><p>1. Un</p>',
      ),
    ).toEqual(['Je viens au 3'])
  })
  it('quoted by Thunderbird', async () => {
    expect(
      await own(
        '<p>Je viens au 3</p><div class="moz-cite-prefix">Le 04/01/2021, I a écrit :<br></div><blockquote type="cite" cite="mid:1">1. Un</blockquote>',
      ),
    ).toEqual(['Je viens au 3'])
  })
  it('quoted by Apple Mail', async () => {
    expect(
      await own(
        '<div>Je viens au 3</div><div><br><blockquote type="cite"><div>Le 4 janv. 2021 à 09:12, I &lt;i@m.example&gt; a écrit :</div><div>1. Un</div></blockquote></div>',
      ),
    ).toEqual(['Je viens au 3'])
  })
  it('quoted by Yahoo', async () => {
    expect(
      await own(
        '<div>Je viens au 3</div><div class="yahoo_quoted"><div>Il lunedì, I ha scritto:</div><div>1. Uno</div></div>',
      ),
    ).toEqual(['Je viens au 3'])
  })
  it('quoted by Zimbra', async () => {
    expect(
      await own(
        '<div>Je viens au 3</div><hr id="zwchr" data-marker="__DIVIDER__"><div><b>De: </b>I<br><b>À: </b>M<br><b>Envoyé: </b>Lundi<br><b>Objet: </b>Invitation</div><div>1. Un</div>',
      ),
    ).toEqual(['Je viens au 3'])
  })
  it('with a signature that the app marks', async () => {
    const layout = layOut(
      await htmlMail([], '<div>Je viens au 3</div><div class="gmail_signature">Marie Dupont<br>Asso</div>'),
    )
    expect(lines(layout, 'signature')).toEqual(['Marie Dupont', 'Asso'])
  })
  it('is preferred to a poorer text, and text to poorer HTML', async () => {
    const both = (text: string, html: string) =>
      multipart(
        'alternative',
        [],
        [
          `Content-Type: text/plain; charset=utf-8\n\n${text}`,
          `Content-Type: text/html; charset=utf-8\n\n${html}`,
        ],
      )
    const html = layOut(
      await both('Votre messagerie ne lit pas le HTML.', '<p>Je viens au 3, et aussi au 5</p>'),
    )
    expect(html.text).toBe('Je viens au 3, et aussi au 5')
    const text = layOut(await both('Je viens au 3, et aussi au 5.', '<img src="cid:1"> '))
    expect(text.text).toBe('Je viens au 3, et aussi au 5.')
  })
})

describe('what else is known of a message', () => {
  async function check(headers: readonly string[], expected: Partial<Layout>, body = 'x') {
    expect(layOut(await mail(headers, body))).toMatchObject(expected)
  }
  it('its own subject', () =>
    check(['Subject: Inscription'], { subject: { text: 'Inscription', own: true }, isReply: false }))
  for (const prefix of ['Re:', 'RE :', 'Ré:', 'AW:', 'SV:', 'Re[2]:', 'Rép :']) {
    it(`an answer's: ${prefix}`, () =>
      check([`Subject: ${prefix} Invitation`], {
        subject: { text: `${prefix} Invitation`, own: false },
        isReply: true,
      }))
  }
  for (const prefix of ['TR:', 'Tr :', 'Fwd:', 'FW:', 'WG:', 'Fw :']) {
    it(`a forward's: ${prefix}`, () =>
      check([`Subject: ${prefix} Invitation`], {
        subject: { text: `${prefix} Invitation`, own: false },
        isReply: false,
      }))
  }
  it('a word that begins like a prefix', () =>
    check(['Subject: Retour: inscription'], { subject: { text: 'Retour: inscription', own: true } }))
  it('an answer by its thread', () => check(['In-Reply-To: <a@b.example>'], { isReply: true }))
  it('a confirmation below', () =>
    check(
      reply,
      { quotesConfirmation: true },
      'Merci\n\nLe 04/01/2021 à 09:12, I a écrit :\n> Votre inscription est enregistrée :',
    ))
  it('a confirmation by its subject', () =>
    check(['Subject: Re: Votre inscription aux séminaires'], { quotesConfirmation: true }))
  it('the invitation below', () =>
    check(
      reply,
      { quotesConfirmation: false },
      'Merci\n\nLe 04/01/2021 à 09:12, I a écrit :\n> Pour vous inscrire, répondez.',
    ))
})

describe('offsets', () => {
  it('point to the words, whatever hides in them', async () => {
    const message: Message = await mail(
      [],
      'Je\u200b viens\u00a0au\u202f3\r\n> d\u2019accord\n\ta\tb\n\tc\td\n',
    )
    const layout = layOut(message)
    expect(layout.lines.map(({ text }) => text)).toEqual(['Je viens au 3', "d'accord", 'a b', 'c d', ''])
    for (const { text, start } of layout.lines)
      expect(layout.text.slice(start, start + text.length)).toBe(text)
    expect(layout.lines[2]?.cells).toEqual(['a', 'b'])
  })
})
