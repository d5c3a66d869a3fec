import { describe, expect, test } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: bench/ has no alias
import { type Given, judge, type Label, sumUp, type WantedPerson } from '../../bench/scoring.ts'

const marie: WantedPerson = {
  givenName: 'Marie',
  familyName: 'Dupont',
  email: 'marie.dupont@asso.example',
  phone: '+33639981234',
  organisation: ['Asso Prévention', 'Association Prévention'],
  role: [null, 'éducatrice spécialisée'],
  join: [1, 3],
  maybe: [],
  leave: [],
  online: [],
  inPerson: [],
}
const given: Given['participants'][number] = {
  ...marie,
  givenName: 'Marie',
  familyName: 'Dupont',
  email: 'marie.dupont@asso.example',
  phone: '+33639981234',
  organisation: 'Asso Prévention',
  role: null,
}

function label(over: Partial<Label> = {}): Label {
  return {
    file: 'x.eml',
    series: 's.yaml',
    tags: [],
    kind: 'registration',
    language: 'fr',
    participants: [marie],
    question: false,
    unclear: false,
    bounces: [],
    ...over,
  }
}

function reading(over: Partial<Given> = {}): Given {
  return {
    kind: 'registration',
    language: 'fr',
    participants: [given],
    question: false,
    unclear: [],
    bounces: [],
    ...over,
  }
}

const withPerson = (over: Partial<typeof given>) => reading({ participants: [{ ...given, ...over }] })

describe('a reading beside its label', () => {
  test('the same is right in all', () => {
    const verdict = judge(label(), reading())
    expect(verdict.faults).toEqual([])
    expect(verdict.right).toEqual({
      whole: true,
      kind: true,
      choices: true,
      people: true,
      question: true,
      unclear: true,
      language: true,
    })
    expect(verdict.harm).toBe(false)
  })

  test('names are compared without accents, case and hyphens', () => {
    expect(judge(label(), withPerson({ givenName: 'MARÍE', familyName: 'dupont' })).faults).toEqual([])
    expect(judge(label(), withPerson({ familyName: 'Dupond' })).faults).toEqual([
      'familyName "Dupond" for "Dupont"',
    ])
  })

  test('an organisation or a role needs most of its words', () => {
    expect(judge(label(), withPerson({ organisation: 'Prévention, Asso (antenne)' })).right.people).toBe(true)
    expect(judge(label(), withPerson({ organisation: 'Asso sportive' })).right.people).toBe(false)
  })

  test('any of several accepted values will do, null among them', () => {
    expect(judge(label(), withPerson({ role: 'éducatrice spécialisée' })).faults).toEqual([])
    expect(judge(label(), withPerson({ role: 'directrice' })).faults).toEqual(['role "directrice" for null'])
    expect(judge(label(), withPerson({ organisation: null })).right.people).toBe(false)
  })

  test('each of the five lists counts, in any order', () => {
    expect(judge(label(), withPerson({ join: [3, 1] })).right.choices).toBe(true)
    const verdict = judge(label(), withPerson({ join: [1], maybe: [3] }))
    expect(verdict.right.choices).toBe(false)
    expect(verdict.right.people).toBe(true)
    expect(verdict.faults).toEqual(['join [1] for [1,3]', 'maybe [3] for []', 'acted wrongly without asking'])
  })

  test('somebody left out or made up is wrong in people and choices', () => {
    for (const participants of [[], [given, { ...given, familyName: 'Durand', email: null }]]) {
      const { right } = judge(label(), reading({ participants }))
      expect([right.people, right.choices]).toEqual([false, false])
    }
  })

  test('people are matched by address, then name, whatever their order', () => {
    const paul: WantedPerson = { ...marie, givenName: 'Paul', email: null, join: [2] }
    const read = { ...given, givenName: 'Paul', email: null, join: [2] }
    const verdict = judge(label({ participants: [marie, paul] }), reading({ participants: [read, given] }))
    expect(verdict.faults).toEqual([])
  })

  test('an address tells more than a name', () => {
    const namesake = { ...given, email: null, join: [2] }
    const renamed = { ...given, givenName: 'Maria', familyName: 'Martin' }
    const twin: WantedPerson = { ...marie, email: null, join: [2] }
    const verdict = judge(
      label({ participants: [marie, twin] }),
      reading({ participants: [namesake, renamed] }),
    )
    expect(verdict.right.choices).toBe(true)
  })

  test('the only one left is taken for the one looked for, one of several strangers is not', () => {
    const stranger = { ...given, givenName: 'Zoé', familyName: 'Roy', email: 'zoe@asso.example' }
    const alone = judge(label(), reading({ participants: [stranger] }))
    expect([alone.right.choices, alone.right.people]).toEqual([true, false])
    const among = judge(label(), reading({ participants: [stranger, { ...stranger, givenName: 'Luc' }] }))
    expect(among.faults.slice(0, 3)).toEqual([
      'extra participant: Zoé Roy',
      'extra participant: Luc Roy',
      'missing Marie Dupont',
    ])
  })

  test('language is not scored for machines, nor where either is right', () => {
    expect(judge(label(), reading({ language: 'en' })).right.language).toBe(false)
    expect(judge(label({ language: null }), reading({ language: 'en' })).right.language).toBe(true)
    const machine = { kind: 'automatic', participants: [] } as const
    expect(judge(label(machine), reading({ ...machine, language: 'en' })).right.language).toBe(true)
  })

  test('no reading is wrong, not a crash', () => {
    expect(judge(label(), null).faults).toEqual([
      'kind (none) for registration',
      'missing Marie Dupont',
      'language null',
      'acted wrongly without asking',
    ])
  })
})

