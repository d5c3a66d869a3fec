/** Words of greeting and thanks, after which "à tous" speaks to people. Plain. */
export const GREETING_WORDS: ReadonlySet<string> = new Set(
  `bonjour bonsoir salut coucou hello hi dear merci remerciements thanks bonne bon belle beau excellente excellent continuation voeux
  fetes bientot courage bises amities cordialement meilleurs salutations adresse souhaite souhaitant chers cheres cher chere
  bravo felicitations happy best regards wishes greetings`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
