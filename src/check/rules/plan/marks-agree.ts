import { convertUnit } from '../../../condition/unit.ts'
import type { Place } from '../../../diagnostic/place.ts'
import type { PlanSet } from '../../../link/plan-set.ts'
import { canonical } from '../../../vocabulary/canonical.ts'
import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'

/** A mark as it is said somewhere: in the register, or in the annex of a plan. */
interface Said {
  readonly value: number | null
  readonly unit: string | null
  readonly at: Place
}

/** The register and all annexes give a mark (特征值) the same value. */
export const marksAgree = defineRule({
  basis: ownRule('表格', 'Tables'),
  holds: {
    'zh-CN': '附件中的特征值与特征值登记、与其他预案的附件一致。',
    en: 'Marks in annexes agree with the register and with the annexes of other plans.',
  },
  because: {
    'zh-CN': '附件印的是旧的警戒水位，系统按登记的新值判断，现场和指挥部说的就不是同一个“超警”。',
    en: 'With an old warning level in print and a new one in the register, the site and the headquarters do not mean the same "above warning".',
  },
  messages: {
    'zh-CN': {
      differs:
        '`{object}` 的 `{mark}` 此处为 `{here}`，另一处为 `{there}`；请核对正式文件，把两处改为一致（判定条件时以登记的值为准）',
      'set-here': '`{object}` 的 `{mark}` 此处为 `{here}`，另一处却写未设定；请核对正式文件，把两处改为一致',
      'not-set-here':
        '`{object}` 的 `{mark}` 此处写未设定，另一处为 `{there}`；请核对正式文件，把两处改为一致',
      there: '另一处',
    },
    en: {
      differs:
        '`{mark}` of `{object}` is `{here}` here but `{there}` elsewhere; look it up in the official document and make both the same (conditions use the registered value)',
      'set-here':
        '`{mark}` of `{object}` is `{here}` here, but elsewhere it is said not to be set; look it up in the official document and make both the same',
      'not-set-here':
        '`{mark}` of `{object}` is said not to be set, but elsewhere it is `{there}`; look it up in the official document and make both the same',
      there: 'the other place',
    },
  },
  check: (set, report) => {
    const known = registeredMarks(set)
    for (const plan of set.plans.values())
      for (const { object, marks } of plan.marks)
        for (const { name, value, unit, at } of marks) {
          const key = keyOf(set, object.value, name)
          const other = known.get(key)
          if (!other) known.set(key, { value, unit, at })
          if (!other || agree({ value, unit, at }, other)) continue
          const variant = value === null ? 'not-set-here' : other.value === null ? 'set-here' : 'differs'
          const here = value === null ? '' : said(value, unit)
          const there = other.value === null ? '' : said(other.value, other.unit)
          report(
            at,
            variant,
            { object: object.value, mark: name, here, there },
            { related: [{ at: other.at, variant: 'there' }] },
          )
        }
  },
})

function registeredMarks(set: PlanSet): Map<string, Said> {
  return new Map(
    set.registry.marks.flatMap(({ object, marks, unit, at }) =>
      [...marks].map(([name, value]): [string, Said] => [keyOf(set, object, name), { value, unit, at }]),
    ),
  )
}

function keyOf(set: PlanSet, object: string, mark: string): string {
  const id = [object, canonical(object).replace(/\([^()]*\)$/, '')].flatMap(
    (name) => set.vocabulary.object(name)?.id ?? set.directory.area(name)?.id ?? [],
  )[0]
  return `${canonical(id ?? object)}.${canonical(mark)}`
}

/** A number without a unit is taken in the unit of the other. */
function agree(a: Said, b: Said): boolean {
  if (a.value === null || b.value === null) return a.value === b.value
  const value = a.unit === null || b.unit === null ? a.value : convertUnit(a.value, a.unit, b.unit)
  return value === b.value
}

function said(value: number, unit: string | null): string {
  return unit === null ? `${value}` : `${value} ${unit}`
}
