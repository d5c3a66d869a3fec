import { describe } from 'vitest'
import { check } from '#tests/reading/people-check.ts'

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
