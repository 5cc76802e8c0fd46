import { fileStart } from '../diagnostic/place.ts'
import type { Document, DocumentKind } from '../document/document.ts'
import { parseDocument } from '../document/parse-document.ts'
import { linkPlans } from '../link/link-plans.ts'
import type { PlanSet } from '../link/plan-set.ts'
import { buildBook } from '../model/build-book.ts'
import { buildFindings } from '../model/build-findings.ts'
import { buildPlan } from '../model/build-plan.ts'
import { buildRegistry } from '../model/build-registry.ts'
import { buildRubric } from '../model/build-rubric.ts'
import { buildScenario } from '../model/build-scenario.ts'
import { buildSettings } from '../model/build-settings.ts'
import { buildDrilledClauses } from '../model/drilled-clauses.ts'
import type { SetSettings } from '../model/registry.ts'
import { byCodePoint } from '../vocabulary/canonical.ts'
import { minute } from '../vocabulary/duration.ts'
import { usualTerms } from '../vocabulary/improvement.ts'
import { levelName } from '../vocabulary/level.ts'
import { settingsFile } from './find-set.ts'
import { refusedDocument } from './refused-document.ts'
import { type FileContent, isRefusal, type SetFiles } from './source.ts'

/**
 * The linked set that some files make: paths relative to the set's folder, with `/`. Never throws: a file that cannot be
 * read is kept as an unreadable document and mutes what depends on it. A set without yuyan.yaml is one whose
 * yuyan.yaml is empty.
 */
export function buildSet(files: SetFiles): PlanSet {
  const paths = [...new Set([settingsFile, ...files.keys()])].sort(byCodePoint)
  return linkDocuments(
    paths.map((path) => documentOf(path, files.get(path) ?? '')),
    null,
  )
}

/** The same set with other texts for some of its files; what they do not touch is not read again. */
export function withTexts(set: PlanSet, texts: ReadonlyMap<string, string>): PlanSet {
  const documents = set.documents.map((document) => {
    const text = texts.get(document.path)
    return text === undefined || text === document.text ? document : parseDocument(document.path, text)
  })
  return linkDocuments(documents, texts.has(settingsFile) ? null : set)
}

/** The set that some files make, of which `changed` are not as they were in `before`: the others are not read again. */
export function withFiles(before: PlanSet, changed: ReadonlySet<string>, files: SetFiles): PlanSet {
  const known = new Map(before.documents.map((document) => [document.path, document]))
  const paths = [...new Set([settingsFile, ...files.keys()])].sort(byCodePoint)
  const documents = paths.map((path) => {
    const kept = changed.has(path) || !files.has(path) ? undefined : known.get(path)
    return kept ?? documentOf(path, files.get(path) ?? '')
  })
  // Plans are built again, all: a link by title means another plan when titles change.
  return linkDocuments(documents, null)
}

function documentOf(path: string, content: FileContent): Document {
  return isRefusal(content) ? refusedDocument(path, content) : parseDocument(path, content)
}

/** `before`: a set with the same settings, whose plans and scenarios still hold for the documents that it shares. */
function linkDocuments(documents: readonly Document[], before: PlanSet | null): PlanSet {
  const readable = (kind: DocumentKind): Document[] => documents.filter((d) => d.readable && d.kind === kind)
  const settings = before?.settings ?? settingsOf(readable('set').find((d) => d.path === settingsFile))
  const shared = new Set(before?.documents)
  const plans = new Map(before?.allPlans.map((plan) => [plan.path, plan]))
  const scenarios = new Map(
    [...(before?.scenarios.values() ?? [])].map((scenario) => [scenario.path, scenario]),
  )
  const known = <T>(made: ReadonlyMap<string, T>, document: Document): T | undefined =>
    shared.has(document) ? made.get(document.path) : undefined
  return linkPlans({
    settings,
    documents,
    registry: buildRegistry(documents.filter((d) => d.readable)),
    plans: readable('plan').map((document) => known(plans, document) ?? buildPlan(document, settings)),
    books: readable('book').map(buildBook),
    scenarios: readable('scenario').map(
      (document) => known(scenarios, document) ?? buildScenario(document, settings),
    ),
    rubrics: readable('rubric').map((document) => buildRubric(document)),
    records: readable('findings').map(buildFindings),
    drilled: readable('clauses').map(buildDrilledClauses),
  })
}

/** Settings to go on with where yuyan.yaml cannot be read: the defaults of the plan format. */
function settingsOf(document: Document | undefined): SetSettings {
  if (document) return buildSettings(document)
  const at = fileStart(settingsFile)
  return {
    name: '',
    title: '',
    jurisdiction: { value: '', at },
    locale: 'zh-CN',
    timezone: 'Asia/Shanghai',
    zone: 480,
    immediately: 5 * minute,
    levels: ['IV', 'III', 'II', 'I'].map((id) => ({ id, name: levelName(id) })),
    ruleset: 'recommended',
    severities: new Map(),
    asOf: null,
    improvementTerms: usualTerms,
    at,
  }
}
