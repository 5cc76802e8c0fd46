import type { Document } from '../document/document.ts'
import { DataAt } from './data.ts'
import { type FindingMove, type FindingsRecord, findingStates, type RecordedFinding } from './findings.ts'

/** The findings of one drill on record. */
export function buildFindings(document: Document): FindingsRecord {
  const data = new DataAt(document)
  const drill = data.get('drill').text() ?? ''
  const date = data.get('date').text() ?? ''
  const findings = data
    .get('findings')
    .list()
    .map((each) => readFinding(each, drill, date))
  return { path: document.path, drill, date, findings }
}

function textsIn(data: DataAt, key: string): string[] {
  return data
    .get(key)
    .list()
    .flatMap((each) => each.text() ?? [])
}

function readFinding(data: DataAt, drill: string, date: string): RecordedFinding {
  const state = data.get('state')
  return {
    id: data.get('id').text() ?? '',
    drill,
    date,
    clause: data.get('clause').required(),
    problem: data.get('problem').text(),
    evidence: data
      .get('evidence')
      .list()
      .flatMap((each) => each.number() ?? []),
    cause: data.get('cause').text(),
    consequences: textsIn(data, 'consequences'),
    continues: textsIn(data, 'continues'),
    about: textsIn(data, 'about'),
    change: data.get('change').text(),
    state: { value: state.oneOf(findingStates) ?? 'proposed', at: state.place },
    owner: data.get('owner').written(),
    accepted: data.get('accepted').text(),
    due: data.get('due').written(),
    reason: data.get('reason').text(),
    commit: data.get('commit').text(),
    retestedIn: data.get('retested-in').written(),
    moves: readMoves(data),
    at: data.place,
  }
}

const moveStates = ['accepted', 'rejected', 'mended', 'retested'] as const

function readMoves(data: DataAt): FindingMove[] {
  return data
    .get('moves')
    .list()
    .flatMap((each): FindingMove[] => {
      const state = each.get('state')
      const value = state.oneOf(moveStates)
      if (value === null) return []
      return [
        { state: { value, at: state.place }, day: each.get('day').written(), due: each.get('due').text() },
      ]
    })
}
