import { expect, it } from 'vitest'
import { settingOf } from '#src/reading/setting.ts'
import { readCard } from '#src/reading/vcard.ts'
import { multipart } from '#tests/reading/mail.ts'
import { gardens } from '#tests/reading/programmes.ts'

const setting = settingOf(gardens, null)

async function card(...lines: string[]): Promise<(string | null)[]> {
  const vcard = ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\n')
  const message = await multipart(
    'mixed',
    [],
    [
      'Content-Type: text/plain\n\nbonjour',
      `Content-Type: text/vcard; charset=utf-8; name="me.vcf"\n\n${vcard}\n`,
    ],
  )
  const { name, email, phone, organisation, role } = readCard(message, setting)
  const whole = name && `${name.value.given} ${name.value.family}`
  return [whole, ...[email, phone, organisation, role].map((read) => read?.value ?? null)]
}

it('reads the name, the first number that is no fax, organisation and title', async () => {
  expect(
    await card(
      'VERSION:3.0',
      'N:Etcheverry;Maïté;;Mme;',
      'FN:Maïté Etcheverry',
      "ORG:Centre de soins L'Escale;Accueil",
      'TITLE:Infirmière coordinatrice',
      'TEL;TYPE=FAX,WORK:05 36 49 71 09',
      'TEL;TYPE=WORK,VOICE:05 36 49 71 02',
      'EMAIL;TYPE=INTERNET:maite@escale.example',
    ),
  ).toEqual([
    'Maïté Etcheverry',
    'maite@escale.example',
    '+33536497102',
    "Centre de soins L'Escale",
    'Infirmière coordinatrice',
  ])
})

it('reads the older form, quoted-printable with bare types', async () => {
  expect(
    await card(
      'VERSION:2.1',
      'N;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:Br=C3=A9chet;Lo=C3=AFc',
      'TEL;WORK;FAX:05 36 49 33 02',
      'TEL;CELL:06 39 98 45 17',
      'EMAIL;PREF;INTERNET:loic@rives.example',
    ),
  ).toEqual(['Loïc Bréchet', 'loic@rives.example', '+33639984517', null, null])
})

it('says nothing when the card is broken', async () => {
  expect(await card('N:Dupont', ':::')).toEqual([null, null, null, null, null])
})
