import { evaluate } from 'feelin'
import { compileCondition } from '../src/condition/compile-condition.ts'
import type { Reader, Value } from '../src/condition/expression.ts'
import { formatCondition } from '../src/condition/format-condition.ts'
import { parseCondition } from '../src/condition/parse-condition.ts'

/** Conditions of the length that plans have; every fact is reported. */
const sources = [
  '面雨量_24h ≥ 100 且 预报降雨持续',
  '水位 > 11.5 且 上涨',
  '受灾人口 ≥ 30000 或 转移人口 ≥ 2000 或 (倒塌房屋 ≥ 100 且 水位 在 [11..12))',
]

const facts: Readonly<Record<string, Value>> = {
  面雨量_24h: 120,
  预报降雨持续: true,
  水位: 11.8,
  上涨: false,
  受灾人口: 12_000,
  转移人口: 900,
  倒塌房屋: 120,
}

const reader: Reader = { fact: (name) => facts[name], state: () => undefined }

/** Microseconds that one call takes, over as many calls as fit into half a second, after warming up. */
function microseconds(call: () => unknown): number {
  for (let i = 0; i < 50; i++) call()
  const start = performance.now()
  let calls = 0
  while (performance.now() - start < 500) for (let i = 0; i < 20; i++, calls++) call()
  return ((performance.now() - start) * 1000) / calls
}

/** Reading once and asking often (ours) beside feelin's `evaluate`, which reads the text on every call. */
for (const source of sources) {
  const { expression } = parseCondition(source)
  if (!expression) throw new Error(`${source} cannot be read`)
  const feel = formatCondition(expression, 'en')
  const compiled = compileCondition(expression)
  if (compiled(reader) !== evaluate(feel, facts).value) throw new Error(`${source}: the two disagree`)
  const read = microseconds(() => parseCondition(source))
  const ours = microseconds(() => compiled(reader))
  const feelin = microseconds(() => evaluate(feel, facts))
  process.stdout.write(
    `${source}\n  read once ${read.toFixed(1)} µs · asked ${ours.toFixed(3)} µs · feelin evaluate ${feelin.toFixed(1)} µs · ${(feelin / ours).toFixed(0)} times\n`,
  )
}
