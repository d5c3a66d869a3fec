import { describe, expect, it } from 'vitest'
import { layOut } from '#src/reading/lay-out.ts'
import { readRight } from '#src/reading/rights.ts'
import { mail } from './mail.ts'

async function rightOf(body: string, headers: readonly string[] = []): Promise<string | null> {
  const message = await mail(headers, body)
  return readRight(message, layOut(message))?.right ?? null
}

function check(right: string | null, sentences: readonly string[]): void {
  for (const sentence of sentences) {
    it(sentence, async () => expect(await rightOf(`Bonjour,\n\n${sentence}\n\nMarie Dupont`)).toBe(right))
  }
}

describe('erasure', () => {
  check('data-erasure', [
    'Merci de supprimer mes données.',
    'Merci de supprimer toutes mes données personnelles.',
    'Pouvez-vous effacer toutes les informations que vous avez sur moi ?',
    'Je vous demande de supprimer l’ensemble des données me concernant.',
    'Veuillez effacer de vos fichiers toutes les informations que vous détenez.',
    'Je souhaite la suppression de mes données.',
    'Je demande l’effacement de mes données.',
    'J’exerce mon droit à l’effacement.',
    'En vertu de l’article 17 du RGPD, merci de faire le nécessaire.',
    'Je voudrais que mes coordonnées soient supprimées.',
    'Supprimez-moi de votre base de données.',
    'Merci de me rayer de vos fichiers.',
    'Retirez mon nom de vos fichiers.',
    'Je ne veux plus figurer dans vos fichiers.',
    'Je ne souhaite pas que mon nom reste dans vos fichiers.',
    'Pouvez-vous faire disparaître mon nom de vos listes ?',
    'Vous voudrez bien détruire toutes les données à caractère personnel me concernant.',
    'Merci d’enlever mes coordonnées de votre base.',
    'Please delete my data.',
    'Please delete all the personal data you hold about me.',
    'Please remove all my personal information.',
    'I would like you to erase all my details.',
    'Kindly erase my name, phone number and e-mail address from your records.',
    'Please delete everything you have about me.',
    'Please wipe everything you have got on me.',
    'I want my data deleted.',
    'I request the deletion of my personal data.',
    'I invoke my right to erasure.',
    'I would like to be forgotten.',
    'Please remove me from your database.',
  ])
})

describe('access', () => {
  check('data-access', [
    'Quelles données avez-vous sur moi ?',
    'Quelles informations détenez-vous à mon sujet ?',
    'Je souhaite connaître les données que vous avez sur moi.',
    'Pouvez-vous m’envoyer une copie de mes données ?',
    'Merci de me communiquer l’ensemble des données me concernant.',
    'J’exerce mon droit d’accès.',
    'En application de l’article 15 du RGPD, je vous écris.',
    'Que savez-vous sur moi ?',
    'Comment avez-vous eu mon adresse ?',
    'D’où tenez-vous mes coordonnées ?',
    'What data do you have about me?',
    'What personal information do you hold on me?',
    'Please send me a copy of my personal data.',
    'This is a subject access request.',
    'I would like access to my data.',
    'What do you know about me?',
    'What information about me is in your system?',
    'Je vous demande tout ce que vous avez noté à mon sujet.',
  ])
})

describe('no more mail', () => {
  check('opt-out', [
    'Merci de ne plus m’envoyer ces messages.',
    'Je ne souhaite plus recevoir vos mails.',
    'Je ne veux plus recevoir vos invitations.',
    'Veuillez ne plus me contacter.',
    'Merci de me retirer de votre liste de diffusion.',
    'Pouvez-vous me désinscrire de votre newsletter ?',
    'Je voudrais me désabonner.',
    'Désabonnez-moi svp.',
    'Ne m’envoyez plus rien.',
    'Merci d’ôter mon adresse de vos envois.',
    'Je ne souhaite plus figurer parmi les destinataires de vos invitations.',
    'Arrêtez de m’écrire.',
    'STOP',
    'Merci d’arrêter vos rappels et invitations.',
    'Ce n’est plus la peine de m’envoyer vos annonces.',
    'Please unsubscribe me.',
    'Please remove me from your mailing list.',
    'Take me off your list.',
    'Please stop sending me these e-mails.',
    'I no longer wish to receive your messages.',
    'Please do not contact me again.',
    'No more emails please.',
  ])
})

