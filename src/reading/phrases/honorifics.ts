/** What stands before a name and is no part of it, plain, without its full stop. */
export const honorifics: ReadonlySet<string> = new Set(
  (
    'm mm mr mme mmes mlle mlles melle monsieur madame mademoiselle messieurs mesdames dr docteur docteure dre pr pre prof ' +
    'professeur professeure me maitre mrs ms miss mx sir dame lady doctor professor soeur sœur pere frere abbe rev revd reverend very right hon honourable cllr cdt cne gpx brc adj adc mdl sgt cpl bgc ltt lcl maj'
  ).split(' '),
)

/** Words inside a family name that are often written small: `Jean-Pierre de La Fontaine`, `Rayan El Khattabi`. */
export const particles: ReadonlySet<string> = new Set(
  (
    "de du des d' la le les l' van von der den ten ter zu dos das da do di del della e y ben bin ibn el al ait ould abu " +
    'abd bou bel mac mc saint sainte st ste san'
  ).split(' '),
)
