/** Words that tie others together and say nothing about a subject, French and English, plain. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a ai as au aura aux avec avez avoir avons c ce ceci cela celle celles celui ces cet cette ceux chez ci comme d dans de des donc
  du elle elles en entre est et eu eux il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne ni nos notre nous
  on ont ou par pas plus pour qu que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont sous sur t ta te tes toi ton
  tu un une vers vos votre vous y ainsi afin alors apres aussi autour autre autres avant cas chaque ci comment contre car cote
  depuis deux dont encore enfin face faire fait faut ici la lors meme moins non nouveau oui parce peu peut plutot puis quand
  sauf selon seul soit tout toute toutes tous tres trop une voir
  about above after all also am an and any are at be been before being between both but by can could did do does for from had has
  have he her here him his how i if in into is it its let me more most my new no nor not of off on one only or other our out over
  own per she should so some such than that the their them then there these they this those through to too under until up us use
  was we were what when where which while who why will with without would you your`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** What a seminar may be called, singular and plural, plain. */
export const SEMINAR_WORDS: ReadonlySet<string> = new Set(
  `seminaire seminaires seminare seminares seminair seminairs semianire semianires séminaire sem semi rencontre rencontres rdv rendez
  session sessions seance seances atelier ateliers module modules webinaire webinaires webinar webinars conference conferences
  journee journees matinee matinees cours date dates formation formations reunion reunions intervention interventions
  seminar seminars workshop workshops meeting meetings talk talks lecture lectures event events evenement evenements
  table tables ronde rondes thematique thematiques theme themes sujet sujets numero numeros seance cafe cafes class classes day days
  briefing briefings webcast webcasts panel panels clinic clinics course courses circle circles gathering gatherings matinale
  matinales pleniere plenieres evening evenings afternoon afternoons morning mornings lunch lunches breakfast breakfasts apres-midi midi midis causerie causeries
  debat debats visite visites lecon lecons etape etapes topic topics masterclass masterclasses forum forums entretien entretiens
  dejeuner dejeuners stage stages webconference webconferences visioconference colloque colloques part episode volet volets soiree soirees`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** What a whole series may be called. */
export const SERIES_WORDS: ReadonlySet<string> = new Set(
  'cycle cycles serie series programme program parcours calendrier ensemble saison totalite integralite formation'.split(
    ' ',
  ),
)
