import type { ProgramFactSetting } from '../compile/scenario-program.ts'
import type { FactType } from '../condition/expression.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Texts } from '../locale/texts.ts'
import { type FactTrouble, rangeWords, readGivenFact } from '../run/given-fact.ts'
import { Misuse } from './misuse.ts'

/** What `--fact 名=值` says. Throws {@link Misuse} when the register knows no such fact or value. */
export function givenFact(written: string, set: PlanSet, here: string, texts: Texts): ProgramFactSetting {
  const read = readGivenFact(written, set, here)
  if (read.kind === 'trouble') throw factMisuse(read.trouble, texts)
  return read.setting
}

/** What is wrong with a fact that was given, in one sentence. */
export function factMisuse(trouble: FactTrouble, texts: Texts): Misuse {
  switch (trouble.kind) {
    case 'form':
      return new Misuse('factForm', { fact: trouble.written })
    case 'no-such-area':
      return new Misuse('noSuchArea', { area: trouble.area })
    case 'no-such-fact':
      return trouble.near.length > 0
        ? new Misuse('noSuchFact', {
            fact: trouble.name,
            near: trouble.near.join(texts.words.listSeparator),
          })
        : new Misuse('noSuchFactAtAll', { fact: trouble.name })
    case 'value':
      return new Misuse('factValue', {
        fact: trouble.name,
        value: trouble.value,
        expected: expected(trouble.type, texts),
      })
  }
}

/** What a fact of a type may be given, in words. */
function expected(type: FactType, texts: Texts): string {
  switch (type.kind) {
    case 'number':
      return [texts.words.aNumber, type.unit ?? '', rangeWords(type)].filter(Boolean).join(' ')
    case 'boolean':
      return ['true', 'false'].join(texts.words.listSeparator)
    case 'enum':
      return type.values.join(texts.words.listSeparator)
    case 'duration':
      return 'PT30M'
  }
}
