import { zhengzhou } from '../../citations.ts'
import { placeIn } from '../../condition-place.ts'
import { defineRule } from '../../rule.ts'
import { quoted } from '../../wording.ts'

/** A mark (特征值) that a condition uses has a value. */
export const markSet = defineRule({
  basis: zhengzhou(
    '建议量化预警和响应启动标准',
    'recommends measurable standards for warnings and for starting a response',
  ),
  holds: {
    'zh-CN': '条件所用的特征值（警戒水位、保证水位等）已经设定。',
    en: 'A mark that a condition uses (warning level, guaranteed level …) has a value.',
  },
  because: {
    'zh-CN': '以未设定的保证水位为启动条件，该条件永远是“未知”，等于没有这一条。',
    en: 'A condition on a mark that was never set stays unknown for ever: it is as if it were not there.',
  },
  messages: {
    'zh-CN': {
      'not-set': '`{object}` 的 `{mark}` 未设定，此条件永远不能判定；请设定特征值，或改用数值',
      lacking: '{places}没有特征值 `{mark}`，计数、合计时不算；请在 registry/marks.yaml 中设定，或不列入',
      none: '所看的各处都没有特征值 `{mark}`，此条件永远不能判定；请在 registry/marks.yaml 中设定，或改用数值',
      there: '特征值登记处',
    },
    en: {
      'not-set':
        '`{mark}` of `{object}` has no value, so this condition can never be decided; set the mark, or write a number',
      lacking:
        '{places} has no mark `{mark}` and does not count; set it in registry/marks.yaml, or leave the place out',
      none: 'None of the places asked has a mark `{mark}`, so this condition can never be decided; set the marks in registry/marks.yaml, or write a number',
      there: 'where the marks are registered',
    },
  },
  check: (set, report) => {
    for (const { condition, resolved } of set.conditions)
      for (const misfit of resolved?.misfits ?? []) {
        if (misfit.kind === 'places-without-mark')
          report(placeIn(condition, misfit), misfit.all ? 'none' : 'lacking', {
            mark: misfit.name,
            places: quoted(misfit.places),
          })
        if (misfit.kind !== 'mark-not-set') continue
        const id = set.vocabulary.object(misfit.object)?.id
        const related = set.registry.marks
          .filter(({ object }) => object === id)
          .map(({ at }) => ({ at, variant: 'there' as const }))
        report(
          placeIn(condition, misfit),
          'not-set',
          { object: misfit.object, mark: misfit.name },
          { related },
        )
      }
  },
})
