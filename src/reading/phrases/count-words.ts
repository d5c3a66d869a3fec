/** What a number counts when it stands before one of these: people, times, places in a street, never seminars. Plain. */
export const COUNTED: ReadonlySet<string> = new Set(
  `personne personnes agent agents collegue collegues participant participants participante participantes inscrits inscrit inscriptions
  salarie salaries salariees professionnel professionnels professionnelles educateur educateurs educatrice educatrices stagiaire
  stagiaires etudiant etudiants etudiantes eleve eleves enfant enfants jeune jeunes adulte adultes place places siege sieges
  an ans annee annees mois semaine semaines jour jours heure heures minute minutes min mn h km metre metres m2 euro euros eur
  rue avenue av boulevard bd bld allee allees chemin place impasse quai route cours passage square villa lotissement cedex
  etage etages arrondissement classe classes fois membre membres ami amis amies habitant habitants logement logements halls
  structure structures association associations equipe equipes service services site sites quartier quartiers commune communes
  question questions raison raisons chose choses mot mots mail mails message messages exemplaire exemplaires repas
  benevole benevoles conseiller conseillers assistante assistantes mediateur mediateurs animateur animateurs d
  people persons person colleague colleagues member members staff attendee attendees participants students student child children kids
  year years month months week weeks hour hours minutes day place places seat seats spot spots street road avenue lane floor
  times time things thing questions words emails messages copies guests guest volunteers volunteer friends friend others of
  eme eres er st nd rd th pm am`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** What makes the number after it a name or an amount of something else: rooms, articles, extensions. Plain. */
export const LABELLED: ReadonlySet<string> = new Set(
  `salle bureau poste porte etage batiment bat bp cs article art annexe page pages chapitre niveau groupe secteur lot escalier
  appartement appt apt departement dept covid version figure tableau alinea ligne bus tram metro quai voie zone cp tva siret
  fax tel mobile code ref reference dossier facture commande devis ticket cycle phase tranche categorie echelon type ps
  sommes serons etes seront etions ai avons avez ont
  ward team service equipe unite pole antenne suite floor room article section page chapter level group extension ext phone building door unit box line gate option
  we're are were have has had be`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
