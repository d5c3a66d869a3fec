/** Words of organisers' mails to the registration address, plain, French and English. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What may stand beside a code without asking for anything else. */
export const courtesies = set(`
  bonjour bonsoir hello hi dear madame monsieur coucou rebonjour re
  ok okay oui yes yep d accord parfait bien recu c est bon tout good fine great perfect looks
  voici voila le la l les du de mon ma votre vos ce code here is the my your this it s i confirm confirme confirmer je
  nous j ai pour to for and et vous you moi me
  envoyez envoyer envoie envoi partez vas y allez go ahead send please publiez publier publish reprise reprenez resume
  validez valider valide approved approve confirmed confirmation annonce announcement
  svp stp s il te plait merci beaucoup avance thanks thank many in advance much
  bonne journee soiree fin semaine week end weekend bon have a nice day evening
  cordialement cdt cdlt bien sincerement salutations amicalement bientot regards best kind kindly cheers sincerely
`)

/** What wants none of it. */
export const refusals = set(`
  non no nope annulez annuler annule cancel stop stoppez arretez attendez wait pas not don dont
`)
