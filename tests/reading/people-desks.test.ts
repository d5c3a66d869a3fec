import { describe } from 'vitest'
import { check } from '#tests/reading/people-check.ts'

describe('a desk that writes for somebody', () => {
  check(
    'the cabinet of an office-holder',
    'Cabinet de la maire Lefort <cabinet@givry.example>',
    'participation',
    `Madame la maire me charge de vous confirmer la présence de Madame Odile LEFORT, maire de Givry, au 2.

Pour le cabinet,
Noé Sallès
Chargé de mission
Ville de Givry`,
    [
      '- Noé Sallès | cabinet@givry.example | ? | Ville de Givry | Chargé de mission',
      '+ Odile Lefort | ? | ? | Ville de Givry | maire de Givry',
    ],
  )
  check(
    'a medical secretary',
    'Secrétariat médical Dr Lanoy <secretariat@lanoy.example>',
    'Dr Lanoy',
    `Le Docteur Rémi LANOY souhaite participer au 2.

Le secrétariat
04 65 71 29 90`,
    ['- ? ? | secretariat@lanoy.example | +33465712990 | ? | ?', '+ Rémi Lanoy | ? | ? | ? | ?'],
  )
  check(
    'an address on a line of its own',
    'Secrétariat du tribunal de Givry <secretariat@tj-givry.example>',
    'participation',
    `Je vous remercie de bien vouloir inscrire Monsieur Noé SALLÈS, substitut, au 2.

Son adresse : noe.salles@tj-givry.example

Avec mes salutations distinguées,
Rose LIGIER
Greffière
Tribunal judiciaire de Givry`,
    [
      '- Rose Ligier | secretariat@tj-givry.example | ? | Tribunal judiciaire de Givry | Greffière',
      '+ Noé Sallès | noe.salles@tj-givry.example | ? | Tribunal judiciaire de Givry | substitut',
    ],
  )
  check(
    'an office before the name, and a verb behind it',
    'Rose Ligier <rose.ligier@posteo.example>',
    'participation',
    'M. le Principal adjoint, Noé SALLÈS, me charge de demander son inscription au 2.',
    [
      '- Rose Ligier | rose.ligier@posteo.example | ? | ? | ?',
      '+ Noé Sallès | ? | ? | ? | Principal adjoint',
    ],
  )
  check(
    'a club whose name no list knows',
    'AC Brelville Aviron <secretariat@ac-aviron.example>',
    'inscriptions',
    `Nous inscrivons :
* Noé Sallès, président : 2
* moi-même, Ana Lopes : 4`,
    [
      '* Ana Lopes | secretariat@ac-aviron.example | ? | AC Brelville Aviron | ?',
      '+ Noé Sallès | ? | ? | AC Brelville Aviron | président',
    ],
  )
})

describe('people under headings and beside seminars', () => {
  check(
    'a line a date',
    'Ana Lopes <ana.lopes@posteo.example>',
    'inscription',
    `Pour le club Amont :
7 mars : Noé Sallès (06 39 98 24 25)
4 avril : personne
15 juin : Noé Sallès et Rose Ligier`,
    [
      '- Ana Lopes | ana.lopes@posteo.example | ? | club Amont | ?',
      '+ Noé Sallès | ? | +33639982425 | club Amont | ?',
      '+ Rose Ligier | ? | ? | club Amont | ?',
    ],
  )
  check(
    'a number and a dash',
    'Ana Lopes <ana.lopes@posteo.example>',
    'inscription',
    `2 - Noé Sallès
3 - Rose Ligier et Noé Sallès
Merci de les inscrire`,
    [
      '- Ana Lopes | ana.lopes@posteo.example | ? | ? | ?',
      '+ Noé Sallès | ? | ? | ? | ?',
      '+ Rose Ligier | ? | ? | ? | ?',
    ],
  )
  check(
    'names that only capitals tell',
    'Ana Lopes <ana.lopes@posteo.example>',
    'places',
    `Could you book for us:
Myself - seminars 1 and 2
Oluwadare Akinsola, driver (o.akinsola@posteo.example) - seminars 2 and 3
Siddharta Venkatesan - seminar 4`,
    [
      '* Ana Lopes | ana.lopes@posteo.example | ? | ? | ?',
      '+ Oluwadare Akinsola | o.akinsola@posteo.example | ? | ? | driver',
      '+ Siddharta Venkatesan | ? | ? | ? | ?',
    ],
  )
})

describe('names that no list knows, beside what tells them', () => {
  const two = (title: string, text: string) =>
    check(title, 'Ana Lopes <ana.lopes@posteo.example>', 'places', text, [
      '- Ana Lopes | ana.lopes@posteo.example | ? | ? | ?',
      '+ Oluwadare Akinsola | ? | ? | ? | ?',
      '+ Rose Ligier | ? | ? | ? | ?',
    ])
  two('joined to one who is known', 'Oluwadare Akinsola and Rose Ligier will be at 2.')
  two('under a heading', 'Seminar 2 - Oluwadare Akinsola, Rose Ligier')
  two('announced', 'We have two people for 2: Oluwadare Akinsola and Rose Ligier.')
  check(
    'the writer among the numbers',
    'Ana Lopes <ana.lopes@posteo.example>',
    'inscription',
    '2 : moi\n3 : moi + Noé Sallès',
    ['* Ana Lopes | ana.lopes@posteo.example | ? | ? | ?', '+ Noé Sallès | ? | ? | ? | ?'],
  )
  check(
    'a list that the writer opens',
    'Ana Lopes <ana.lopes@posteo.example>',
    'places',
    `Please put these down:
Ana Lopes - 2, 4
Oluwadare Akinsola - 2`,
    ['* Ana Lopes | ana.lopes@posteo.example | ? | ? | ?', '+ Oluwadare Akinsola | ? | ? | ? | ?'],
  )
})