describe('none of them', () => {
  check(null, [
    'Je souhaite m’inscrire aux séminaires 2 et 5.',
    'Merci d’annuler mon inscription.',
    'Je souhaite me désinscrire du séminaire 3.',
    'Merci de me désinscrire des séminaires 3 et 4.',
    'Merci de le retirer de la liste.',
    'Merci de me retirer de la liste des participants.',
    'Pouvez-vous m’ajouter à la liste ?',
    'Mes données sont ci-dessous.',
    'Voici mes coordonnées.',
    'Merci de modifier mes coordonnées.',
    'Merci de ne plus rien envoyer sur l’ancienne adresse.',
    'Quelles informations dois-je vous donner ?',
    'Quelles sont les dates ?',
    'Pouvez-vous m’envoyer le programme et les informations pratiques ?',
    'Je n’ai pas reçu vos messages.',
    'Je voudrais recevoir vos invitations.',
    'Merci de supprimer le séminaire 3 de mes choix.',
    'Je retire ma demande pour le 3.',
    'Please remove me from session 3.',
    'Please cancel my registration.',
    'Please send me the data sheet.',
    'What information do you need from me?',
    'Could you send me further information?',
    'I did not receive your e-mail.',
    'Please add me to your mailing list.',
    'Pas besoin de recevoir une attestation.',
    'Je travaille sur la suppression des inégalités et le droit à la ville.',
  ])
})

describe('whose words', () => {
  it('erasure wins over opt-out and access', async () => {
    expect(
      await rightOf(
        'Je ne veux plus recevoir vos mails. Quelles données avez-vous sur moi ? Supprimez mes données.',
      ),
    ).toBe('data-erasure')
  })
  it('a sentence over two lines', async () => {
    expect(await rightOf('Je ne souhaite plus\nrecevoir vos mails.')).toBe('opt-out')
  })
  it('quoted words are not', async () => {
    expect(
      await rightOf(
        'Merci, à bientôt !\n\nLe 04/01/2021 à 09:12, I a écrit :\n> Pour ne plus recevoir nos messages, écrivez-nous.',
      ),
    ).toBeNull()
  })
  it('a disclaimer is not', async () => {
    expect(
      await rightOf(
        'Je viens au 3.\n\nCe message est confidentiel. Si vous n’êtes pas destinataire, merci de supprimer toutes les données.',
      ),
    ).toBeNull()
  })
  it('the own subject is', async () => {
    expect(await rightOf('Merci. Marie', ['Subject: Suppression de mes données'])).toBe('data-erasure')
  })
  it('the mail that a List-Unsubscribe header makes', async () => {
    const message = await mail(['Subject: unsubscribe'], 'This message was automatically generated by Gmail.')
    expect(readRight(message, layOut(message))).toMatchObject({ right: 'opt-out', byProgram: true })
    const empty = await mail(['Subject: unsubscribe 3a4b5c'], '')
    expect(readRight(empty, layOut(empty))).toMatchObject({ right: 'opt-out', byProgram: true })
  })
  it('shows the sentence', async () => {
    const message = await mail([], 'Bonjour. Merci de supprimer mes données. Marie')
    const layout = layOut(message)
    const evidence = readRight(message, layout)?.evidence
    expect(evidence).toEqual({
      words: 'Merci de supprimer mes données. Marie',
      where: 'text',
      at: layout.text.indexOf('supprimer'),
      rule: 'data-erasure',
    })
  })
})
