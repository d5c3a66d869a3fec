/** Phrases about companions whom nobody names. All are tried on plain text; each is linear. */

/** How many, in words that `takes-part` counts. */
const number =
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d{1,2}|two|three|four|five|seven|eight|nine|ten'

/** How many, about. */
const some =
  'une? (?:petite )?(?:dizaine|douzaine|quinzaine|vingtaine|poignee|groupe|demi-douzaine)|quelques|plusieurs|half a dozen|a dozen|a couple|a few|a handful|a (?:small )?group|a bunch|several'

/** Whoever may come along with somebody. */
const people =
  'stagiaires?|collegues?|amie?s?|copains?|copines?|potes?|mari|femme|epouse|epoux|conjointe?|compagnon|compagne|fils|filles?|enfants?|benevoles?|apprentie?s?|etudiante?s?|eleves?|personnes?|voisine?s?|binome|soeurs?|freres?|meres?|peres?|maman|papa|cousine?s?|equipe|colleagues?|trainees?|interns?|friends?|students?|volunteers?|husband|wife|partner|sisters?|brothers?|mother|father|mum|dad|daughters?|sons?|kids|children|mates?|neighbou?rs?|team|of us|of my|of our|people'

function shape(source: string): RegExp {
  return new RegExp(source, 'u')
}

