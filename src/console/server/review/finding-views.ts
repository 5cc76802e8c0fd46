import { type LedgerFinding, ownerOf, standing } from '../../../link/ledger.ts'
import type { RevisionItemView } from '../../../report/reports/revision-view.ts'
import { mayMove } from '../../../revise/ledger-moves.ts'
import { causeWords } from '../../../revise/revision-words.ts'
import type { DrillProposed } from '../../../workspace/review-drill.ts'
import type { PlaceView } from '../../library-protocol.ts'
import type { FindingStanding, NoDecision, ReviewFinding, ReviewFindings } from '../../review-protocol.ts'
import type { LibraryAsked } from '../library/library-asked.ts'
import { clauseLink, placeAt } from './clause-link.ts'
import type { OverDrill } from './over-drills.ts'

/** What a drill says about the plans: what is proposed on today's texts, then what only its record still tells. */
export function findingViews(
  { past: { drill }, record }: OverDrill,
  proposed: DrillProposed,
  asked: LibraryAsked,
): ReviewFindings {
  const { set, speaker } = asked
  const ledger = new Map(
    set.ledger
      .filter(({ records }) => records.some((one) => one.drill === drill))
      .map((finding) => [finding.id, finding]),
  )
  const items = proposed?.[speaker.locale] ?? []
  const shown = new Set(items.flatMap(({ id, continues }) => [id, ...continues]))
  return {
    noDecision: noDecision(record, asked.here),
    bodies: set.registry.organizations.map(({ id, name }) => ({ id, name })),
    findings: [
      ...items.map((item) => {
        const known = [item.id, ...item.continues].flatMap((id) => ledger.get(id) ?? [])
        return proposedView(item, known[0] ?? null, asked)
      }),
      ...[...ledger.values()]
        .filter(({ id }) => !shown.has(id))
        .map((finding) => recordedView(finding, drill, asked)),
    ],
    unknownScenario: proposed === null,
  }
}

function noDecision(record: OverDrill['record'], isHere: boolean): NoDecision {
  if (record === null) return 'not-closed'
  if (!record.whole) return 'broken'
  return isHere ? null : 'elsewhere'
}

function proposedView(
  item: RevisionItemView,
  known: LedgerFinding | null,
  asked: LibraryAsked,
): ReviewFinding {
  const places = (list: readonly string[]): PlaceView[] => list.flatMap((at) => placeAt(at, asked) ?? [])
  return {
    // It is decided on under the id that the ledger has.
    id: known?.id ?? item.id,
    sentence: item.sentence,
    clause: clauseLink(item.clause, asked, item.cited),
    evidence: item.evidence,
    cause: item.cause,
    at: placeAt(item.at, asked),
    reasoning: item.reasoning,
    followed: item.consequences.map(({ clause, sentence, line, evidence }) => ({
      ...{ sentence, line, evidence },
      clause: clauseLink(clause, asked),
    })),
    proposal: item.proposal,
    lines: item.lines.flatMap(({ at, before, after }) => {
      const place = placeAt(at, asked)
      return place ? [{ ...place, before, after }] : []
    }),
    effect: item.effect,
    alsoLookAt: places(item.alsoLookAt),
    options: item.options,
    reapproval: item.reapproval,
    onlyOnRecord: false,
    standing: known && standingView(known, asked),
  }
}

/** A finding that today's plans no longer show, in the words of the record. */
function recordedView(finding: LedgerFinding, drill: string, asked: LibraryAsked): ReviewFinding {
  const recorded = finding.records.find((one) => one.drill === drill) ?? finding.current
  const { locale } = asked.speaker
  const cause = causeWords[(recorded.cause ?? 'undecided') as keyof typeof causeWords] ?? causeWords.undecided
  return {
    id: finding.id,
    sentence: recorded.problem ?? recorded.clause.value,
    clause: clauseLink(recorded.clause.value, asked),
    evidence: recorded.evidence,
    cause: cause[locale],
    at: null,
    reasoning: [],
    followed: [],
    proposal: recorded.change,
    lines: [],
    effect: null,
    alsoLookAt: [],
    options: [],
    reapproval: false,
    onlyOnRecord: true,
    standing: standingView(finding, asked),
  }
}

function standingView(finding: LedgerFinding, { set }: LibraryAsked): FindingStanding {
  const { current, again } = finding
  const body = ownerOf(current, set)
  return {
    state: standing(finding),
    owner: current.owner && { id: current.owner.value, name: body?.name ?? current.owner.value },
    due: current.due?.value ?? null,
    reason: current.reason,
    commit: current.commit,
    retestedIn: current.retestedIn?.value ?? null,
    again: again?.drill ?? null,
    may: (['accept', 'reject'] as const).filter((move) => mayMove(finding, move)),
  }
}
