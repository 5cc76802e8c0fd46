import type { Program } from '../../compile/program.ts'
import type { Method } from '../../model/rubric.ts'
import { countCalls, isJudged, valueOfCalls } from '../call-outcome.ts'
import { type LinkCall, linkCalls } from '../link-calls.ts'
import type { Measurement } from '../scorecard.ts'
import { evidenceOf } from '../tally.ts'
import { type Evidence, type Finding, measurement, resultOfShare, unmeasured } from './measure.ts'

/**
 * `linked(from, to)`: whenever the first plan called on the second, the second reached the expected level within the
 * link's time. Late: worth half. Never called on: not applicable; time after the end: not observed.
 */
export function measureLinked(method: Method & { readonly kind: 'linked' }, evidence: Evidence): Measurement {
  return measurement(method, judge(method, evidence))
}

function judge(method: Method & { readonly kind: 'linked' }, { record, program }: Evidence): Finding {
  const away = [method.from, method.to].find((plan) => !program.instances.some((one) => one.plan === plan))
  if (away !== undefined) return unmeasured('not-applicable', 'plan-not-drilled', { plan: away })
  const words = { from: titleOf(method.from, program), to: titleOf(method.to, program) }
  const plans = new Map(program.instances.map((instance) => [instance.id, instance.plan]))
  const calls = linkCalls(record, program).filter(
    ({ wire }) => plans.get(wire.from) === method.from && plans.get(wire.to) === method.to,
  )
  const proof = evidenceOf(calls.flatMap((call) => [call.fired, call.sent, call.reached]))
  const value = valueOfCalls(calls)
  if (calls.length === 0) return unmeasured('not-applicable', 'link-not-fired', words)
  if (value === null) {
    const running = calls.some((call) => call.outcome === 'running')
    return unmeasured(running ? 'not-observed' : 'not-applicable', 'link-running', words, proof)
  }
  return { result: resultOfShare(value), value, evidence: proof, ...sayCalls(calls.filter(isJudged), words) }
}

function sayCalls(
  judged: readonly LinkCall[],
  words: { readonly from: string; readonly to: string },
): Pick<Finding, 'variant' | 'params'> {
  const counts = countCalls(judged)
  const acting = judged.filter((call) => call.reached?.acting).length
  const slowestMs = judged.reduce((slowest, call) => Math.max(slowest, call.delay ?? 0), 0)
  const variant = counts.inTime === counts.calls ? 'linked-in-time' : 'linked-late'
  return { variant, params: { ...words, ...counts, slowestMs, acting } }
}

function titleOf(plan: string, program: Program): string {
  return program.instances.find((instance) => instance.plan === plan)?.title ?? plan
}
