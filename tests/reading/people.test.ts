import { describe, expect, it } from 'vitest'
import { layOut } from '#src/reading/lay-out.ts'
import { readPeople } from '#src/reading/people.ts'
import { mail } from '#tests/reading/mail.ts'
import { gardens } from '#tests/reading/programmes.ts'

/**
 * Reads a mail and compares everybody in it, a line each: `*` the writer who takes part, `-` the writer who does
 * not, `+` somebody else; name | address | phone | organisation | role, `?` for what is not stated.
 */
function check(
  title: string,
  from: string,
  subject: string,
  body: string,
  expected: readonly string[],
): void {
  it(title, async () => {
    const message = await mail([`From: ${from}`, `Subject: ${subject}`], `${body}\n`)
    const layout = layOut(message, [gardens.registration.address])
    const { persons, senderTakesPart, replaced, unclear } = readPeople(layout, message, gardens)
    const lines = persons.map((one) => {
      const mark = one.sender ? (senderTakesPart ? '*' : '-') : '+'
      const name = `${one.givenName?.value ?? '?'} ${one.familyName?.value ?? '?'}`
      const rest = [one.email, one.phone, one.organisation, one.role].map((read) => read?.value ?? '?')
      return `${mark} ${[name, ...rest].join(' | ')}`
    })
    if (replaced) lines.push(`replaced ${replaced.from} by ${replaced.by}`)
    expect([...lines, ...unclear.map(({ value }) => `unclear: ${value}`)]).toEqual(expected)
  })
}

describe('what is stated beats the signature, which beats the headers', () => {
  check(
    'a plain signature',
    'FONTAINE Nadège <n.fontaine@lechainon.example>',
    'inscription',
    `Je m'inscris au 2.

Nadège FONTAINE
Éducatrice spécialisée - équipe sud
Association Le Chaînon
12 rue des Tisserands - 38999 Champerey
Tél : 04 65 71 22 08
Fax : 04 65 71 22 09`,
    [
      '* Nadège Fontaine | n.fontaine@lechainon.example | +33465712208 | Association Le Chaînon | Éducatrice spécialisée',
    ],
  )
  check(
    "an address of one's own in the signature",
    'JB de K <jbdk.perso@wanadoo.example>',
    'inscription',
    `Merci de m'inscrire au 2.

Commandant Jean-Baptiste de Kerangal
Commissariat de Champerey
jb.dekerangal@police.example`,
    [
      '* Jean-Baptiste de Kerangal | jb.dekerangal@police.example | ? | Commissariat de Champerey | Commandant',
    ],
  )
  check(
    'a new address, the old one beside it',
    'Ophélie Dumas <o.dumas@ml.example>',
    'inscription',
    'mon adresse a changé : o.dumas-leroy@ml.example (et non plus o.dumas@ml.example).',
    ['* Ophélie Dumas | o.dumas-leroy@ml.example | ? | ? | ?'],
  )
  check(
    'a new number, the old one beside it',
    'Ophélie Dumas <o.dumas@ml.example>',
    'inscription',
    'merci de remplacer mon ancien numéro 06 39 98 10 10 par le 06 39 98 20 20.',
    ['* Ophélie Dumas | o.dumas@ml.example | +33639982020 | ? | ?'],
  )
  check(
    'a new name',
    'Anne Royer <a.royer@ars.example>',
    'inscription',
    "je m'appelle désormais Anne Royer-Blanc (mariage).",
    ['* Anne Royer-Blanc | a.royer@ars.example | ? | ? | ?'],
  )
  check('the last resort', 'thomas.abegglen@addicto.example', 'inscription', 'ok pour la 2', [
    '* Thomas Abegglen | thomas.abegglen@addicto.example | ? | ? | ?',
  ])
  check(
    'an initial and a given name',
    'Jeanne D. <j.dubois@ccas.example>',
    'inscription',
    "Je m'inscris au 2. Jeanne",
    ['* Jeanne Dubois | j.dubois@ccas.example | ? | ? | ?'],
  )
  check(
    "a service address is nobody's",
    'Nora <nora.hakobyan@mdq.example>',
    'inscription',
    `Je m'inscris au 2.

Nora Hakobyan
Maison de quartier des Glairons
accueil@mdq.example`,
    ['* Nora Hakobyan | nora.hakobyan@mdq.example | ? | Maison de quartier des Glairons | ?'],
  )
  check(
    'a switchboard when there is no other',
    'Paul Keller <paul.keller@chu.example>',
    'inscription',
    `Je m'inscris au 4.

Dr Paul Keller
CHU de Bourg-Neuf
Standard : 04 65 71 10 10`,
    ['* Paul Keller | paul.keller@chu.example | +33465711010 | CHU de Bourg-Neuf | ?'],
  )
})

