const words =
  /\b(?:votre inscription (?:est|a (?:bien )?été|aux?|à|pour|au) |vous [êe]tes (?:bien )?(?:inscrite?s?|enregistrée?s?|sur liste)|votre (?:demande|désinscription|annulation) (?:est|a (?:bien )?été)|pour (?:changer|modifier) ou annuler|confirmation (?:de (?:votre )?inscription|d'inscription)|your registration(?: (?:is|has been|for)\b)?|you are (?:now )?(?:registered|signed up|enrolled)|you have been (?:registered|signed up)|to change or cancel|registration confirm)/i

/** The subject or the quoted lines are those of a confirmation, withdrawal or doubt that the bot (or its forerunner, a secretary) sent. */
export function quotesConfirmation(subject: string, quoted: readonly string[]): boolean {
  if (/:/.test(subject) && words.test(subject)) return true
  return quoted.slice(0, 400).some((line) => line.length < 600 && words.test(line))
}
