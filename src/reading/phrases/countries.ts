import type { CountryCode } from 'libphonenumber-js'

/** Countries that people of these series telephone from, by the code of their numbers. */
export const prefixes: ReadonlyMap<string, CountryCode> = new Map<string, CountryCode>([
  ['33', 'FR'],
  ['32', 'BE'],
  ['41', 'CH'],
  ['352', 'LU'],
  ['377', 'MC'],
  ['44', 'GB'],
  ['353', 'IE'],
  ['1', 'CA'],
  ['49', 'DE'],
  ['43', 'AT'],
  ['31', 'NL'],
  ['34', 'ES'],
  ['351', 'PT'],
  ['39', 'IT'],
  ['45', 'DK'],
  ['46', 'SE'],
  ['47', 'NO'],
  ['48', 'PL'],
  ['212', 'MA'],
  ['213', 'DZ'],
  ['216', 'TN'],
  ['221', 'SN'],
  ['225', 'CI'],
  ['229', 'BJ'],
  ['223', 'ML'],
  ['237', 'CM'],
  ['262', 'RE'],
  ['590', 'GP'],
  ['594', 'GF'],
  ['596', 'MQ'],
  ['61', 'AU'],
  ['64', 'NZ'],
])

/** Names of countries and regions, plain. */
export const countries: ReadonlyMap<string, CountryCode> = named({
  BE: 'belgique|belgium|belgie|wallonie|flandre',
  CH: 'suisse|switzerland|schweiz|svizzera',
  LU: 'grand-duche|grand duche|luxembourg',
  CA: 'quebec|canada|ontario|nouveau-brunswick|manitoba|nova scotia|british columbia|alberta|saskatchewan',
  GB: 'royaume uni|united kingdom|angleterre|england|scotland|ecosse|wales|pays de galles|northern ireland|uk|great britain',
  IE: 'irlande|ireland',
  DE: 'allemagne|germany|deutschland',
  NL: 'pays bas|netherlands|nederland',
  ES: 'espagne|spain|espana',
  IT: 'italie|italy|italia',
  PT: 'portugal',
  US: 'usa|etats unis|united states',
  MA: 'maroc|morocco',
  DZ: 'algerie|algeria',
  TN: 'tunisie|tunisia',
  SN: 'senegal',
  CI: "cote d'ivoire|ivory coast",
  FR: 'france',
  AU: 'australia|australie',
  NZ: 'new zealand',
})

/** Cities that no other of these countries is known for. */
export const cities: ReadonlyMap<string, CountryCode> = named({
  BE: 'bruxelles|brussels|brussel|namur|liege|charleroi|anvers|antwerpen|antwerp|gand|gent|louvain|leuven|tournai|ixelles|schaerbeek|molenbeek|verviers|arlon|nivelles|mouscron|bruges|brugge|ottignies|seraing|ostende',
  CH: 'lausanne|geneve|geneva|neuchatel|berne|bern|zurich|bale|basel|delemont|yverdon|vevey|montreux|nyon|bienne|lugano|lucerne|winterthur',
  LU: 'esch sur alzette|differdange|dudelange|ettelbruck',
  CA: 'montreal|gatineau|sherbrooke|trois rivieres|rimouski|saguenay|longueuil|levis|toronto|ottawa|vancouver|winnipeg|calgary|moncton|chicoutimi',
  GB: 'london|manchester|leeds|bristol|glasgow|edinburgh|cardiff|birmingham|sheffield|liverpool|swansea|belfast|nottingham|leicester|aberdeen|dundee|norwich|newcastle',
  IE: 'dublin|cork|galway|limerick',
  MA: 'casablanca|rabat|marrakech|tanger',
  TN: 'tunis|sfax',
  DZ: 'alger|oran',
  SN: 'dakar',
  CI: 'abidjan',
})

/** True for plain words that are a city or country and nothing else. */
export function isPlaceName(words: string): boolean {
  const name = words.replace(/-/g, ' ').trim()
  return cities.has(name) || countries.has(name) || countries.has(words.trim()) || ownTowns.has(name)
}

/** Towns of the country of most of these series, which tell no other. */
const ownTowns: ReadonlySet<string> = new Set(
  'paris lyon marseille lille toulouse nantes rennes bordeaux strasbourg montpellier grenoble nice dijon angers reims brest tours limoges amiens metz nancy rouen caen orleans poitiers besancon perpignan avignon valence chambery annecy clermont ferrand saint etienne saint denis le mans le havre la rochelle toulon pau bayonne quimper vannes lorient mulhouse colmar'.split(
    ' ',
  ),
)

/** Words that organisations of one country use. */
export const usages: ReadonlyMap<string, CountryCode> = named({
  BE: 'asbl|vzw|cpas',
  CA: 'clsc|ciusss|cisss|cegep',
  GB: 'nhs',
})

/** Behind these the writer says where he or she is. */
export const livesIn =
  /\b(?:je vous ecris|je telephone|j'appelle|je vis|j'habite|je travaille|je suis|nous sommes|basee?s?|installee?s?|i live|i'm|i am|i work|based|writing|calling) (?:de |depuis |a |en |au |du |in |from )(?:la |le |the )?/

function named(list: Partial<Record<CountryCode, string>>): ReadonlyMap<string, CountryCode> {
  return new Map(
    Object.entries(list).flatMap(([country, names]) =>
      names.split('|').map((name) => [name, country as CountryCode] as const),
    ),
  )
}
