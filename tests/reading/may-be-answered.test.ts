import { describe, expect, it } from 'vitest'
import { mayBeAnswered } from '#src/reading/may-be-answered.ts'
import { mail } from './mail.ts'

const ours = ['inscriptions@metropole.example']
const check = async (expected: boolean, ...headers: string[]) =>
  expect(mayBeAnswered(await mail(headers, 'Bonjour'), ours)).toBe(expected)

describe('a message that may be answered', () => {
  it('from a person', () => check(true))
  it('that says it is not automatic', () => check(true, 'Auto-Submitted: no'))
  it('that wants no automatic answers of others', () => check(true, 'X-Auto-Response-Suppress: All'))
  it('stamped by the list that our address is', () =>
    check(
      true,
      'Precedence: list',
      'List-Id: <secretariat.listes.example>',
      'List-Post: <mailto:secretariat@listes.example>',
    ))
  it('stamped as bulk on its way to us', () => check(true, 'Precedence: bulk'))
  it('from a form that names the person', () =>
    check(true, 'From: noreply@forms.example', 'Reply-To: marie@asso.example'))
  it('whose Reply-To names us too', () => check(true, 'Reply-To: inscriptions@metropole.example'))
})

describe('a message that may not', () => {
  it('without a sender', () => check(false, 'From: undisclosed'))
  it('with a null return path', () => check(false, 'Return-Path: <>'))
  it('that a machine submitted', () => check(false, 'Auto-Submitted: auto-generated'))
  it('that is an automatic answer', () => check(false, 'Precedence: auto_reply'))
  it('from an address that nobody reads', () => check(false, 'From: no-reply@asso.example'))
  it('that would be answered to one', () => check(false, 'Reply-To: no-reply@asso.example'))
  it('from a mail system', () => check(false, 'From: MAILER-DAEMON@asso.example'))
  it('from list software', () => check(false, 'From: equipe-request@listes.example'))
  it('from an owner of a list', () => check(false, 'From: owner-equipe@listes.example'))
  it('from ourselves', () => check(false, 'From: inscriptions@metropole.example'))
  it('written to a list that we read', () =>
    check(
      false,
      'To: equipe@listes.example',
      'Precedence: list',
      'List-Id: <equipe.listes.example>',
      'List-Post: <mailto:equipe@listes.example>',
    ))
  it('written to a list without a name', () => check(false, 'To: equipe@listes.example', 'Precedence: bulk'))
})