describe('role and organisation in a sentence', () => {
  check(
    'before the verb',
    'Benoît Charvoz <benoit.charvoz@ac.example>',
    'inscription',
    "CPE au collège Olympe-de-Gouges, je m'inscris au 2.",
    ['* Benoît Charvoz | benoit.charvoz@ac.example | ? | collège Olympe-de-Gouges | CPE'],
  )
  check(
    'behind "je suis"',
    'Hafsa Amrani <hafsa.amrani@pimms.example>',
    'inscription',
    "Je suis Hafsa AMRANI du PIMMS de Saint-Étienne (médiatrice). Je m'inscris pour le 2.",
    ['* Hafsa Amrani | hafsa.amrani@pimms.example | ? | PIMMS de Saint-Étienne | médiatrice'],
  )
  check(
    'of both orders',
    'jdubois@ccas.example',
    'inscription',
    "je m'appelle Jeanne Dubois et je travaille au CCAS d'Echirolles comme assistante sociale. Inscription au 2. Mon numéro : 06 39 98 11 33",
    ["* Jeanne Dubois | jdubois@ccas.example | +33639981133 | CCAS d'Echirolles | assistante sociale"],
  )
  check(
    'without a name for the employer',
    'Louis Meyer <louis.meyer@gmail.example>',
    'inscription',
    'je suis éducateur dans un foyer je voudrais participer au 2',
    ['* Louis Meyer | louis.meyer@gmail.example | ? | ? | éducateur'],
  )
  check(
    'in English',
    'Sarah Klein <sarah.klein@uni.example>',
    'inscription',
    "My name is Sarah Klein and I'm a PhD student at the University of Bristol. I'd love to attend 2 and 3.",
    ['* Sarah Klein | sarah.klein@uni.example | ? | University of Bristol | PhD student'],
  )
  check(
    'an adjective is no role',
    'Nadia Brun <nadia.brun@ville.example>',
    'inscription',
    'Je suis intéressée par le centre social et le séminaire 2.',
    ['* Nadia Brun | nadia.brun@ville.example | ? | ? | ?'],
  )
  check(
    'a signature inside the text',
    'Barnabé Joly <barnabe.joly@fablab.example>',
    'inscription',
    `Merci de m'inscrire au 5.

Barnabé Joly
médiateur numérique, FabLab des Essarts

PS : y a-t-il un parking ?`,
    ['* Barnabé Joly | barnabe.joly@fablab.example | ? | FabLab des Essarts | médiateur numérique'],
  )
})

describe('forms', () => {
  check(
    'labels',
    'Jo <jo@x.example>',
    'inscription',
    `Nom : Delaunay
Prénom : Joëlle
Fonction : Animatrice jeunesse
Structure : MJC Voltaire
Téléphone : 06.39.98.44.55
Mail : joelle.delaunay@mjc.example`,
    ['* Joëlle Delaunay | joelle.delaunay@mjc.example | +33639984455 | MJC Voltaire | Animatrice jeunesse'],
  )
  check(
    'labels on one line',
    'x <luc.durantin@orange.example>',
    'inscription',
    'Nom : DURANTIN Prenom : Luc Fonction : facteur Organisme : centre de tri Tel : 0639985151',
    ['* Luc Durantin | luc.durantin@orange.example | +33639985151 | centre de tri | facteur'],
  )
  check(
    'a form each',
    'Secrétariat <secretariat@clinique.example>',
    'inscription',
    `Nom : Delaunay
Prénom : Joëlle
Fonction : infirmière

Nom : Roux
Prénom : Éric
Fonction : médecin`,
    [
      '- ? ? | secretariat@clinique.example | ? | ? | ?',
      '+ Joëlle Delaunay | ? | ? | ? | infirmière',
      '+ Éric Roux | ? | ? | ? | médecin',
    ],
  )
})

