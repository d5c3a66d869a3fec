import { expect, test } from 'vitest'
import type { Installation } from '#src/domain/installation.ts'
import { silentLog } from '#src/domain/log.ts'
import { publish } from '#src/operations/publish.ts'
import { loadSeries } from '#src/series/load-series.ts'
import { seriesInForce } from '#src/series-in-force.ts'
import { mail, quietHouse, start } from '#tests/operations/house.ts'
import { lettersAfter, lettersDue } from './letters.ts'

test('an installation from before there were editions goes on: changes are told as differences to it', async () => {
  const house = await quietHouse()
  const series = await loadSeries('data/series.yaml')
  await house.store.transact(async (tx) =>
    tx.put('installation', { installedAt: start, paused: false, published: series } as Installation),
  )
  await seriesInForce(house.store, 'data/series.yaml', house.clock, silentLog)
  const state = await house.store.transact(async (tx) => [await tx.installation(), await tx.editions()])
  expect(state).toEqual([
    { installedAt: start, paused: false, published: series, edition: 1 },
    [{ number: 1, at: start, series }],
  ])
  await lettersAfter(house, mail('Marie Dupont <marie@asso.example>', 'Je m’inscris au séminaire 1.'))
  const moved = series.seminars.map((one) => (one.number === 1 ? { ...one, date: '2021-01-28' } : one))
  await publish(house, { ...series, seminars: moved }, null)
  expect((await lettersDue(house)).map(({ kind, to }) => `${kind} to ${to}`)).toEqual([
    'update to marie@asso.example',
  ])
})
