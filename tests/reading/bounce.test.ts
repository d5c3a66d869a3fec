import { describe, expect, it } from 'vitest'
import { readBounce } from '#src/reading/bounce.ts'
import { htmlMail, mail, multipart } from './mail.ts'

const daemon = [
  'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
  'Return-Path: <>',
  'Auto-Submitted: auto-replied',
]

/** Recipient, status, and "failed" or "delayed"; null when it is no bounce. */
type Row = readonly [recipient: string, status: string | null, permanent: boolean]

async function rows(message: ReturnType<typeof mail>): Promise<Row[] | null> {
  const bounce = readBounce(await message)
  return (
    bounce?.bounces.map(({ recipient, status, permanent }) => [recipient, status, permanent] as const) ?? null
  )
}

const report = (fields: string, headers: readonly string[] = daemon) =>
  multipart('report; report-type=delivery-status', headers, [
    'Content-Type: text/plain\n\nSorry.',
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n${fields}`,
    'Content-Type: text/rfc822-headers\n\nMessage-ID: <ours@metropole.example>\nTo: a@b.example',
  ])

describe('a report by RFC 3464', () => {
  async function check(fields: string, expected: Row[] | null, headers: readonly string[] = daemon) {
    expect(await rows(report(fields, headers))).toEqual(expected)
  }

  it('of a failure', () =>
    check('Final-Recipient: rfc822; A@B.example\nAction: failed\nStatus: 5.1.1', [
      ['a@b.example', '5.1.1', true],
    ]))
  it('of a delay', () =>
    check('Final-Recipient: rfc822;a@b.example\nAction: delayed\nStatus: 4.4.1', [
      ['a@b.example', '4.4.1', false],
    ]))
  it('of a delay, whatever its status', () =>
    check('Final-Recipient: rfc822;a@b.example\nAction: delayed\nStatus: 5.4.1', [
      ['a@b.example', '5.4.1', false],
    ]))
  it('of giving up what may work another day', () =>
    check('Final-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 4.4.7', [
      ['a@b.example', '4.4.7', false],
    ]))
  it('of two recipients, one delivered', () =>
    check(
      'Final-Recipient: rfc822;a@b.example\nAction: delivered\nStatus: 2.0.0\n\nFinal-Recipient: rfc822;c@d.example\nAction: failed\nStatus: 5.2.2',
      [['c@d.example', '5.2.2', true]],
    ))
  it('without an empty line between recipients', () =>
    check(
      'Final-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 5.1.1\nFinal-Recipient: rfc822;c@d.example\nAction: failed\nStatus: 5.1.2',
      [
        ['a@b.example', '5.1.1', true],
        ['c@d.example', '5.1.2', true],
      ],
    ))
  it('names the address that was written to', () =>
    check(
      'Original-Recipient: rfc822;a@b.example\nFinal-Recipient: rfc822;box17\nAction: failed\nStatus: 5.1.1',
      [['a@b.example', '5.1.1', true]],
    ))
  it('names the final one when the original is no address', () =>
    check(
      'Original-Recipient: rfc822;unknown\nFinal-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 5.1.1',
      [['a@b.example', '5.1.1', true]],
    ))
  it('with its status in the diagnostic code only', () =>
    check('Final-Recipient: rfc822;a@b.example\nAction: failed\nDiagnostic-Code: smtp; 550 5.7.1 no thanks', [
      ['a@b.example', '5.7.1', true],
    ]))
  it('with its status in words only', () =>
    check(
      'Final-Recipient: rfc822;a@b.example\nAction: failed\nDiagnostic-Code: smtp; 550 no such user\n here',
      [['a@b.example', '5.1.1', true]],
    ))
  it('takes no IP address for a status', () =>
    check(
      'Final-Recipient: rfc822;a@b.example\nAction: failed\nDiagnostic-Code: smtp; host 5.1.1.9 went away',
      [['a@b.example', null, true]],
    ))
  it('without an action, by its status', () =>
    check('Final-Recipient: rfc822;a@b.example\nStatus: 4.2.2', [['a@b.example', '4.2.2', false]]))
  it('of success is none', () =>
    check('Final-Recipient: rfc822;a@b.example\nAction: delivered\nStatus: 2.1.5', null))
  it('of relaying is none', () =>
    check('Final-Recipient: rfc822;a@b.example\nAction: relayed\nStatus: 2.1.9', null))
  it('that a person forwards is none', async () => {
    const parts = [
      'Content-Type: text/plain\n\nQue faire ?',
      'Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 5.1.1',
    ]
    expect(
      await rows(multipart('mixed', ['Subject: Fwd: Undelivered Mail Returned to Sender'], parts)),
    ).toBeNull()
  })

  it('wrapped by a list, in a message or in parts', async () => {
    const inner = `Content-Type: multipart/report; report-type=delivery-status; boundary=i\n\n--i\n\nSorry\n--i\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n--i--`
    expect(await rows(multipart('mixed', daemon, [inner, 'Content-Type: text/plain\n\nListe X']))).toEqual([
      ['a@b.example', '5.1.1', true],
    ])
    expect(
      await rows(
        multipart(
          'mixed',
          ['Subject: Delivery Status Notification (Failure)'],
          [`Content-Type: message/rfc822\n\nSubject: Delivery Status Notification (Failure)\n${inner}`],
        ),
      ),
    ).toEqual([['a@b.example', '5.1.1', true]])
  })

  it('names the messages that it is about', async () => {
    const message = await report('Final-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 5.1.1', [
      ...daemon,
      'In-Reply-To: <thread@metropole.example>',
    ])
    expect(readBounce(message)?.aboutMessageIds).toEqual([
      '<ours@metropole.example>',
      '<thread@metropole.example>',
    ])
  })
})

/** Reports of servers that do not follow it: header lines, body, what is understood. */
const servers: Readonly<
  Record<string, readonly [headers: readonly string[], body: string, rows: readonly Row[]]>
> = {
  qmail: [
    ['From: MAILER-DAEMON@mx.example', 'Subject: failure notice'],
    `Hi. This is the qmail-send program at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<a@b.example>:
Sorry, no mailbox here by that name. (#5.1.1)

<c@d.example>:
192.0.2.4 does not like recipient.
Remote host said: 550 <c@d.example>: quota exceeded
Giving up on 192.0.2.4.

--- Below this line is a copy of the message.

Return-Path: <inscriptions@metropole.example>
To: a@b.example`,
    [
      ['a@b.example', '5.1.1', true],
      ['c@d.example', '5.2.2', true],
    ],
  ],
  Exim: [
    [
      'From: Mail Delivery System <Mailer-Daemon@mx.example>',
      'Subject: Mail delivery failed: returning message to sender',
      'X-Failed-Recipients: a@b.example',
    ],
    `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  a@b.example
    (ultimately generated from info@b.example)
    SMTP error from remote mail server after RCPT TO:<a@b.example>:
    host mx.b.example [192.0.2.5]: 550 5.1.1 User unknown

------ This is a copy of the message, including all the headers. ------
Return-path: <inscriptions@metropole.example>`,
    [['a@b.example', '5.1.1', true]],
  ],
  'Exim, delayed': [
    [
      'From: Mail Delivery System <Mailer-Daemon@mx.example>',
      'Subject: Warning: message 1lE-0004 delayed 24 hours',
    ],
    `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.example.

The address to which the message has not yet been delivered is:

  a@b.example
    host mx.b.example [192.0.2.5]
    Delay reason: Connection timed out

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated.`,
    [['a@b.example', '4.4.1', false]],
  ],
  'Postfix, plain': [
    ['From: MAILER-DAEMON@mx.example (Mail Delivery System)', 'Subject: Undelivered Mail Returned to Sender'],
    `This is the Postfix program at host mx.example.

I'm sorry to have to inform you that your message could not be
delivered to one or more recipients. It's attached below.

<a@b.example>: host mx.b.example[192.0.2.5] said: 554 5.7.1 <a@b.example>:
    Relay access denied (in reply to RCPT TO command)`,
    [['a@b.example', '5.7.1', true]],
  ],
  Sendmail: [
    ['From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example>', 'Subject: Returned mail: User unknown'],
    `The original message was received at Mon, 4 Jan 2021 09:12:44 +0100
from guichet.metropole.example [192.0.2.10]

   ----- The following addresses had permanent fatal errors -----
<a@b.example>

   ----- Transcript of session follows -----
... while talking to mx.b.example.:
>>> RCPT To:<a@b.example>
<<< 550 <a@b.example>... User unknown
550 <a@b.example>... User unknown

   ----- Original message follows -----
Return-Path: <inscriptions@metropole.example>`,
    [['a@b.example', '5.1.1', true]],
  ],
  'Exchange 5.5': [
    ['From: System Administrator <postmaster@mx.example>', 'Subject: Undeliverable: Invitation'],
    `Your message

  To:      equipe@b.example
  Subject: Invitation
  Sent:    Mon, 4 Jan 2021 09:12:44 +0100

did not reach the following recipient(s):

a@b.example on Mon, 4 Jan 2021 09:13:00 +0100
    The recipient name is not recognized
\tThe MTS-ID of the original message is: c=us;a= ;p=b;l=MX`,
    [['a@b.example', '5.1.1', true]],
  ],
  'Exchange, in French, in HTML': [
    [
      'From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@b.example>',
      'Subject: Non remis : Invitation',
      'Content-Type: text/html; charset=utf-8',
    ],
    `<html><body><p><b>Échec de la remise à ces destinataires ou groupes :</b></p><p><a href="mailto:a@b.example">a@b.example</a><br>
La boîte aux lettres du destinataire est pleine et ne peut pas accepter de messages.</p>
<p>Remote Server returned '552 5.2.2 mailbox full'</p></body></html>`,
    [['a@b.example', '5.2.2', true]],
  ],
  'Lotus Domino': [
    [
      'From: Postmaster@b.example',
      'Subject: DELIVERY FAILURE: User a (a@b.example) not listed in Domino Directory',
    ],
    `Your message

  Subject: Invitation

was not delivered to:

  a@b.example

because:

  User a (a@b.example) not listed in Domino Directory`,
    [['a@b.example', '5.1.1', true]],
  ],
  Yahoo: [
    ['From: MAILER-DAEMON@yahoo.example', 'Subject: Failure Notice'],
    `Sorry, we were unable to deliver your message to the following address.

<a@yahoo.example>:
552: 1 Requested mail action aborted, mailbox not found (a@yahoo.example)

--- Below this line is a copy of the message.

Received: from x`,
    [['a@yahoo.example', '5.1.1', true]],
  ],
  AOL: [
    ['From: Mail Delivery Subsystem <MAILER-DAEMON@aol.example>', 'Subject: Returned mail: User unknown'],
    `Your mail to the following recipients could not be delivered because they are
not accepting mail from inscriptions@metropole.example:
\tscreenname`,
    [['screenname@aol.example', '5.2.1', true]],
  ],
  MailEnable: [
    ['From: postmaster@b.example', 'Subject: Message Delivery Failure'],
    `MailEnable: Message could not be delivered to some recipients.
The following recipient(s) could not be reached:

\tRecipient: [SMTP:a@b.example]
\tReason: The message could not be delivered because the domain name (b.example) does not appear to be registered

Message headers follow:

Received: from x`,
    [['a@b.example', '5.1.2', true]],
  ],
  IMail: [
    ['From: Postmaster <postmaster@b.example>', 'Subject: Undeliverable Mail', 'X-Mailer: <SMTP32 v8.15>'],
    'Unknown user: a@b.example\n\nRCPT TO generated following response:\n550 5.1.1 unknown\n\nOriginal message follows.\n\nReceived: from x',
    [['a@b.example', '5.1.1', true]],
  ],
  MDaemon: [
    ['From: MDaemon at b.example <MDaemon@b.example>', 'Subject: Permanent Delivery Failure'],
    `The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.

--- Session Transcript ---
Failed address: a@b.example
<-- 550 5.1.1 a@b.example, Recipient unknown`,
    [['a@b.example', '5.1.1', true]],
  ],
  Symantec: [
    ['From: Symantec_Mail_Security@b.example', 'Subject: Delivery failure notification'],
    'Your message with Subject: Invitation\ncould not be delivered to the following recipients:\n\na@b.example\n\nPlease do not resend your original message.\n\nDelivery attempts will continue to be made for 5 day(s).',
    [['a@b.example', null, false]],
  ],
  'a French provider': [
    ['From: Postmaster <postmaster@fournisseur.example>', 'Subject: Avis de non-remise'],
    `Bonjour,

Votre message n'a pas pu être remis au destinataire suivant :

    a@fournisseur.example

Raison : la boîte aux lettres du destinataire est pleine (quota dépassé).`,
    [['a@fournisseur.example', '5.2.2', true]],
  ],
  'a French server that is waiting': [
    ['From: Postmaster <postmaster@fournisseur.example>', 'Subject: Message en retard'],
    `Votre message n'a pas encore pu être remis à <a@b.example>.
Le serveur distant ne répond pas. L'envoi sera réessayé pendant 3 jours.`,
    [['a@b.example', null, false]],
  ],
  'Google, in French': [
    [
      'From: Mail Delivery Subsystem <mailer-daemon@mail-pro.example>',
      'Subject: Delivery Status Notification (Failure)',
      'X-Failed-Recipients: a@b.example',
    ],
    `** Adresse introuvable **

Votre message à a@b.example n'a pas pu être remis, car l'adresse est introuvable.

550 5.1.1 The email account that you tried to reach does not exist.`,
    [['a@b.example', '5.1.1', true]],
  ],
  'a German server': [
    ['From: MAILER-DAEMON@mx.example', 'Subject: Mail konnte nicht zugestellt werden'],
    'Ihre Nachricht konnte an folgende Adresse nicht zugestellt werden:\n\na@b.example\n\n550 5.1.1 unbekannt',
    [['a@b.example', '5.1.1', true]],
  ],
  'Lotus, in a language of its own': [
    ['From: postmaster@n.example', 'Subject: Undeliverable message'],
    '------- Failure Reasons  --------\n\nディレクトリのリストにありません\na@b.example\n\n------- Returned Message --------\nReceived: from x',
    [['a@b.example', null, true]],
  ],
  'a telephone company that answers in the thread': [
    ['From: post_master@tel.example', 'Subject: Re:Invitation', 'In-Reply-To: <1@metropole.example>'],
    'Error: Invalid user address\n\nError message below:\n550 - Requested action not taken: no such user here\n\nMessage details:\n  Subject: Invitation\n  MAIL FROM: inscriptions@metropole.example\n  RCPT TO: 0639984117@tel.example',
    [['0639984117@tel.example', '5.1.1', true]],
  ],
  'a filter in front': [
    [
      'From: Mail Gateway <postmaster@b.example>',
      'Subject: Message you sent blocked by our bulk email filter',
    ],
    'Your message to: a@b.example\nwas blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:\n\nSubject: Invitation',
    [['a@b.example', '5.7.1', true]],
  ],
}

describe('a report in a server’s own words', () => {
  for (const [server, [headers, body, expected]] of Object.entries(servers)) {
    it(server, async () => expect(await rows(mail(headers, body))).toEqual(expected))
  }

  it('names the message that it returns', async () => {
    const bounce = readBounce(
      await mail(
        ['From: MAILER-DAEMON@mx.example', 'Subject: failure notice'],
        '<a@b.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <ours@metropole.example>\nTo: a@b.example\n\nBonjour',
      ),
    )
    expect(bounce?.aboutMessageIds).toEqual(['<ours@metropole.example>'])
  })
})

const click = (words: string) => `<p>${words}</p><p><a href="https://evil.example/x">Release messages</a></p>`

/** What poses as a report, or only speaks of one. */
const others: Readonly<Record<string, ReturnType<typeof mail>>> = {
  'pending messages to release': htmlMail(
    [
      'From: Mail Delivery System <notice@evil.example>',
      'Subject: Mail delivery failed: returning message to sender',
    ],
    click(
      'You have 5 undelivered messages for inscriptions@metropole.example. Click below to release them to your inbox.',
    ),
  ),
  'a mailbox that is said to be full': htmlMail(
    ['From: Postmaster <postmaster@evil.example>', 'Subject: Delivery Status Notification (Failure)'],
    click(
      'Your mailbox inscriptions@metropole.example is full. Messages could not be delivered. Verify your account to continue.',
    ),
  ),
  'messages held in a quarantine': htmlMail(
    ['From: Email Server <support@evil.example>', 'Subject: Undelivered Mail Returned to Sender'],
    click(
      'The following messages were rejected: from billing@client.example, subject "Invoice". Review messages below to deliver to your inbox.',
    ),
  ),
  'messages to recover, in French': htmlMail(
    ['From: Service de messagerie <noreply@evil.example>', 'Subject: Échec de la remise du message'],
    click(
      '3 messages n’ont pas pu être remis à inscriptions@metropole.example. Cliquez ici pour récupérer vos messages.',
    ),
  ),
  'a list of senders whose mail is said to wait': htmlMail(
    [
      'From: Mail Delivery Subsystem <mailer-daemon@evil.example>',
      'Subject: Undelivered Mail Returned to Sender (8)',
    ],
    `<table><tr><td>billing@client.example</td><td>Invoice 12</td></tr><tr><td>hr@client.example</td><td>Contract</td></tr></table>${click('8 incoming mails could not be delivered to inscriptions@metropole.example due to a sync error.')}`,
  ),
  'a password that is said to expire': htmlMail(
    [
      'From: System Administrator <postmaster@evil.example>',
      'Subject: Mail delivery failure: password expired',
      'Return-Path: <>',
    ],
    click(
      'Your password for inscriptions@metropole.example expires today. Keep using the same password below or messages will be rejected.',
    ),
  ),
  'a quota, in plain text with a link': mail(
    ['From: Mail System <mailer-daemon@evil.example>', 'Subject: Delivery Status Notification (Delay)'],
    'Messages to inscriptions@metropole.example were delayed: quota exceeded. Contact it@evil.example or upgrade your mailbox now: https://evil.example/x',
  ),
  'a report that names nobody else': mail(
    ['From: MAILER-DAEMON@evil.example', 'Subject: Undelivered Mail Returned to Sender'],
    '<inscriptions@metropole.example>: 550 5.1.1 user unknown\n\n--- Below this line is a copy of the message.\n\nTo: inscriptions@metropole.example',
  ),
  'a voice message in a report’s clothes': multipart(
    'mixed',
    ['From: Mail Delivery System <daemon@evil.example>', 'Subject: Returned mail: see attachment'],
    [
      'Content-Type: text/plain\n\nYour message to a@b.example was rejected. See the attached report.',
      'Content-Type: text/html; name="report.html"\nContent-Disposition: attachment; filename="report.html"\n\n<script>x</script>',
    ],
  ),
  'a worm with its program': multipart(
    'mixed',
    [
      'From: Mail Delivery Subsystem <mailer-daemon@evil.example>',
      'Subject: Returned mail: see transcript for details',
    ],
    [
      'Content-Type: text/plain\n\nThe original message was received. The following addresses had permanent fatal errors: a@b.example',
      'Content-Type: application/octet-stream; name="transcript.zip"\nContent-Disposition: attachment; filename="transcript.zip"\n\nPK',
    ],
  ),
  'a person who talks of bounces on a list': mail(
    [
      'Subject: Undeliverable mail to the list?',
      'List-Id: <postfix.lists.example>',
      'In-Reply-To: <1@x.example>',
      'User-Agent: Mutt/1.10',
    ],
    'I get this for a@b.example:\n550 5.1.1 user unknown\nAny idea?',
  ),
  'a person who answers a report': mail(
    ['Subject: Re: Undelivered Mail Returned to Sender'],
    'Bonjour, voici ma bonne adresse : a@b.example. La précédente a été rejetée (550 5.1.1).',
  ),
  'a person who could not send': mail(
    ['Subject: Inscription'],
    'Bonjour, mon mail à a@b.example n’a pas pu être remis, je réessaie : séminaire 3 svp.',
  ),
  'a report of success in words': mail(
    [...daemon, 'Subject: Successful Mail Delivery Report'],
    'Your message was successfully delivered to the destination(s) listed below.\n\n<a@b.example>: delivery via mx.b.example: 250 2.0.0 OK',
  ),
  'an answer of somebody away': mail(
    ['From: Régis <r@b.example>', 'Return-Path: <>', 'Subject: Réponse automatique : Invitation'],
    'Je suis absent. Votre message ne sera pas transféré. Contactez a@b.example.',
  ),
}

describe('no report', () => {
  for (const [name, message] of Object.entries(others)) {
    it(name, async () => expect(await rows(message)).toBeNull())
  }
})