describe('others', () => {
  check(
    'a secretary',
    'Claire Bonnet <c.bonnet@mairie.example>',
    'inscription',
    `Merci d'inscrire Mme Sylvie Garnier et M. Ahmed Tazi aux séminaires 2 et 3.

Claire Bonnet
Secrétaire de direction
Mairie de Bourg-Saint-Ange`,
    [
      '- Claire Bonnet | c.bonnet@mairie.example | ? | Mairie de Bourg-Saint-Ange | Secrétaire de direction',
      '+ Sylvie Garnier | ? | ? | Mairie de Bourg-Saint-Ange | ?',
      '+ Ahmed Tazi | ? | ? | Mairie de Bourg-Saint-Ange | ?',
    ],
  )
  check(
    'a list',
    'contact@ml.example',
    'inscription',
    `Voici les inscriptions :
Julie Moreau, conseillère, julie.moreau@ml.example, 06 39 98 11 22 : séminaires 1 et 2
Salima Haddad - directrice : tous`,
    [
      '- ? ? | contact@ml.example | ? | ? | ?',
      '+ Julie Moreau | julie.moreau@ml.example | +33639981122 | ? | conseillère',
      '+ Salima Haddad | ? | ? | ? | directrice',
    ],
  )
  check(
    'a list with the writer in it',
    'Nicolas Perrin <n.perrin@ville.example>',
    'inscription',
    `merci d'inscrire :
- PERRIN Nicolas (chef de service)
- GOMEZ Sandra (brigadier)
- LE ROUX Thierry (gardien)`,
    [
      '* Nicolas Perrin | n.perrin@ville.example | ? | ? | chef de service',
      '+ Sandra Gomez | ? | ? | ? | brigadier',
      '+ Thierry Le Roux | ? | ? | ? | gardien',
    ],
  )
  check(
    'a table',
    'Corinne Estrade <direction@cs-tilleuls.example>',
    'inscription',
    `voici nos inscriptions :

Nom Prénom | Fonction | Mél | R1
ESTRADE Corinne | directrice |  | X
CISSOKHO Bakary | animateur jeunes | b.cissokho@cs-tilleuls.example | X

Corinne Estrade
Centre social des Tilleuls`,
    [
      '* Corinne Estrade | direction@cs-tilleuls.example | ? | Centre social des Tilleuls | directrice',
      '+ Bakary Cissokho | b.cissokho@cs-tilleuls.example | ? | Centre social des Tilleuls | animateur jeunes',
    ],
  )
  check(
    'a role before the name, one behind',
    'Centre Social Les Buttes <contact@csbuttes.example>',
    'inscription',
    "Nous souhaitons inscrire notre référente familles, Mme Leïla Haddad (l.haddad@csbuttes.example), ainsi que l'animateur jeunesse Brice Noël.",
    [
      '- ? ? | contact@csbuttes.example | ? | Centre Social Les Buttes | ?',
      '+ Leïla Haddad | l.haddad@csbuttes.example | ? | Centre Social Les Buttes | référente familles',
      '+ Brice Noël | ? | ? | Centre Social Les Buttes | animateur jeunesse',
    ],
  )
  check(
    'a colleague and the writer',
    'Dominique Petit <d.petit@asso.example>',
    'inscription',
    'Mon collègue Ahmed et moi-même serons présents au 2.',
    ['* Dominique Petit | d.petit@asso.example | ? | ? | ?', '+ Ahmed ? | ? | ? | ? | ?'],
  )
  check(
    'another organisation',
    'Blanche Aumont <b.aumont@maia.example>',
    'inscription',
    `Je m'inscris au 2. Ma collègue Irène Kaplan (Mission locale du Drac) viendra aussi.

Blanche Aumont
Réseau Ville-Santé`,
    [
      '* Blanche Aumont | b.aumont@maia.example | ? | Réseau Ville-Santé | ?',
      '+ Irène Kaplan | ? | ? | Mission locale du Drac | ?',
    ],
  )
  check(
    'not the writer',
    'Solène Marchand <s.marchand@esat.example>',
    'inscription',
    "Je ne participe pas moi-même, mais merci d'inscrire Hugo Blin au 2.",
    ['- Solène Marchand | s.marchand@esat.example | ? | ? | ?', '+ Hugo Blin | ? | ? | ? | ?'],
  )
  check(
    'the subject',
    's.marchand@esat.example',
    'Inscription de Sophie Martin et Paul Durand',
    `merci de les inscrire au 2.

Solène Marchand`,
    [
      '- Solène Marchand | s.marchand@esat.example | ? | ? | ?',
      '+ Sophie Martin | ? | ? | ? | ?',
      '+ Paul Durand | ? | ? | ? | ?',
    ],
  )
  check(
    'a couple',
    'M. ET MME POUJOL <poujol.jl@orange.example>',
    'inscription',
    'Nous viendrons tous les deux, Jean-Luc Poujol et Nadine Poujol, au 2.',
    ['* Jean-Luc Poujol | poujol.jl@orange.example | ? | ? | ?', '+ Nadine Poujol | ? | ? | ? | ?'],
  )
  check(
    'no capitals',
    'Ali <ali.k@free.example>',
    'inscription',
    'inscrivez moi au 2 svp. mr ali kaci, habitant du quartier, tel 0639981212',
    ['* Ali Kaci | ali.k@free.example | +33639981212 | ? | habitant du quartier'],
  )
})

