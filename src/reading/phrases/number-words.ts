/** Numbers and ordinals in words, months and weekdays, French and English, plain. */
/** French days are also written out ("le quatre mars"); in English "three March seminars" are three. */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map(
  numbered('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
)

export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...DAY_WORDS,
  ...numbered('one two three four five six seven eight nine ten eleven twelve'),
  ['une', 1],
])

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme',
  ),
  ...numbered('premiere second tiers'),
  ...numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
  ['premiers', 1],
  ['premieres', 1],
  ['seconde', 2],
  ['troisiemes', 3],
])

export const ROMANS: ReadonlyMap<string, number> = new Map(numbered('i ii iii iv v vi vii viii ix x xi xii'))

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'),
  ...numbered('january february march april may june july august september october november december'),
])

/** Months cut short: read as such only beside a day. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec'),
  ...numbered('janv fev mrs avr mai jun juil aou sept octo nove dece'),
  ['fevr', 2],
])

/** Monday is 1, as in ISO 8601. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...numbered('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  ...numbered('lundis mardis mercredis jeudis vendredis samedis dimanches'),
  ...numbered('monday tuesday wednesday thursday friday saturday sunday'),
  ...numbered('lun mar mer jeu ven sam dim'),
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thurs', 4],
  ['fri', 5],
])

function numbered(words: string): [string, number][] {
  return words.split(' ').map((word, index) => [word, index + 1])
}
