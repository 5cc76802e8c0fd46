import { nearHeading } from '../../../vocabulary/near-heading.ts'
import { measures } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/** A heading that differs from a usual one by a slip of the pen: its section would be read as prose. What the author wrote a role for is left alone. */
export const headingWord = defineRule({
  basis: measures(24, '审核框架结构是否清晰合理', 'review asks whether the structure is clear'),
  holds: {
    'zh-CN': '启动条件、启动程序、响应行动等标题没有错字。',
    en: 'Headings such as 启动条件 and 响应行动 are written without a slip.',
  },
  because: {
    'zh-CN': '章节的作用从标题用词认出；错一个字，其下的条件、任务就只当作文字，演练中不起作用。',
    en: 'The words of a heading tell what a section is for: with one wrong, the conditions and tasks below are prose and do nothing in a drill.',
  },
  messages: {
    'zh-CN': {
      near: '标题用词“{written}”认不出作用，其下内容只当作文字；疑为“{near}”之误，请改正，确无错字的在标题下一行注明作用，如 `<!-- role: activation -->`',
      mend: '将“{written}”改为“{near}”',
    },
    en: {
      near: 'The heading\'s words "{written}" tell no role, so what is below is read as prose; correct it if it was to be "{near}", else write the role on the line below, as in `<!-- role: activation -->`',
      mend: 'Replace "{written}" by "{near}"',
    },
  },
  check: (set, report) => {
    for (const plan of set.allPlans.filter(counts))
      for (const { section, role, inherited } of plan.sections) {
        const near =
          section.heading && role === null && inherited !== 'annex' ? nearHeading(section.heading.text) : null
        if (!near || !section.heading) continue
        const { at, raw } = section.heading
        const params = { written: near.written, near: near.near }
        const within = raw.lastIndexOf(near.written)
        const start = at.start.offset + within
        const edits = [{ path: at.path, start, end: start + near.written.length, text: near.near }]
        const fixes = within < 0 ? [] : [{ variant: 'mend' as const, params, safe: false, edits }]
        report(at, 'near', params, { fixes })
      }
  },
})