describe('others who are not meant', () => {
  check(
    'a director, a colleague asked, a copy',
    'Solène Marchand <s.marchand@esat.example>',
    'inscription',
    'de la part de ma directrice Mme Odile Vernier, voici mon inscription au 2. Vu avec Karim Hadj. Cc : Zoé Pic.',
    ['* Solène Marchand | s.marchand@esat.example | ? | ? | ?'],
  )
  check(
    'the organiser and a speaker',
    'Solène Marchand <s.marchand@esat.example>',
    'inscription',
    'Bonjour Paule Ostrowski, je viendrai écouter Lucie Armand.',
    ['* Solène Marchand | s.marchand@esat.example | ? | ? | ?'],
  )
  check(
    'a school named after somebody',
    'Alix Renard <a.renard@univ.example>',
    'inscription',
    'Je viendrai au 2 avec la classe du lycée Simone Veil et du collège Jean Moulin.',
    ['* Alix Renard | a.renard@univ.example | ? | ? | ?'],
  )
  check(
    'an exclamation',
    'Alix Renard <a.renard@univ.example>',
    'inscription',
    "Parfait, je m'inscris au 2.",
    ['* Alix Renard | a.renard@univ.example | ? | ? | ?'],
  )
})

describe('companions and replacements', () => {
  check(
    'a companion without a name',
    'Paul Rivière <p.riviere@asso.example>',
    'inscription',
    'je souhaite participer au 2, accompagné de deux collègues.',
    ['* Paul Rivière | p.riviere@asso.example | ? | ? | ?', 'unclear: accompagné de deux collègues'],
  )
  check(
    'more than are named',
    'Paul Rivière <p.riviere@asso.example>',
    'inscription',
    'nous serons quatre au 2.',
    ['* Paul Rivière | p.riviere@asso.example | ? | ? | ?', 'unclear: nous serons quatre'],
  )
  check(
    'as many as are named',
    'Solène Marchand <s.marchand@esat.example>',
    'inscription',
    'Nous serons trois : Hugo Blin, Sarah Cohen et moi-même, au 2.',
    [
      '* Solène Marchand | s.marchand@esat.example | ? | ? | ?',
      '+ Hugo Blin | ? | ? | ? | ?',
      '+ Sarah Cohen | ? | ? | ? | ?',
    ],
  )
  check(
    'replaced by somebody',
    'Jeanne Dubois <j.dubois@ccas.example>',
    'inscription',
    'Je serai remplacée par Lucie Perret (lucie.perret@ccas.example) le 4 avril.',
    [
      '* Jeanne Dubois | j.dubois@ccas.example | ? | ? | ?',
      '+ Lucie Perret | lucie.perret@ccas.example | ? | ? | ?',
      'replaced 0 by 1',
    ],
  )
  check(
    "in the writer's place",
    'Bernard Vial <b.vial@free.example>',
    'inscription',
    'je ne peux plus venir au 3. Ma femme, Josiane Vial, viendra à ma place.',
    ['* Bernard Vial | b.vial@free.example | ? | ? | ?', '+ Josiane Vial | ? | ? | ? | ?', 'replaced 0 by 1'],
  )
  check(
    'one for another',
    'Anne Royer <a.royer@ars.example>',
    'inscription',
    "Merci de désinscrire Paul Henry du séminaire 3 et d'inscrire à la place Zoé Martinez (z.martinez@ars.example).",
    [
      '- Anne Royer | a.royer@ars.example | ? | ? | ?',
      '+ Paul Henry | ? | ? | ? | ?',
      '+ Zoé Martinez | z.martinez@ars.example | ? | ? | ?',
      'replaced 1 by 2',
    ],
  )
  check(
    'contact details by a pronoun',
    'Élodie Marquant <e.marquant@ml.example>',
    'inscription',
    "Je ne pourrai pas venir au 3. C'est ma collègue Priscilla Andriamanana qui viendra à ma place. Vous pouvez la joindre au 06 39 98 33 72.",
    [
      '* Élodie Marquant | e.marquant@ml.example | ? | ? | ?',
      '+ Priscilla Andriamanana | ? | +33639983372 | ? | ?',
      'replaced 0 by 1',
    ],
  )
})

