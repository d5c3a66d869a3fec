import { expect, it } from 'vitest'
import { homeOf } from '#src/reading/home-country.ts'
import { layOut } from '#src/reading/lay-out.ts'
import { mail } from '#tests/reading/mail.ts'

async function home(body: string, address = 'ana.lopes@posteo.example') {
  const message = await mail([`From: Ana Lopes <${address}>`], `Je m'inscris au 2.\n\n${body}\n`)
  const { country, told } = homeOf(layOut(message), address, 'FR')
  return told ? country : `${country}?`
}

it('is where the signature says', async () => {
  expect(await home('Ana Lopes\n4000 Liège\n0475 61 22 90')).toBe('BE')
  expect(await home('Ana Lopes\nCH-1700 Fribourg\n026 300 11 22')).toBe('CH')
  expect(await home('Ana Lopes\nHull HU1 2AA\n01482 300 300')).toBe('GB')
  expect(await home('Ana Lopes\nMatane (Québec)\n418 555-0137')).toBe('CA')
  expect(await home('Ana Lopes\n38100 Grenoble\n04 76 00 11 22')).toBe('FR')
})

it("is told by another number's prefix, and by the end of the address", async () => {
  expect(await home('Ana Lopes\n+32 2 736 14 80 / 0475 61 22 90')).toBe('BE')
  expect(await home('Ana Lopes\n04 75 61 22 90', 'ana@commune.be')).toBe('BE')
})

it('is not told by the name of a street, nor by a mail without a number', async () => {
  expect(await home('Ana Lopes\n12 rue de Bruxelles\n04 75 61 22 90')).toBe('FR?')
  expect(await home('Ana Lopes\n4000 Liège')).toBe('FR?')
})

it('is where the writer says to be', async () => {
  expect(await home('Je vous écris de Lausanne. Mon numéro : 079 414 22 80')).toBe('CH')
})
