import type { ConditionProblem } from '../../../condition/expression.ts'
import { ownRule } from '../../citations.ts'
import { placeIn, standsAsWritten } from '../../condition-place.ts'
import { mendLookAlikes } from '../../look-alikes.ts'
import { defineRule } from '../../rule.ts'
import { replace } from '../../wording.ts'

/** Every condition in code can be read by the machine: each way in which one cannot has its own sentence. */
export const readable = defineRule({
  basis: ownRule('条件', 'Conditions'),
  holds: {
    'zh-CN': '条件式都能识别。',
    en: 'Every condition in code can be read.',
  },
  because: {
    'zh-CN': '读不懂的条件永远不会成立，响应不会因它启动。',
    en: 'A condition that cannot be read never comes true, so nothing is ever started by it.',
  },
  messages: {
    'zh-CN': {
      empty: '反引号内没有条件；请写明，或删去反引号',
      'too-long': '条件超过 2,000 个字符；请拆成几条',
      'too-deep': '条件的括号或层次超过 50 层；请拆成几条',
      unreadable: '条件在 `{text}` 处无法识别；请照 docs/zh-CN/conditions.md 的写法改正',
      'outside-subset': '条件中不能用 `{text}`；请改用比较、范围、且 或 非、四则运算和登记的名称',
      'mixed-and-or': '`{text}` 中“且”“或”混用而没有括号，含义不明；请加括号',
      'operator-glued': '`{text}` 与前后文字连在一起，分不清是运算还是名称；请在“且”“或”“非”两边加空格',
      'look-alike': '`{text}` 不是运算符号；请写 `≥` `≤` `>` `<` `=`、且、或',
      rewrite: '改为 `{remedy}`',
    },
    en: {
      empty: 'The condition is empty; write it, or remove the backquotes',
      'too-long': 'The condition is longer than 2,000 characters; split it',
      'too-deep': 'The condition is nested deeper than 50; split it',
      unreadable:
        'The condition cannot be read at `{text}`; correct it, written as docs/en/conditions.md shows',
      'outside-subset':
        '`{text}` may not be used in a condition; use comparisons, ranges, and or not, arithmetic and declared names',
      'mixed-and-or': '`{text}` mixes "and" and "or" without brackets and can be read two ways; add brackets',
      'operator-glued':
        '`{text}` runs together with the words beside it, so it may be an operator or part of a name; put spaces around it',
      'look-alike': '`{text}` is no operator; write `>=`, `<=`, `>`, `<`, `=`, and, or',
      rewrite: 'Change to `{remedy}`',
    },
  },
  check: (set, report) => {
    for (const { condition } of set.conditions)
      for (const problem of toTell(condition.value.problems)) {
        const mended =
          problem.kind === 'unreadable' && problem.remedy === null
            ? mendLookAlikes(condition.value.source)
            : null
        const remedy = mended ?? problem.remedy
        const text = problem.text.length > 40 ? `${problem.text.slice(0, 40)}…` : problem.text
        const offered = remedy !== null && standsAsWritten(condition)
        report(
          placeIn(condition, problem),
          remedy !== null && problem.kind === 'unreadable' ? 'look-alike' : problem.kind,
          { text },
          {
            fixes: offered
              ? [
                  {
                    variant: 'rewrite',
                    params: { remedy: remedy ?? '' },
                    safe: problem.kind === 'operator-glued' || mended !== null,
                    edits: [replace(condition.at, remedy ?? '')],
                  },
                ]
              : [],
          },
        )
      }
  },
})

/** One run-together 且 stands for all: one fix mends them. */
function toTell(problems: readonly ConditionProblem[]): readonly ConditionProblem[] {
  const glued = problems.find(({ kind }) => kind === 'operator-glued')
  return problems.filter((problem) => problem.kind !== 'operator-glued' || problem === glued)
}