describe('people named together', () => {
  check(
    'a couple under one family name',
    'rene.bourhis@orange.example',
    'inscription',
    'M. et Mme René et Paulette BOURHIS participeront au 3.',
    ['* René Bourhis | rene.bourhis@orange.example | ? | ? | ?', '+ Paulette Bourhis | ? | ? | ? | ?'],
  )
  check(
    'both named before',
    'Équipe <vie-scolaire@college.example>',
    'inscription',
    "La CPE du collège, Mme Anne-Sophie Lecomte, et l'assistante sociale, Mme Rima Khoury, souhaitent participer au 3.",
    [
      '- ? ? | vie-scolaire@college.example | ? | ? | ?',
      '+ Anne-Sophie Lecomte | ? | ? | ? | CPE du collège',
      '+ Rima Khoury | ? | ? | ? | assistante sociale',
    ],
  )
  check(
    'a role in the plural',
    'direction@ehpad.example',
    'inscription',
    'Mesdames Cécile Arnoux et Brigitte Faye, aides-soignantes, participeront au 2.',
    [
      '- ? ? | direction@ehpad.example | ? | ? | ?',
      '+ Cécile Arnoux | ? | ? | ? | aides-soignantes',
      '+ Brigitte Faye | ? | ? | ? | aides-soignantes',
    ],
  )
  check(
    'by seminar',
    'Pascal Vigouroux <p.vigouroux@esat.example>',
    'inscription',
    `Ci-dessous les inscriptions, par rencontre :
Rencontre 1 : Sabine Monteil, monitrice d'atelier ; Jules Ferrandi, psychologue
Rencontre 4 : Jules Ferrandi
Je n'y participe pas moi-même.`,
    [
      '- Pascal Vigouroux | p.vigouroux@esat.example | ? | ? | ?',
      "+ Sabine Monteil | ? | ? | ? | monitrice d'atelier",
      '+ Jules Ferrandi | ? | ? | ? | psychologue',
    ],
  )
  check(
    'choices behind a colon',
    'Harriet Lund <harriet.lund@primary.example>',
    'inscription',
    'Three of us this time. Me: 2. Our caretaker Len Whitby: 3. Year 5 teacher Asha Raman: 4.',
    [
      '* Harriet Lund | harriet.lund@primary.example | ? | ? | ?',
      '+ Len Whitby | ? | ? | ? | caretaker',
      '+ Asha Raman | ? | ? | ? | Year 5 teacher',
    ],
  )
  check(
    'letters before the names',
    'Venkatesh Iyer <venkatesh.iyer@spicelane.example>',
    'inscription',
    `Kindly register for 2 and 4:
(a) Mr. Venkatesh Iyer, Proprietor, Spice Lane - 06 39 98 22 31
(b) Mrs. Lakshmi Iyer, Accounts - 06 39 98 22 32`,
    [
      '* Venkatesh Iyer | venkatesh.iyer@spicelane.example | +33639982231 | Spice Lane | Proprietor',
      '+ Lakshmi Iyer | ? | +33639982232 | Spice Lane | ?',
    ],
  )
})

