/** Articles and possessives, which start no value. */
export const determiners: ReadonlySet<string> = new Set(
  "le la les l' l un une the a an notre nos votre vos mon ma mes son sa ses leur leurs our my your his her their".split(
    ' ',
  ),
)

/** Of one's own, so without a name: `mon association`. The plural is said by those who speak for it. */
export const possessives: ReadonlySet<string> = new Set('mon ma mes my ton ta son sa his her'.split(' '))

/** Words between two parts. */
export const joints: ReadonlySet<string> = new Set(
  "de du des d' a au aux chez of at from with for and et pour en dans in to as comme tant que &".split(' '),
)

/** Words that end no value. */
export const trailing: ReadonlySet<string> = new Set(
  'de du des au aux a et and of at in en pour je i'.split(' '),
)

/** Words at which a role or an organisation is over and the sentence goes on. */
export const stops: ReadonlySet<string> = new Set(
  "donc je j' nous il elle qui que qu' dont ou mais car depuis dans comme as working based who which souhaite souhaiterais souhaitons voudrais aimerais participera participerai participeront assistera assisteront viendra viendront sera serai seront suis sommes desire will would".split(
    ' ',
  ),
)
