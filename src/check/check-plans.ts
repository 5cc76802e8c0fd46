import type { Diagnostic, Fix, Params, Related, Severity } from '../diagnostic/diagnostic.ts'
import { orderDiagnostics } from '../diagnostic/order.ts'
import type { Place } from '../diagnostic/place.ts'
import type { PlanSet } from '../link/plan-set.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { dayOfCheck } from './day-of-check.ts'
import { type Exception, exceptionsIn } from './exceptions.ts'
import { type OwnCode, ownFindings } from './own-findings.ts'
import { placeholdersIn } from './placeholders.ts'
import type { Report, Rule } from './rule.ts'
import { rules as allRules } from './rules/index.ts'
import { rulesetNamed, rulesetNames, severityIn } from './rulesets.ts'
import { quoted } from './wording.ts'

/** What to check by. Anything left out is as the set's yuyan.yaml says. */
export interface CheckOptions {
  /** `recommended`, `strict` or `draft`. */
  readonly ruleset?: string | undefined
  /** Changes to the ruleset, by rule name; `off` keeps a rule from running. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'> | undefined
  /** Today, `2025-06-30`: what is overdue. The set's own `as-of` goes first; without either it is the newest date in the set. */
  readonly today?: string | undefined
  /** The rules to run instead of all: for tests and for tools of one purpose. */
  readonly rules?: Readonly<Record<string, Rule>> | undefined
}

/**
 * Everything an author should know about a set: what made files unreadable and what the rules found, in the order of files
 * and lines. A rule that throws becomes `rule/crashed` and the others run. Exceptions written in the text are
 * taken out; those that silence nothing, or give no reason, are findings themselves.
 */
export function checkPlans(set: PlanSet, options: CheckOptions = {}): Diagnostic[] {
  const rules: Readonly<Record<string, Rule>> = options.rules ?? allRules
  const severities = options.severities ?? set.settings.severities
  const name = options.ruleset ?? set.settings.ruleset
  const ruleset = rulesetNamed(name) ?? 'recommended'
  const severityOf = (rule: string): Severity | 'off' => severities.get(rule) ?? severityIn(ruleset, rule)
  const running = Object.keys(rules).filter((rule) => severityOf(rule) !== 'off')
  const today = dayOfCheck(set, options.today)
  const found = running.flatMap((code) =>
    runRule(set, { code, rule: rules[code], severity: severityOf(code) as Severity }, today),
  )
  return orderDiagnostics([
    ...set.documents.flatMap((document) => document.diagnostics),
    ...wrongNames(set, name, severities, rules),
    ...withoutExceptions(set, withoutOpenLines(set, found, running), new Set(running), rules),
  ])
}

interface Running {
  readonly code: string
  readonly rule: Rule | undefined
  readonly severity: Severity
}

function runRule(set: PlanSet, { code, rule, severity }: Running, today: Instant): Diagnostic[] {
  const found: Diagnostic[] = []
  const report: Report<string> = (at, variant, params = {}, more = {}) => {
    const related = (more.related ?? []).map((each): Related => ({ ...each, params: each.params ?? {} }))
    const fixes = (more.fixes ?? []).map((each): Fix => ({ ...each, params: each.params ?? {} }))
    found.push({ code, variant, severity, at, params, related, fixes })
  }
  try {
    rule?.check(set, report, today)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    found.push(own('rule/crashed', 'crashed', set.settings.at, { rule: code, message }))
  }
  return once(found)
}

/** What several plans have of one book, its issuer, status and dates, is judged with each of them and told once. */
function once(found: readonly Diagnostic[]): Diagnostic[] {
  const told = ({ code, variant, at, params }: Diagnostic): string =>
    JSON.stringify([code, variant, at.path, at.start.offset, at.end.offset, params])
  return [...new Map(found.map((each) => [told(each), each])).values()]
}

function own(code: OwnCode, variant: string, at: Place, params: Params): Diagnostic {
  return { code, variant, severity: ownFindings[code].severity, at, params, related: [], fixes: [] }
}

/** A ruleset or rule that yuyan.yaml or the caller names and that does not exist. */
function wrongNames(
  set: PlanSet,
  ruleset: string,
  severities: ReadonlyMap<string, unknown>,
  rules: Readonly<Record<string, Rule>>,
): Diagnostic[] {
  const { at } = set.settings
  const unknown = [...severities.keys()].filter(
    (name) => !Object.hasOwn(rules, name) && !Object.hasOwn(allRules, name),
  )
  return [
    ...(rulesetNamed(ruleset)
      ? []
      : [own('rule/name-known', 'ruleset', at, { name: ruleset, known: quoted(rulesetNames) })]),
    ...unknown.map((name) => own('rule/name-known', 'rule', at, { name })),
  ]
}

function withoutExceptions(
  set: PlanSet,
  found: readonly Diagnostic[],
  running: ReadonlySet<string>,
  rules: Readonly<Record<string, Rule>>,
): Diagnostic[] {
  const exceptions = set.documents
    .filter((document) => document.readable)
    .flatMap((document) => exceptionsIn(document.path, document.text))
  if (exceptions.length === 0) return [...found]
  const used = new Set<Exception>()
  const left = found.filter((diagnostic) => {
    const by = exceptions.find((exception) => covers(exception, diagnostic))
    if (by) used.add(by)
    return !by
  })
  return [...left, ...exceptions.flatMap((exception) => aboutException(exception, used, running, rules))]
}

const toFill = 'plan/placeholder-filled'

/** What stands beside a place to fill is not yet the author's word: such a line is told once, by the rule on places to fill. */
function withoutOpenLines(
  set: PlanSet,
  found: readonly Diagnostic[],
  running: readonly string[],
): readonly Diagnostic[] {
  if (!running.includes(toFill)) return found
  const open = new Set(
    set.documents.flatMap(({ path, text }) =>
      placeholdersIn(path, text).map(({ at }) => `${path}:${at.start.line}`),
    ),
  )
  if (open.size === 0) return found
  return found.filter(({ code, at }) => code === toFill || !open.has(`${at.path}:${at.start.line}`))
}

function covers({ rule, reason, lines, at }: Exception, diagnostic: Diagnostic): boolean {
  const { path, start } = diagnostic.at
  return (
    reason !== '' &&
    rule === diagnostic.code &&
    path === at.path &&
    start.line >= lines[0] &&
    start.line <= lines[1]
  )
}

function aboutException(
  exception: Exception,
  used: ReadonlySet<Exception>,
  running: ReadonlySet<string>,
  rules: Readonly<Record<string, Rule>>,
): Diagnostic[] {
  const { rule, reason, at } = exception
  if (!Object.hasOwn(rules, rule))
    return Object.hasOwn(allRules, rule) ? [] : [own('rule/allow-unused', 'unknown', at, { rule })]
  if (reason === '') return [own('rule/allow-without-reason', 'missing', at, { rule })]
  return used.has(exception) || !running.has(rule) ? [] : [own('rule/allow-unused', 'unused', at, { rule })]
}