describe('one leaves, one stays', () => {
  check(
    'the writer stays',
    'Bérénice Lafaurie <b.lafaurie@cidff.example>',
    'inscription',
    'Simon Peretti ne pourra plus venir le 7 mars. Pour ma part, je maintiens ma présence.',
    ['- Bérénice Lafaurie | b.lafaurie@cidff.example | ? | ? | ?', '+ Simon Peretti | ? | ? | ? | ?'],
  )
  check(
    'asked for by a pronoun',
    'Doreen Halvorsen <doreen.halvorsen@mail.example>',
    'inscription',
    "My husband Art is in hospital. Please scratch his name from the list. I'm still coming.",
    ['- Doreen Halvorsen | doreen.halvorsen@mail.example | ? | ? | ?', '+ Art ? | ? | ? | ? | ?'],
  )
  check(
    'the writer takes the place',
    'Olivier Szymczak <olivier.szymczak@bailleur.example>',
    'inscription',
    'je remplacerai Mme Nathalie Ferrer le 11 mai.',
    [
      '* Olivier Szymczak | olivier.szymczak@bailleur.example | ? | ? | ?',
      '+ Nathalie Ferrer | ? | ? | ? | ?',
      'replaced 1 by 0',
    ],
  )
  check(
    'in favour of somebody',
    'Sylvain Delmas <sylvain.delmas@colline.example>',
    'inscription',
    'Je me retire du 15 juin au profit de Capucine Nogaret, notre bibliothécaire.',
    [
      '* Sylvain Delmas | sylvain.delmas@colline.example | ? | ? | ?',
      '+ Capucine Nogaret | ? | ? | ? | bibliothécaire',
      'replaced 0 by 1',
    ],
  )
  check(
    'somebody takes the spot',
    'Ignatius Okemaw <ignatius.okemaw@band.example>',
    'inscription',
    'Hi there - Lena Okemaw (lena.okemaw@band.example) is going to take my spot on the 2nd.',
    [
      '* Ignatius Okemaw | ignatius.okemaw@band.example | ? | ? | ?',
      '+ Lena Okemaw | lena.okemaw@band.example | ? | ? | ?',
      'replaced 0 by 1',
    ],
  )
})

describe('what is no organisation', () => {
  check(
    'a place behind the street',
    'Job Kermoal <job.kermoal@orange.example>',
    'inscription',
    `Je m'inscris au 2.

Job Kermoal
6 hent ar Mor
Plouvenez
02 61 91 77 14`,
    ['* Job Kermoal | job.kermoal@orange.example | +33261917714 | ? | ?'],
  )
  check(
    'a kind, not a name',
    'Association Rebond <contact@rebond.example>',
    'inscription',
    'Notre association souhaite inscrire Florent Gauthier, coordinateur, au 2.',
    [
      '- ? ? | contact@rebond.example | ? | Association Rebond | ?',
      '+ Florent Gauthier | ? | ? | Association Rebond | coordinateur',
    ],
  )
  check(
    'what the domain bears',
    'b.aumont@maia-valbonnac.example',
    'inscription',
    `Je m'inscris au 2.

Blanche Aumont
MAIA de Valbonnac`,
    ['* Blanche Aumont | b.aumont@maia-valbonnac.example | ? | MAIA de Valbonnac | ?'],
  )
  check(
    'the larger one on its own line',
    'Agathe Bonnefous <a.bonnefous@cdc.example>',
    'inscription',
    `Je m'inscris au 2.

Agathe BONNEFOUS
Directrice de la médiathèque intercommunale
Communauté de communes des Terrasses`,
    [
      '* Agathe Bonnefous | a.bonnefous@cdc.example | ? | Communauté de communes des Terrasses | Directrice de la médiathèque intercommunale',
    ],
  )
  check(
    'dotted labels',
    'g.peltier@departement.example',
    'inscription',
    `Nom d'usage ......... PELTIER-AUBRY
Prénom .............. Ghislaine
Employeur ........... Département de l'Orme
Fonction ............ Travailleuse sociale`,
    [
      "* Ghislaine Peltier-Aubry | g.peltier@departement.example | ? | Département de l'Orme | Travailleuse sociale",
    ],
  )
})
