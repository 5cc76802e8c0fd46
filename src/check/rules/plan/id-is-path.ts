import type { Written } from '../../../model/written.ts'
import { ownRule } from '../../citations.ts'
import { defineRule } from '../../rule.ts'
import { renameFix, replaceScalar } from '../../wording.ts'

/** A plan's or book's id is its path without `.md`; a scenario's or rubric's is its file name. */
export const idIsPath = defineRule({
  basis: ownRule('名称', 'Names of things'),
  holds: {
    'zh-CN': '预案、预案汇编的标识就是它在预案集中的路径（不含 .md）；情景、评估表的标识就是文件名。',
    en: "A plan's or book's id is its path in the set without .md; a scenario's or rubric's is its file name.",
  },
  because: {
    'zh-CN': '标识与路径不一，按标识找不到文件，条款引用也会指错。',
    en: 'If they differ the file is not found by its id, and references to its clauses go astray.',
  },
  messages: {
    'zh-CN': {
      differs: '标识 `{id}` 与路径 `{path}` 不一致；请改标识，或移动文件',
      rename: '标识改为 `{name}`',
    },
    en: {
      differs: 'The id `{id}` is not the path `{path}`; change the id, or move the file',
      rename: 'Change the id to `{name}`',
    },
  },
  check: (set, report) => {
    const compare = (id: Written<string>, path: string): void => {
      if (id.value === path) return
      const fixes = renameFix(path, (name) => replaceScalar(set, id.at, name))
      report(id.at, 'differs', { id: id.value, path }, { fixes })
    }
    for (const { id, path } of [...set.allPlans, ...set.books.map(({ book }) => book)])
      compare(id, path.replace(/\.md$/, ''))
    for (const { id, path } of [...set.scenarios.values(), ...set.rubrics.values()])
      compare(id, (path.split('/').at(-1) ?? path).replace(/\.md$/, ''))
  },
})
