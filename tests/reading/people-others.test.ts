import { describe } from 'vitest'
import { check } from '#tests/reading/people-check.ts'

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
