const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Small words by language, each in one list only; what French shares with its neighbours is left out. */
export const french =
  words(`je j' tu nous vous ils elles mon mes ton tes votre vos notre nos leur leurs le les des du au aux une et est
  sont suis sommes êtes être avoir avons avez ai pour avec dans sur par ne pas plus que qui où donc mais ou ce cet cette ces
  bonjour bonsoir madame monsieur merci svp oui cordialement salutations bien à voici serai serons souhaite souhaitons voudrais
  inscription inscrire inscris inscrit inscrite séminaire séminaires seminaire seminaires rencontre rencontres présent présente
  mars avril juin juillet septembre octobre novembre décembre janvier février jeudi mardi mercredi vendredi lundi d' l' m' n' s' c' qu'
  désolé désolée absent absente annuler collègue association veuillez peux pouvez peut-être aussi très tous toutes tout sauf`)
export const english =
  words(`i i'm i'd i'll i've you your we our us they their the and is are was were be been have has had will would
  could should can can't don't for with from this that these those not but or please hello hi dear thanks thank regards best
  kind sincerely yes register registration registered sign attend attending join seminar seminars session sessions workshop
  my me it's of to at by on in if which who what when where there here want wish sorry colleague cancel
  january february march april june july september october november december monday tuesday wednesday thursday friday both all`)
export const other =
  words(`ich wir sie und der die das nicht mit für bitte danke guten tag sehr geehrte grüße ist sind auf eine einen
  el los las por para y gracias hola señor señora estimado quiero quisiera con una del mi soy
  di che grazie per sono vorrei buongiorno gentile saluti della delle gli
  não obrigado obrigada olá você uma com seu meu
  ik een het van niet dank groeten graag met aan
  jag och att det är inte tack hej med
  nie proszę dziękuję jest się`)
