import type { ListedParams } from '../locale/locale.ts'
import { pathWords } from './finding-words.ts'
import type { Finding, MeasureName } from './revision.ts'
import { reasoningWords } from './revision-words.ts'
import { type RevisionContext, worded } from './said-params.ts'

type Said = readonly [keyof typeof reasoningWords, ListedParams]

/** How a finding came about, a sentence each. */
export function reasoningOf(finding: Finding, context: RevisionContext): string[] {
  const said = reasonings[finding.measure]?.(finding, context) ?? []
  return said.map(([variant, params]) => worded(reasoningWords[variant], params, context))
}

const reasonings: Readonly<
  Partial<Record<MeasureName, (finding: Finding, context: RevisionContext) => Said[]>>
> = {
  'undone-at-harm': ({ params, path }, context) => [
    ['harm-called', params],
    ['harm-allowed', { ...params, steps: pathWords(path, context) }],
  ],
  'slow-at-harm': ({ params }) => when(params.riseAt !== undefined, 'slack-left', params),
  'link-late': ({ params }) => [
    [Number(params.sendingMs) < 0 ? 'link-unsent' : 'link-sent', params],
    ['link-left', params],
  ],
  'declared-late': ({ params }) => [
    ...when(params.slowest, 'slow-before', params),
    ...when(params.unaskedClauses, 'level-unasked', params),
  ],
  overload: ({ params }) => [['overload-when', params]],
  'fact-never-reported': ({ params }) => [[params.source ? 'fact-source' : 'fact-no-source', params]],
  'not-told': ({ params }) => owed(params),
  'fact-not-told': ({ params }) => owed(params),
  'rated-low': ({ params }) => seen(params),
  'problem-noted': ({ params }) => seen(params),
  'not-reached': ({ params }) => when(params.contacts, 'contacts-at', params),
  'call-unanswered': ({ params }) => when(params.contacts, 'contacts-at', params),
  'body-idle': (finding, context) => [
    ...when(finding.params.seated === 0, 'not-seated', finding.params),
    ...toldElsewhere(finding),
    ...assumed(context),
  ],
  'deadline-missed': ({ params }, context) => [
    ...when(params.waiting, 'kept-waiting', params),
    ...assumed(context),
  ],
  'limit-missed-often': ({ params }) => limit(params),
  'limit-never-near': ({ params }) => limit(params),
}

function when(told: unknown, variant: Said[0], params: ListedParams): Said[] {
  const isTold = Array.isArray(told) ? told.length > 0 : Boolean(told)
  return isTold ? [[variant, params]] : []
}

function assumed({ trace }: RevisionContext): Said[] {
  return when(trace.header.kind === 'simulation', 'assumed', {})
}

function owed(params: ListedParams): Said[] {
  return [[params.missed === 0 ? 'owed-in-time' : 'owed-to', params]]
}

function seen(params: ListedParams): Said[] {
  return [...when(params.others, 'other-graders', params), ...when(params.photos, 'photos-there', params)]
}

/** What a body left undone and what stands under another finding, for it has another cause. */
function toldElsewhere({ path, consequences }: Finding): Said[] {
  const here = new Set(consequences.map(({ clause }) => clause))
  const clauses = path.flatMap(({ clause }) => (here.has(clause) ? [] : [clause]))
  return when(clauses.length > 0, 'told-elsewhere', { clauses })
}

/** The distribution of times, and what it rests on. */
function limit(params: ListedParams): Said[] {
  const rests =
    params.onRecord === 1
      ? 'limit-drills'
      : String(params.measured ?? '') !== ''
        ? 'limit-measured'
        : 'limit-assumed'
  if (params.p50Ms === undefined) return when(params.onRecord !== 1, rests, params)
  const spread = Number(params.p90Ms) >= 0 ? '' : Number(params.p50Ms) >= 0 ? '-open' : '-none'
  return [...thisDrill(params), [`limit-spread${spread}`, params], ['limit-shares', params], [rests, params]]
}

/** What this drill itself was like, where it missed the limit as well. */
function thisDrill(params: ListedParams): Said[] {
  const isOurs = params.onRecord === 1 && params.overMs !== undefined
  return when(isOurs, params.done === 0 ? 'undone-here' : 'missed-here', params)
}
