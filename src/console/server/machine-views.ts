import type { ConditionTree, LevelStart, PlanInstance, Program } from '../../compile/program.ts'
import { formatCondition } from '../../condition/format-condition.ts'
import { durationWords } from '../../locale/duration-words.ts'
import type { Locale } from '../../locale/locale.ts'
import type { MachineView } from '../protocol.ts'

/** The machine of a plan as those who lead see it: what calls for each level, and who decides in what time. */
export function machineView(instance: PlanInstance, program: Program): MachineView {
  const { locale, levels } = program.set
  const separator = locale === 'en' ? ', ' : '、'
  const names = (parties: readonly string[]): string =>
    parties.map((id) => program.parties.find((party) => party.id === id)?.name ?? id).join(separator)
  const decides = ({ decide, decisionTime }: LevelStart): string => {
    const time = decisionTime === null ? '' : durationWords(decisionTime, locale)
    return [names(decide), time].filter(Boolean).join(' · ')
  }
  return {
    levels: instance.levels.map((id) => {
      const start = instance.starts.find(({ level }) => level === id)
      const tree = start?.conditions ?? null
      return {
        ...{ id, name: levels.find((level) => level.id === id)?.name ?? id },
        mode: tree?.kind === 'all' ? ('all' as const) : ('any' as const),
        conditions: conditionTexts(tree, locale),
        decides: start ? decides(start) : '',
      }
    }),
    ends: names(instance.endDecide),
  }
}

/** Each condition in words; the parts of one that joins others differently stand together on its line. */
function conditionTexts(tree: ConditionTree | null, locale: Locale): string[] {
  if (tree === null) return []
  if (tree.kind === 'any' || tree.kind === 'all')
    return tree.parts.map((part) => conditionTexts(part, locale).join(joined(part, locale)))
  if (tree.kind === 'places') return conditionTexts(tree.part, locale)
  if (tree.kind === 'expression') return [formatCondition(tree.expression, locale)]
  return tree.kind === 'judgement' && tree.text ? [tree.text] : []
}

function joined(part: ConditionTree, locale: Locale): string {
  if (part.kind === 'all') return locale === 'en' ? ' and ' : '，且 '
  return locale === 'en' ? ' or ' : '，或 '
}