describe('a noun beside a name in a list', () => {
  check(
    'whatever it is, but for what is no noun',
    'Ana Lopes <ana.lopes@posteo.example>',
    'places',
    `Pour la 2 :
- Noé Sallès, plieur de voiles
- Rose Ligier, sous réserve
- Paul Renou (en visio)`,
    [
      '- Ana Lopes | ana.lopes@posteo.example | ? | ? | ?',
      '+ Noé Sallès | ? | ? | ? | plieur de voiles',
      '+ Rose Ligier | ? | ? | ? | ?',
      '+ Paul Renou | ? | ? | ? | ?',
    ],
  )
})

describe('whose place it is', () => {
  check(
    "the writer's predecessor's",
    'Ana Lopes <ana.lopes@posteo.example>',
    'relais',
    `Mme Rose Ligier, inscrite au 2, a quitté l'association. Je viendrai à sa place.`,
    [
      '* Ana Lopes | ana.lopes@posteo.example | ? | ? | ?',
      '+ Rose Ligier | ? | ? | ? | ?',
      'replaced 1 by 0',
    ],
  )
  check(
    "somebody's who leaves, not the writer's",
    'Mairie de Givry <mairie@givry.example>',
    'nouvel animateur',
    `M. Noé Sallès, inscrit au 2, prend sa retraite. Merci d'inscrire à sa place Mme Rose Ligier.`,
    [
      '- ? ? | mairie@givry.example | ? | Mairie de Givry | ?',
      '+ Noé Sallès | ? | ? | Mairie de Givry | ?',
      '+ Rose Ligier | ? | ? | Mairie de Givry | ?',
      'replaced 1 by 2',
    ],
  )
})

describe('capitals that are nobody', () => {
  const nobody = (text: string) =>
    check(text, 'Ana Lopes <ana.lopes@posteo.example>', 'inscription', text, [
      '* Ana Lopes | ana.lopes@posteo.example | ? | ? | ?',
    ])
  nobody("Je m'inscris à la rencontre du 2 chez nos voisins de La Tierce.")
  nobody("Je m'inscris au 2 et je transfère votre mail à Rose Ligier et Noé Sallès.")
  nobody("Je m'inscris au 2 ; M. Sallès, mon adjoint, est en copie.")
  nobody("J'ai suivi l'exposition de Rose Ligier, et je viendrai au 2.")
  nobody("C'est ma directrice qui me parle de vous : je viendrai au 2.")
  nobody('Est-ce que Rose Ligier sera là ? Je viendrai au 2 en tout cas.')
  nobody("On m'a dit que Rose Ligier et Noé Sallès y seront : inscrivez-moi au 2.")
  nobody('Votre collègue Rose Ligier me propose le 2, je viendrai.')
  nobody("Je viendrai au 2 avec l'accord de ma cheffe, Mme Rose Ligier.")
  nobody("Mon entretien avec Rose Ligier m'a décidée : je m'inscris au 2.")
})

describe('several who share what is said', () => {
  check(
    'a role in the plural, the writer among them',
    'Rose Ligier <rose.ligier@posteo.example>',
    'inscription',
    'Rose Ligier et Noé Sallès, bibliothécaires à la médiathèque de Givry, nous souhaitons participer au 2.',
    [
      '* Rose Ligier | rose.ligier@posteo.example | ? | médiathèque de Givry | bibliothécaires',
      '+ Noé Sallès | ? | ? | médiathèque de Givry | bibliothécaires',
    ],
  )
  check(
    'the house of those who are registered',
    'Rose Ligier <rose.ligier@posteo.example>',
    'places',
    'Please register these colleagues from Larkfield School: Noah Sallis and Ana Lopes for 2.',
    [
      '- Rose Ligier | rose.ligier@posteo.example | ? | Larkfield School | ?',
      '+ Noah Sallis | ? | ? | Larkfield School | ?',
      '+ Ana Lopes | ? | ? | Larkfield School | ?',
    ],
  )
  check(
    'whoever told the writer of it is not registered',
    'Rose Ligier <rose.ligier@posteo.example>',
    'places',
    'My supervisor Noah Sallis recommended I come, so please register me for 2.',
    ['* Rose Ligier | rose.ligier@posteo.example | ? | ? | ?'],
  )
})

describe('companions without a name', () => {
  const companion = (text: string, words: string) =>
    check(text, 'Ana Lopes <ana.lopes@posteo.example>', 'inscription', text, [
      '* Ana Lopes | ana.lopes@posteo.example | ? | ? | ?',
      `unclear: ${words}`,
    ])
  companion("Je m'inscris au 2, et ma voisine aussi.", 'ma voisine aussi')
  companion('My brother and I would like to attend 2.', 'My brother and I')
  check(
    'one of a list',
    'Ana Lopes <ana.lopes@posteo.example>',
    'inscription',
    'Pour la 2 :\n- Ana Lopes\n- Noé Sallès\n- une apprentie',
    [
      '* Ana Lopes | ana.lopes@posteo.example | ? | ? | ?',
      '+ Noé Sallès | ? | ? | ? | ?',
      'unclear: une apprentie',
    ],
  )
})
