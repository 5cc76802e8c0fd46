import { measures } from '../../citations.ts'
import { placeholdersIn } from '../../placeholders.ts'
import { defineRule } from '../../rule.ts'

/**
 * Nothing that a template left for the author is still open, in any file of the set. While this rule runs, the others say nothing
 * about such a line: what stands there is not yet the author's word.
 */
export const placeholderFilled = defineRule({
  basis: measures(
    24,
    '审核预案内容是否完整、措施是否具体，留空的预案通不过',
    'review asks whether the content is complete and measures specific; blanks do not pass',
  ),
  holds: {
    'zh-CN': '模板中标为“待填”的地方都已填写。',
    en: 'Every place that a template marked "to fill" has been filled.',
  },
  because: {
    'zh-CN':
      '单位、指标、时限、电话只有编制单位知道；留空的一处，事发时就是一处没有人、没有数、没有电话的地方。',
    en: 'Bodies, thresholds, time limits and telephones are known to the author alone; a blank is a gap on the day.',
  },
  messages: {
    'zh-CN': {
      named: '待填：{what}',
      open: '此处待填；请写明内容，并删去标记',
    },
    en: {
      named: 'To fill: {what}',
      open: 'This place is still to be filled; write what belongs here and take the mark out',
    },
  },
  check: (set, report) => {
    for (const { readable, path, text } of set.documents) {
      if (!readable) continue
      for (const { what, at } of placeholdersIn(path, text))
        if (what === '') report(at, 'open')
        else report(at, 'named', { what })
    }
  },
})
