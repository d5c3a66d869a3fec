import { plain } from '#src/reading/plain.ts'

/** Words that open the name of an organisation in French or English, plain. */
const main = `
academie acodege adapei addap adil adoma adsea adsea38  afeji afp agence ahs alliance amicale apaj apajh
apf archives arep ares armee ars asbl asso association atelier ateliers auberge  banque bibliotheque
boutique brigade caarud cabinet cada caf caisse camsp canton cap carsat casf ccas cci cdad cdas cdc cfa cgt
ch chambre chantier chantiers chateau chr chrs chru chs chu cias cidff cio clic clinique clspd club cmp cmpp
cms cnfpt coderpa codes collectif collectivite college comite commissariat communaute commune compagnie
comue confederation conseil conseils conservatoire consulat coop cooperative coordination cos  cpam cpef
cph cphs cpts creche cria crij croix-rouge crous csapa csc cse csp ddass ddcs ddets ddt ddtm departement
diocese dispensaire dreets drjscs dsden ecole ecoles ehpad emmaus  entreprise epahd epci epic epide
epsm epsmd erea esat escale espace ess etablissement etablissements fac faculte fam fcpe federation fjt
fondation foyer foyers francas france france-travail  gcsms gem gendarmerie genepi ght giaa gie
gip greta groupe groupement habitat hopital hopitaux hospice hospices hotel huda iep ies ifsi ime imt
 institut institution intercommunalite interfederation irts ita itep its jardin labo laboratoire
lep librairie ligue ludotheque lycee lycees mairie maison maisons mas mda mdj mdph mdq mds mecs mediatheque
metropole ministere mission missions mjc mlj msa msp municipalite musee mutuelle observatoire oeuvre oeuvres
office ofii ogec opac oph orga organisme  parlement paroisse parquet pastorale pep pepinieres
permanence pimms pjj planning plate-forme plateforme plie pm  point pole-emploi police polyclinique
pompiers prefecture prison province rase rectorat recyclerie regie region relais  reseau residence
residences ressourcerie restaurant resto restos rpa samsah samu sarl sas sauvegarde savs scic scop sdis
secours section sessad siae siao sivom sivu smur snc societe   soliha sos
sous-prefecture spip ssiad structure syndicat theatre tribunal ucpa uda udaf udmi uemo ufcv ugecam umj
unafam union universite upf urhaj uriopss urssaf usld usmp  ville villes vmef
centre maison point municipality diocese stemo uemo etude cabinet pension fc university institute school church friends society ministry royal selarl eurl scp sarl sci fablab crous csf pact amicale agglomeration agglo radio cegep ferme tiers-lieu tiers cafe epicerie pharmacie lp lgt maternite monastere abbaye couvent garderie halte-garderie imprimerie laiterie scierie fonderie fonderies camping brasserie aerodrome usine refuge fanfare troupe cie clsc gmf ciusss cisss cpas cpie amap sicae scot pays petr orchestre chorale eglise mosquee synagogue consistoire temple journal parc laep rpe ram camps adie anpaa adepape aprs arhm apase udccas unccas fnars fas fehap uriopss croix confluences cidff planning-familial ordre 
`

/** Parts of an organisation: named only when nothing larger is. */
const units = `
aemo pmi ase accueil antenne bureau cabinet cellule centre-ressource classe departement-de direction division dispositif equipe espace-jeunes mission-locale-de permanence pole secretariat secteur section service services unite uehc ueat
`

/** Words that close the name of an organisation, in English, or in names like `Alpes Logement`. */
const closing = `
academy agency agents solicitors sons alliance inn pub hotel bakery farm shop stores brewery gallery association authority borough business centre center cathedral charity church city clinic club coalition college commission committee community company consortium constabulary cooperative corporation corps council county court
department faculty federation fire forum foundation fund group guild homes hospice hospital hostel house housing hub inc institute institution
laboratory league hardware removals builders growers nursery nurseries garage dairy studio studios consulting architects surveyors engineering transport gardens estates aid library limited llp ltd ministry mosque museum network ngo nhs observatory office organisation organization parish partnership police prison programme project projects
school service services shelter society station surgery synagogue team theatre town trust unit union university village ymca ywca youth
habitat logement logements immobilier insertion formation solidarite solidarites emploi sante services conseil association prevention mediation mobilite energie handicap jeunesse cooperative citoyenne
`

const words = (list: string): ReadonlySet<string> => new Set(plain(list).split(' ').filter(Boolean))

const openings = words(main)
const parts = words(units)
const closings = words(closing)

/** True for plain words that open the name of an organisation. */
export function opensOrganisation(words: readonly string[]): boolean {
  const first = words[0] ?? ''
  const one = first.replace(/(?<=.{3})[sx]$/, '')
  const compound = first.includes('-') ? (first.split('-')[0] ?? '') : ''
  return (
    openings.has(first) ||
    openings.has(one) ||
    parts.has(first) ||
    (compound.length > 3 && openings.has(compound))
  )
}

/** Forms in law that stand behind a name: `Vélo Montigny asbl`, `Advice Hub CIC`. */
const forms: ReadonlySet<string> = words(
  'asbl vzw sarl sas scop scic eurl sasu snc ltd limited llp cic plc inc gmbh ev asso',
)

/** True for a plain word that says under which form in law a house stands. */
export function isLegalForm(word: string): boolean {
  return forms.has(word)
}

/** Kinds of employer that stand right behind a role, without a preposition. */
const employers: ReadonlySet<string> = words(
  'college lycee ecole mairie ccas mjc csapa caarud cmp chrs foyer hopital clinique universite prefecture commissariat caf ehpad esat ime itep udaf pjj spip chu ght greta cfa association',
)

/** True for plain words that name an employer even right behind a role: `AED collège Jean-Macé`. */
export function namesEmployer(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  return (
    employers.has(first) ||
    /^(?:centre social|mission locale|maison de|centre hospitalier|croix rouge)$/.test(`${first} ${second}`)
  )
}

/** True when the organisation that these plain words open is but a part of one: `direction`, `équipe`, `pôle`. */
export function opensUnit(words: readonly string[]): boolean {
  return parts.has(words[0] ?? '')
}

/** Words that close the name of a part: `Youth Services`, `Planning Department`. */
const closingUnits: ReadonlySet<string> = words(
  'services service team unit department office programme project projects division branch section youth',
)

/** True when the organisation that this plain word closes is but a part of one. */
export function closesUnit(word: string): boolean {
  return closingUnits.has(word)
}

/** True for a plain word that closes the name of an organisation: `University`, `Habitat`. */
export function closesOrganisation(word: string): boolean {
  return closings.has(word)
}
