import type { Block, Item } from '../document/document.ts'
import { canonical } from '../vocabulary/canonical.ts'
import { runsOf } from './blocks.ts'
import { itemsOf, type KeyValue, keyValueOf } from './key-values.ts'
import type { Termination } from './plan.ts'
import { procedureKey, readWho } from './procedure.ts'
import type { Scope } from './scope.ts'
import { listedConditions, numberGroups } from './start-conditions.ts'
import type { Written } from './written.ts'

const belowStart =
  /(?:未达到?|低于|不再(?:满足|符合)|不满足|不符合)(?:本级|各级|该级|相应)?(?:响应)?启动(?:条件|标准)|below(?:the)?start/i
const asAtStart = /同启动|谁启动|sameasstart/i

/**
 * How a response ends, from its termination sections: 提出 and 决定 (同启动), 未达启动条件, listed conditions. Items with
 * other keys (方式, 解除) are left out. Null when no section says anything.
 */
export function readTermination(scopes: readonly Scope[], prefix: string): Termination | null {
  const first = scopes[0]
  if (!first) return null
  const pairs = scopes.flatMap(({ blocks }) => pairsOf(blocks))
  const groups = scopes.flatMap(({ blocks }) => listedConditions(withoutSteps(blocks)))
  const decide = pairs.find(({ pair, key }) => key === 'decide' && !asAtStart.test(said(pair)))
  const propose = pairs.find(({ key }) => key === 'propose')
  return {
    propose: propose ? who(propose.pair) : [],
    decide: decide ? who(decide.pair) : [],
    sameAsStart: scopes.some(({ blocks }) => speaks(blocks, asAtStart)),
    conditions: numberGroups(groups, prefix),
    whenBelowStart: scopes.some(({ blocks }) => speaks(blocks, belowStart)),
    at: first.at,
  }
}

function said(pair: KeyValue): string {
  return canonical(pair.value.text.slice(pair.from))
}

function who(pair: KeyValue): readonly Written<string>[] {
  return readWho(pair, 0).who
}

function pairsOf(blocks: readonly Block[]) {
  return itemsOf(blocks).flatMap((item) => {
    const pair = keyValueOf(item)
    return pair ? [{ pair, key: procedureKey(pair.key) }] : []
  })
}

/** Whether a paragraph or an item says `pattern`. */
function speaks(blocks: readonly Block[], pattern: RegExp): boolean {
  return runsOf(blocks).some(({ text }) => pattern.test(canonical(text)))
}

const otherKeys = /^(?:解除|终止条件|条件|时限|发布|报告|通报)$/

/** The lists without the items that say who ends and how, and without 未达启动条件: what is left are conditions. */
function withoutSteps(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === 'list' ? { ...block, items: block.items.filter(isCondition) } : block,
  )
}

function isCondition(item: Item): boolean {
  const text = canonical(item.content.text)
  if (belowStart.test(text) || asAtStart.test(text)) return false
  if (item.content.codes.length > 0) return true
  const pair = keyValueOf(item)
  return !pair || (procedureKey(pair.key) === null && !otherKeys.test(pair.key))
}