/** Companions counted or hinted at. The first group holds a number where there is one. */
export const companions: readonly RegExp[] = [
  /\b(?:nous serons|nous viendrons|nous viendrions|nous participerons|nous serions|nous sommes|on sera|on viendra|on serait|we will be|we'll be|we are|there will be) (?:a |au nombre de |sans doute |probablement |environ )?(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}|two|three|four|five|plusieurs|several)\b(?! (?:structures|associations|services|organismes|equipes|teams|charities))(?: (?:personnes|collegues|people|of us|participants?))?/,
  /\b(?:inscri\p{L}{2,5}|pour|enregistrer|reserver|venir a|a|register|book|for) (deux|trois|quatre|cinq|six|\d{1,2}|two|three|four|five) (?:autres )?(?:personnes|collegues|places|agents|stagiaires|educateurs|educatrices|benevoles|salaries|professionnels|people|colleagues|places|seats|spaces|spots|staff)\b/u,
  /\b(?:accompagnee? (?:de|d'|par)|avec|together with|along with|with|ainsi que|amenerai|emmenerai|bring|bringing|plus) ?(?:un|une|deux|trois|quatre|plusieurs|quelques|l'un de|l'une de|mon|ma|mes|notre|nos|quatre|cinq|a|an|four|five|a couple of|a few|several of|one|two|three|my|some|1|2|3|4) ?(?:\p{L}{1,20} ){0,3}(?:stagiaires?|collegues?|amie?s?|copains?|copines?|potes?|enfants?|gendre|neveu|niece|cousine?s?|maman|papa|mari|femme|conjointe?|compagnon|compagne|fils|fille|benevoles?|apprentie?s?|alternante?s?|etudiante?s?|eleves?|personnes?|educateurs?|educatrices?|colleagues?|trainees?|interns?|friends?|students?|volunteers?|habitante?s?|parents?|voisine?s?|binome|soeurs?|freres?|meres?|peres?|pere|mother|father|mum|dad|wife|husband|spouse|daughters?|sons?|kids|mates?|pals?|neighbours?|nephew|assistante?s?|support workers?|carers?|personal assistants?|interpreters?|auxiliaires?|aidante?s?|accompagnateurs?|accompagnatrices?|interpretes?|usagers?|residente?s?|jeunes|classes?|promotion|promo)\b/u,
  /\b(?:un|une|deux|trois|\d) (?:autres? )?(?:collegues?|personnes?|stagiaires?|benevoles?) (?:viendr|m'accompagn|nous accompagn|se joindr|participer)\p{L}{1,5}/u,
  /\b(?:je viens|je viendrai|je serai|je participerai|je souhaite venir|j'arrive|nous viendrons|come|coming|attend|join|me down)\b[^.;:!?]{0,40}\b(?:avec|with|plus) (?:deux|trois|quatre|cinq|plusieurs|quelques|two|three|four|some|several) (?!jours?|heures?|minutes?|questions?|remarques?|semaines?|mois|days|hours|weeks|reserves?|conditions?|documents?|idees)\p{L}{3,20}s?\b/u,
  /(?:^|\s)\+ ?[1-9]\b(?! ?\d)/,
  shape(`\\b(${number})(?: or (?:${number}))? of us\\b(?! in the| at the| all)`),
  shape(
    `\\b(${number}) (?:petites? |autres )?(?:places?|seats?|spots?|spaces?|tickets?) (?:pour|au|aux|a la|le|sur|svp|s'il|dans|en|on|for|at|in|please)\\b`,
  ),
  shape(
    `\\b(?:places?|seats?|spots?|spaces?) (?:pour|for) (${number.replace('|\\d{1,2}', '')})\\b(?! (?:seminaires|rencontres|seances|ateliers|sessions|seminars|dates|talks))`,
  ),
  shape(`\\b(?:a )?(?:party|group|groupe) (?:of|de|d') ?(${number})\\b`),
  shape(`\\b(?:viendrons|viendra|serons|viendrions|venons|vient|venir) a (${number})\\b`),
  shape(
    `\\b(?:avec|with|accompagnee? (?:de|d'|par)|bring|bringing|plus|amene\\p{L}{0,4}|et|and) ?(?:${some})\\b(?! (?:jours|minutes|questions|remarques|days|words|mots|semaines))`,
  ),
  shape(
    `\\b(?:${some}|une?|deux|trois|an?|some|two|three|mon|ma|mes|my|our|notre|nos|l'une? de mes) (?:\\p{L}{1,20} ){0,3}?(?:${people})(?: \\p{L}{1,15}){0,3} (?:(?:will|would|may|might|is|are|wants to|want to|'d like to|can) (?:also |probably )?(?:tag along|come along|come too|come with me|come as well|join me|join us|be joining me|be with me|accompany me|coming along|coming too|coming with me|joining me|tagging along|accompanying me)|(?:se joindr\\p{L}{1,3}|se joint|se joignent) (?:a|aussi)|(?:nous |m')accompagn\\p{L}{1,5}|(?:viendr\\p{L}{1,4}|vient|viennent|sera|seront|participer\\p{L}{1,3}) (?:aussi|egalement|avec moi|avec nous|des notres|de la partie))`,
  ),
  shape(
    `\\b(?:put|sign|book|register|add|count) (?:me|us) [^.;:!?]{0,40}\\b(?:and|plus) (?:an?|my|one|two|some|another) (?:\\p{L}{1,20} ){0,2}?(?:${people})\\b`,
  ),
  shape(
    `\\b(?:mon|ma|mes|my|our|notre|nos|une?|an?) (?:\\p{L}{1,20} ){0,2}(?:${people}),? (?:et moi\\b|and i\\b|and me\\b|and myself|aussi\\b|egalement\\b|too\\b|as well\\b|est interess|seront? interess|is interested)`,
  ),
  /\bje (?:serai|viendrai|viens|arriverai|participerai) (?:aussi |donc |probablement )?accompagnee?\b/,
  /\bplus[- ](?:one|un|une|1)\b/,
]

/** An item of a list that is somebody without a name: `un stagiaire`. */
export const unnamedItem = shape(
  `^(?:une?|deux|trois|\\d|an?|two|three|l'une? de) (?:\\p{L}{1,20} ){0,2}(?:${people})(?: de l'equipe| du service| from the team)?(?: ?[(:,.;].*)?$`,
)

/** Somebody who comes too, and will be named later. */
export const unnamed =
  /(?<!\b(?:a|to) )\b(?:quelqu'un|someone|somebody|une autre personne|une? autre collegue|another colleague|a new starter|a new colleague) (?:whose |dont |de |du |des |d'|from |else from |of )|\b(?:son |leur |their |the )?(?:noms?|names?) (?:a venir|a suivre|i'll|i will|to come|to follow|tbc|tba|a confirmer|a preciser|vous sera|vous seront|to be confirmed)\b/

/** Somebody is to be registered, without a name. */
export const namelessOther =
  /\b(?:inscri\p{L}{2,5}|enregistrer|register|sign up|annuler l'inscription de|enroll?) (?:egalement |aussi )?(?:ma|mon|un|une|notre|l'une? de (?:mes|nos)|my|a|one of (?:my|our)) (?:\p{L}{1,20} )?(?:collegue|stagiaire|collaboratrice|collaborateur|colleague|trainee|benevole)s?\b/u
