import type { ConditionTree, PartyId } from '../../compile/program.ts'
import { fill } from '../../locale/locale.ts'
import { judgedIn } from '../../run/judgement.ts'
import { canonical } from '../../vocabulary/canonical.ts'
import type { ClauseId } from '../../vocabulary/id.ts'
import type { Scene } from './aims.ts'
import { Mistake } from './mistake.ts'
import type { Telling } from './standing-text.ts'

/** What the plans leave to people: warnings to issue, cases to judge (研判), tasks to order (视情). */
export type ChoiceKind = 'warnings' | 'judgements' | 'orders'

/** One of them, with the number by which it is called: its place in its list, the same for the whole drill. */
export interface Choice {
  readonly number: number
  readonly instance: string
  readonly clause: ClauseId
  readonly text: string
  readonly parties: readonly PartyId[]
}

type Unnumbered = Omit<Choice, 'number'>

/** All that can be chosen of one kind, in the order of the plans. */
export function choicesOf(kind: ChoiceKind, live: Scene): readonly Choice[] {
  const found = kind === 'warnings' ? warnings(live) : kind === 'orders' ? orders(live) : judgements(live)
  return found.map((each, index) => ({ number: index + 1, ...each }))
}

/** The one that a word names: its number or its clause, whole or the end of it. */
export function choiceAimed(kind: ChoiceKind, word: string, live: Scene): Choice {
  const all = choicesOf(kind, live)
  const plain = canonical(word)
  const byNumber = all.filter(({ number }) => /^\d+$/.test(word) && number === Number(word))
  const byClause = all.filter(({ clause }) => canonical(clause) === plain || clause.endsWith(`#${plain}`))
  const [only, second] = byNumber.length > 0 ? byNumber : byClause
  if (only && !second) return only
  if (all.length === 0) throw new Mistake('no-choices')
  const known = all.map(({ number, text }) => `${number} ${text}`).join('；')
  throw new Mistake('no-choice', { word: word === '' ? '—' : word, known })
}

/** One line for each: number, plan, words, who, and how it stands. */
export function choiceLines(kind: ChoiceKind, { live, texts, locale }: Telling): string[] {
  const { parties, instances } = live.playing.loaded
  const all = choicesOf(kind, live)
  if (all.length === 0) return [texts.noChoices[kind]]
  return all.map((choice) =>
    fill(texts.choice, {
      number: choice.number,
      plan: instances.get(choice.instance)?.instance.title ?? choice.instance,
      text: choice.text,
      who: choice.parties.map((id) => parties.get(id)?.name ?? id).join(locale === 'zh-CN' ? '、' : ', '),
      state: stateWords(kind, choice, { live, texts }),
    }).trimEnd(),
  )
}

/** How it stands; nothing while it is open. */
function stateWords(
  kind: ChoiceKind,
  { clause, instance }: Choice,
  { live, texts: { choiceState } }: Pick<Telling, 'live' | 'texts'>,
): string {
  const { run } = live.playing
  if (kind === 'warnings')
    return [...run.warnings.values()].some((each) => each.clause === clause) ? choiceState.issued : ''
  const judged = kind === 'judgements' ? judgedIn(run.judgements, clause, instance) : undefined
  return judged === undefined ? '' : judged ? choiceState.holds : choiceState.fails
}

function warnings({ playing }: Scene): Unnumbered[] {
  const { warnings, areas } = playing.loaded.program
  return warnings.map(({ clause, instance, product, level, area, issuers }) => ({
    ...{ clause, instance, parties: issuers },
    text: `${product} ${level} ${areas.find(({ id }) => id === area)?.name ?? area}`,
  }))
}

function orders({ playing }: Scene): Unnumbered[] {
  const { obligations, instances } = playing.loaded.program
  return obligations
    .filter(({ discretion }) => discretion)
    .map(({ clause, instance, text, levels }) => {
      const starts = instances.find(({ id }) => id === instance)?.starts ?? []
      const parties = starts.filter(({ level }) => levels.includes(level)).flatMap(({ decide }) => decide)
      return { clause, instance, text, parties: [...new Set(parties)] }
    })
}

/** The same case may start several levels: it is one. */
function judgements({ playing }: Scene): Unnumbered[] {
  const found = new Map<ClauseId, Unnumbered>()
  for (const { id, starts } of playing.loaded.program.instances)
    for (const { decide, propose, conditions } of starts)
      for (const { clause, text } of cases(conditions)) {
        const parties = [...new Set([...(found.get(clause)?.parties ?? []), ...propose, ...decide])]
        found.set(clause, { clause, instance: id, text, parties })
      }
  return [...found.values()]
}

function cases(tree: ConditionTree | null): { readonly clause: ClauseId; readonly text: string }[] {
  if (tree === null) return []
  if (tree.kind === 'judgement')
    return [{ clause: tree.clause, text: tree.text?.replace(/[。.；;]$/, '') ?? tree.clause }]
  if (tree.kind === 'places') return cases(tree.part)
  return tree.kind === 'any' || tree.kind === 'all' ? tree.parts.flatMap(cases) : []
}