describe('harm', () => {
  const harm = (want: Partial<Label>, got: Partial<Given>) => judge(label(want), reading(got)).harm
  const nobody = { participants: [] }

  test('wrong choices, unless the sender is asked', () => {
    expect(judge(label(), withPerson({ join: [2] })).harm).toBe(true)
    expect(judge(label(), { ...withPerson({ join: [2] }), unclear: ['le 2'] }).harm).toBe(false)
  })

  test('another kind than wanted, unless it goes to the organiser', () => {
    const question: Partial<Label> = { ...nobody, kind: 'data-access' }
    expect(harm(question, { ...nobody, kind: 'opt-out' })).toBe(true)
    expect(harm(question, { ...nobody, kind: 'other' })).toBe(false)
  })

  test('a machine taken for a person or the reverse, asked or not', () => {
    expect(harm({ ...nobody, kind: 'automatic' }, { ...nobody, kind: 'other', unclear: ['?'] })).toBe(true)
    expect(harm({}, { ...nobody, kind: 'bounce', unclear: ['?'] })).toBe(true)
    expect(harm({ ...nobody, kind: 'automatic' }, { ...nobody, kind: 'bounce' })).toBe(false)
  })

  test('wrong contact details are no harm', () => {
    expect(judge(label(), withPerson({ phone: null })).harm).toBe(false)
  })
})

describe('figures of a set', () => {
  test('shares are in per cent of the messages', () => {
    const figures = sumUp([
      judge(label(), reading()),
      judge(label(), reading({ question: true })),
      judge(label({ unclear: true }), reading({ unclear: ['le 9'] })),
    ])
    expect(figures.messages).toBe(3)
    expect(figures.shares).toEqual({
      whole: 66.7,
      kind: 100,
      choices: 100,
      people: 100,
      question: 66.7,
      unclear: 100,
      language: 100,
      harm: 0,
      asked: 33.3,
    })
    expect(figures.kinds).toEqual({ registration: { right: 3, of: 3 } })
  })

  test('F1 weighs what is left out and what is made up alike, and a wrong value as both', () => {
    const silent = { ...marie, phone: null }
    const f1 = sumUp([
      judge(label(), reading()),
      judge(label(), withPerson({ phone: null })),
      judge(label({ participants: [silent] }), reading()),
      judge(label(), withPerson({ phone: '+33639980000' })),
    ]).f1
    expect(f1.phone).toBe(33.3)
    expect(f1.choice).toBe(100)
  })

  test('bounces are counted beside the rest: recipients and permanence, not their order or status', () => {
    const bounce = (recipient: string, permanent = true) => ({ recipient, status: null, permanent })
    const wanted = label({
      kind: 'bounce',
      participants: [],
      bounces: [bounce('a@b.example'), bounce('c@b.example')],
    })
    const count = (bounces: ReturnType<typeof bounce>[]) =>
      sumUp([judge(wanted, reading({ kind: 'bounce', participants: [], bounces }))]).bounces
    expect(count([bounce('c@b.example'), bounce('a@b.example')])).toEqual({ right: 1, of: 1 })
    expect(count([bounce('a@b.example'), bounce('c@b.example', false)])).toEqual({ right: 0, of: 1 })
  })
})
