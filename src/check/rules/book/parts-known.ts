import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { quoted, renameFix, replaceScalar } from '../../wording.ts'

/** Every line of a book's parts means a plan of the set. Silent about files that cannot be read. */
export const partsKnown = defineRule({
  basis: ownRule('预案汇编', 'Books'),
  holds: {
    'zh-CN': '汇编的每一行组成都有所指的预案。',
    en: 'Every line of the parts of a book means a plan of the set.',
  },
  because: {
    'zh-CN': '汇编中缺了一件，审批、印制、备案的就不是全部预案。',
    en: 'If a plan is missing from the book, what is approved, printed and filed is not the whole.',
  },
  messages: {
    'zh-CN': {
      missing: '汇编所列的 `{plan}` 不存在；请改正标识，或新建这件预案',
      near: '汇编所列的 `{plan}` 不存在，相近的有 {near}；请改正标识，或新建这件预案',
      nothing: '没有预案符合 `{plan}`（`*` 只代表一级路径）；请改正，或删去这一行',
      rename: '改为 `{name}`',
    },
    en: {
      missing: 'The part `{plan}` does not exist; correct the id, or start that plan',
      near: 'The part `{plan}` does not exist (nearest: {near}); correct the id, or start that plan',
      nothing:
        'No plan fits `{plan}` (`*` stands for one step of the path only); correct it, or take the line out',
      rename: 'Change to `{name}`',
    },
  },
  check: (set, report) => {
    for (const { part, target } of set.books.flatMap(({ parts }) => parts)) {
      const plan = part.value
      if (target.kind === 'nothing') report(part.at, 'nothing', { plan })
      if (target.kind !== 'missing') continue
      const fixes = renameFix(target.near[0], (name) => replaceScalar(set, part.at, name))
      const variant = target.near.length > 0 ? 'near' : 'missing'
      report(part.at, variant, { plan, near: quoted(target.near) }, { fixes })
    }
  },
})
