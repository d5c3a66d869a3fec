/** Phrases about people besides the writer. All are tried on plain text; each is linear. */

/** A sentence that asks for somebody's registration, or tells who comes or stays away. */
export const concerns =
  /\b(?:(?:presence|venue) d[e']|inscri|preinscri|pre-inscri|reinscri|desinscri|enregistr|ajout|rajout|noter|reserv|register|sign(?:ing)? (?:\p{L}{1,20} ){0,3}up|enrol|book|add|put (?:\p{L}{1,20} ){0,3}down|assist(?:er|era|eront|ent|ez)|particip(?:er|era|eront|ation|ent|ants?|e)|viendr|vienn|vien[st]|venir|sera|seront|prendr|suivr|suivi|rejoindr|joindra|representer|ne pourr|ne peut|annul|desist|souffran|empech|malade|absent|excus|unable|cannot|can't|cancel|withdraw|will (?:attend|come|join|be|not|make)|(?:delighted|happy|glad|pleased|like|love) to (?:come|attend|join)|would like|wish(?:es)? to|attend|interesse|places? pour|souhait|desir|retirer|remov|replace|registration|inscription|coordonnees|my details|contact details|seminaires?|seances?|rencontres?|sessions?|ateliers?|workshops?|seminars?|webinars?|matinees?|journees?|n°|(?:aux?|le|la|les|pour le|for) \d)/u

/** Somebody comes along. */
export const companion =
  /\b(?:accompagn|ainsi que|et moi|moi et|nous serons|nous viendrons|nous participerons|nous sommes|on sera|on viendra|together with|along with|and i\b|and me\b|and myself|myself and|my colleague|with me|we will|we'll|we are|avec (?:ma|mon|mes|notre|nos)\b)/

/** Somebody comes in another's place. */
export const instead =
  /\b(?:a (?:la|ma|sa|leur|notre) place\b|in my stead|au profit de|en faveur de|in favou?r of|cover(?:ing)? for me|in place of me|remplac|in (?:my|his|her) place|instead of (?:me|him|her)|on my behalf|replac|stand(?:ing)? in for|suppl[ea]|(?:prend|prendra|prendre|prenne|ceder?|cede|cedant|laisser?|donner?|offrir|offre|transmet|transmettre|recuperer?|reprend|reprendra) (?:donc )?(?:ma|sa) place|ma place (?:a|revient|ira|pour)\b|(?:my|his|her) (?:place|seat|spot) (?:go|goes|to|be given)|(?:take|takes|taking|have|has|use|pass on|give|giving|transfer|transferring|hand|hand over) (?:my|his|her) (?:place|seat|spot|booking|registration)\b|(?:my|his|her) (?:place|seat|spot|booking|registration) (?:\S{1,15} ){0,6}(?:go|goes|passed|given|transferred|handed|passes) (?:over )?to\b|(?:transfer|attribu|reattribu|donn|ced|laiss|offr|pass)\p{L}{0,5} (?:donc )?(?:ma|mon|sa|son|notre) (?:place|inscription)\b|ma place (?:\S{1,15} ){0,6}(?:revenir|revienne|reviendra|aller|aille|attribuee|donnee|cedee|profiter|profite)\b|(?:prend|prendra|prenne) (?:donc |alors )?(?:le relais|la releve)|takes? over (?:from|for) me|me (?:releve|relaie)\p{L}{0,3}\b|represent(?:er|era|ee?))/u

/** Right before a name: that person is replaced. */
export const takesOver =
  /\b(?:je remplace|je remplacerai|en remplacement de|a la place de|au lieu de|instead of|replacing|i am replacing|place de|remplacant|remplacante de) (?:ma collegue |mon collegue |my colleague |mme |m\. |madame |monsieur )?$/

/** Right before a name: somebody spoken of, not registered. */
export const notMeant =
  /(?:\b(?:collegues|amis|amies|voisins|equipe|copains|partenaires|gens|copines|friends|colleagues|team|people) (?:de |du |des |d'|at |from |of )|\bau |\baux |\bchez |\bdu |\ba la |\ba l'|\bat the |\bat |\b(?:work|works|working|worked|volunteers?|volunteering|intern|interning|employed|i'm|i am|travaille|benevole|salariee?|stage) (?:with|for|at|chez|pour|a|de) (?:the )?)$|(?:\bde la part de|\bpar|\bgrace a|\bvia|\bvu avec|\bd'apres|\bselon|\bsur (?:le |les )?conseils? de|\brecommand\p{L}{1,6}|\bcopie|\bcc|\bsuite (?:a|au|aux) (?:\p{L}{1,20} ){0,8}(?:avec|de|d')|\bdiscut\p{L}{1,5} avec|\bparle (?:a|avec)|\bechang\p{L}{0,4} avec|\b(?:conversation|entretien|discussion|rendez-vous|reunion|visio|appel|call|chat|meeting) (?:\p{L}{1,15} )?(?:avec|with)|\baccord de|\bvalid\p{L}{1,4} par|\bsous (?:la direction|l'autorite|la responsabilite) de|\bresponsable(?: est)?|\bremerci\p{L}{1,5}|\bmerci a|\bmerci|\bintervention de|\bconference de|\b(?:celui|celle|ceux|seminaire|seance|rencontre|session|atelier) (?:de|avec|d'|by|with|anime par)|\bentend(?:re|u)|\becouter|\binviter|\brencontrer|\bbonjour|\bbonsoir|\bchere?|\bdear|\bhello|\bsalut|\bhi|\bthanks?(?: to)?|\bfrom|\bspoke (?:to|with)|\btold by|\badvised by|\bsuggested by|\ba l'attention de|\bpour l'attention de|\bcontact(?:er)? |\bs'adresser a|\bavec (?:ma|mon) (?:directrice|directeur|responsable|cheffe?|n\+1)|\bmy manager|\bmy director|(?<!\b(?:la|ma|sa|leur|en) )\b(?:rue|avenue|place|boulevard|quai|salle|espace|centre|college|lycee|ecole|maison|square|allee|amphi|theatre|stade|residence|foyer)(?: \p{L}{1,20})?)(?: de| d'| a| que)?(?: (?:ma|mon|notre|la|le|l'|my|our|une?|a|the))?(?: (?:directrice|directeur|responsable|cheffe?|collegue|presidente?|coordinatrice|coordinateur|manager|director|boss|colleague|friend|amie?))?(?: (?:mme|m\.|mr|madame|monsieur|mlle|dr|ms|mrs))? ?[:«"]? ?$/u

/** Right before a name, whatever `notMeant` says: comes along, or instead. */
export const byThem =
  /\bainsi que celles? (?:de |d')(?:(?:mme|m\.|mr|madame|monsieur|mlle|dr) ?)?$|\b(?:remplacee?s?|accompagnee?s?|representee?s?|suppleee?s?|replaced|accompanied|represented|suivie?s?) (?:donc )?(?:par|by)(?: (?:ma|mon|notre|my|our|la|le))?(?: (?:collegue|colleague|adjointe?|directrice|directeur|stagiaire))?(?: (?:mme|m\.|mr|madame|monsieur|mlle|dr|ms|mrs))? ?$/

/** The sentence opens with a greeting. */
export const salutation =
  /^(?:re)?(?:bonjour|bonsoir|salut|coucou|cher|chere|chers|cheres|dear|hello|hi|hey|good (?:morning|afternoon|evening)|a l'attention de)\b|^(?:madame|monsieur|mesdames|messieurs)(?: ?,| le | la | les | et | ?$)/

/** The writer speaks of taking part. */
export const self =
  /\b(?:votre serviteur|votre servante|yours truly|m'inscri|me (?:pre-?)?inscri|m'ajout|m'enregistr|me compter|me noter|me reserv|me rajout|m'y inscri|me joindre a|me joins a|mon inscription|ma participation|ma place|ma venue|ma presence|moi[- ]?meme|moi compris|et moi\b|moi et\b|moi aussi|moi egalement|moi inclus|pour ma part|pour moi\b|compter sur moi|comptez sur moi|comptez-moi|inscrivez-moi|notez-moi|nous serons|nous viendrons|nous participerons|nous assisterons|nous souhaitons (?:participer|assister|venir|nous inscrire|suivre)|nous inscrire|nous aimerions (?:participer|assister|venir)|nous voudrions (?:participer|assister|venir)|nous sommes interess|je (?:\p{L}{1,15} ){0,3}(?:participe|assiste|viens|viendr|serai|suivrai|suis interess|suis partante?|suis dispo|suis inscrit|prends|choisis|confirme ma|reserve|suivre|participer|assister|venir|etre presente?|prendre part|me rendre|ne pourrai|serais (?:present|interess|ravi|heureu|tres))|j'(?:assiste|aimerais (?:participer|assister|venir|suivre|etre)|aurais (?:aime|voulu) (?:participer|assister|venir)|en suis|y serai|opte|annule ma|avais prevu|arrive)|on sera|on viendra|on vient|i (?:\p{L}{1,15} ){0,3}(?:attend|come|join|participate|register for|sign up for|take part|be there|be attending|be coming)|i(?:'d| would|'ll)? (?:like|love|want|need|take|have) (?:a|one|the)? ?(?:place|seat|spot|ticket)|i'll (?:be|come|join|attend)|i'd (?:\p{L}{1,15} ){0,3}(?:attend|come|join|participate|register|sign up|take part|be there|book|follow)|\bjoin(?:s|ing)? (?:me|us)\b|\bme rejoindr|\bm'accompagn|i am (?:interested|coming|attending)|i'm (?:interested|coming|in\b)|count me|[:,] me,|\bnor (?:i|me)\b|\bneither i\b|i (?:shall|will|am) (?:be )?(?:accompany|attend|coming|join)|(?:like|want|need) a (?:place|seat) (?:too|as well|myself)|^me ?:|\b(?:two|three|four|five) of us\b|me plus\b|just me\b|avec moi\b|come with me|sign me|register me|add me|put me|book me|and me\b|and myself|myself|me and|and i\b|we will (?:attend|come|join|be)|we'll|we would like to (?:attend|come|join)|we'd like to (?:attend|come|join)|my (?:own )?(?:registration|place|attendance))/u

/** The writer says not to come. */
export const notSelf =
  /\b(?:je ne (?:participe|m'inscris|viens|serai|suis|participerai|viendrai|souhaite|peux|pourrai)\b[^.]{0,20} pas(?: moi)?\b|je n'y (?:participe|assiste)|je n'(?:assiste|assisterai|y serai)|pas moi\b|moi non\b|sans moi\b|not me\b|not for me\b|not (?:attending|coming|taking part) myself|i (?:can't|cannot|can not|won't|will not|am unable to|'m unable to) (?:be )?(?:attend|come|join|make it|there)\p{L}{0,3} (?:myself|personally|in person)|i (?:will|shall) not be (?:attending|coming|joining|there)|i won't be (?:attending|coming|joining|there)|i am not (?:coming|attending|registering))/u

/** The writer's own registration stays as it is. */
export const keeps =
  /\b(?:je maintiens (?:ma|bien|donc)|je maintiens\b|je reste inscrite?|je garde ma place|je viens toujours|rien ne change pour (?:moi|ma part)|i'm still coming|i am still coming|i'll still (?:come|be there|attend)|still (?:coming|attending) myself|je serai toujours|je serai bien la)/

/** Something is asked for whoever was named before. */
export const byPronoun =
  /\b(?:son|sa|his|her) (?:nom|inscription|place|participation|name|registration|booking|spot|seat|place)\b|\b(?:l'inscrire|la (?:re|des)?inscrire|le (?:re|des)?inscrire|l'excuser|la retirer|le retirer|l'enlever|l'annuler|l'ajouter|(?:register|remove|cancel|excuse|add|book|scratch|take|sign) (?:him|her)\b)/

/** Somebody's contact details, by a pronoun. */
export const pronounContact =
  /\b(?:la|le|les) (?:joindre|contacter|prevenir|appeler)\b|\bl'(?:appeler|avertir|avoir au)\b|\blui (?:ecrire|telephoner|envoyer|repondre)\b|\b(?:call|ring|text|email|phone|write to) (?:him|her)\b|\b(?:son|sa|ses) (?:\p{L}{1,20} ){0,2}(?:adresse|mail|e-mail|courriel|mel|numero|tel|telephone|portable|ligne|email|coordonnees|mobile)\b|\b(?:his|her|their) (?:\p{L}{1,20} ){0,2}(?:address|e-?mail|number|phone|mobile|contact)\b|\breach (?:her|him|them)\b|\bcontact (?:her|him|them)\b/u
