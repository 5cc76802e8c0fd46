import type { LinkedBook } from '../../link/books.ts'
import { dateWords } from '../../locale/date-words.ts'
import { planDateNames } from '../../model/issue.ts'
import type { Plan } from '../../model/plan.ts'
import { levelWords, planName, type Speaker } from '../../report/words-of-plan.ts'
import { safeText } from './safe-text.ts'
import { textTable } from './text-table.ts'

/** A book for people: what it is, its dates, and its parts in printing order. `path`: its file as the user would write it. */
export function showBook({ book, plans, parts }: LinkedBook, speaker: Speaker, path: string): string {
  const { texts, set } = speaker
  const issuer = set.directory.organizationsById.get(book.issuer.value)?.name ?? book.issuer.value
  const facts = [texts.words.book, texts.status[book.status], book.edition ?? '', issuer]
  const dates = planDateNames.flatMap((name) => {
    const date = book.dates.get(name)
    return date ? [`${dateWords[speaker.locale][name]} ${date.value}`] : []
  })
  const open = parts.flatMap(({ part, target }) =>
    target.kind === 'plans'
      ? []
      : [
          `${part.value} [${target.kind === 'unreadable' ? texts.words.unreadableFile : texts.words.missing}]`,
        ],
  )
  const lines = [
    planName(book, speaker),
    facts.filter(Boolean).join(' · '),
    ...(dates.length > 0 ? [dates.join(' · ')] : []),
    path,
    '',
    texts.heading.parts,
    ...[...partLines(plans, speaker), ...open].map((line) => `  ${line}`),
  ]
  return safeText(`${lines.join('\n')}\n`)
}

/** A book for another program: parts in printing order, and what is listed but not there. */
export function bookJson({ book, plans, parts }: LinkedBook, path: string): unknown {
  return {
    version: 1,
    ...{ id: book.id.value, title: book.title.value, status: book.status, edition: book.edition, path },
    issuer: book.issuer.value,
    dates: Object.fromEntries([...book.dates].map(([name, { value }]) => [name, value])),
    parts: plans.map(({ id, title, type }) => ({ id: id.value, title: title.value, type })),
    missing: parts.flatMap(({ part, target }) => (target.kind === 'plans' ? [] : [part.value])),
  }
}

function partLines(plans: readonly Plan[], speaker: Speaker): string[] {
  const { column, planType, words } = speaker.texts
  if (plans.length === 0) return []
  return textTable(
    [column.order, column.type, column.levels, column.plan],
    plans.map((plan, index) => {
      const levels = new Set(plan.groups.flatMap((group) => group.levels.map(({ level }) => level)))
      return [
        String(index + 1),
        planType[plan.type],
        [...levels].map((level) => levelWords(level, speaker)).join(words.listSeparator),
        planName(plan, speaker),
      ]
    }),
  )
}
