import { Button, Input, type InputRef, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { LibraryOverview, PlanCard } from '../../library-protocol.ts'
import { Field } from '../director/field.tsx'
import { useLibrary } from './library-context.tsx'
import { choicesOf, isNarrowed, type PlanFilter } from './plan-filter.ts'
import { enterList } from './plan-table.tsx'
import type { LibraryWords } from './words/words.ts'

interface Filters {
  readonly overview: LibraryOverview
  readonly shown: readonly PlanCard[]
  readonly filter: PlanFilter
  readonly change: (change: Partial<PlanFilter>) => void
}

/** What the list is narrowed to. `/` goes to the search from anywhere on the page. */
export function PlanFilters({ overview, shown, filter, change }: Filters) {
  const { words } = useLibrary()
  const search = useRef<InputRef>(null)
  const [typed, type] = useTyped(filter.words, (words) => change({ words }))
  useSlash(() => search.current?.focus({ cursor: 'all' }))
  return (
    <search className="filters">
      <Field label={words.list.search}>
        <Input
          ref={search}
          type="search"
          allowClear
          placeholder={words.list.searchHint}
          value={typed}
          onChange={({ target }) => type(target.value)}
          onKeyDown={({ key }) =>
            (key === 'ArrowDown' || key === 'Enter') && enterList(shown, key === 'Enter')
          }
        />
      </Field>
      {choicesIn(overview, words).map(([kind, name, options]) => (
        <Choice
          key={kind}
          {...{ name, options }}
          value={filter[kind]}
          choose={(value) => change({ [kind]: value })}
        />
      ))}
      {isNarrowed(filter) && <Button onClick={() => change(unfiltered)}>{words.list.clear}</Button>}
    </search>
  )
}

const unfiltered = { words: '', area: null, type: null, hazard: null, status: null, only: null } as const

type Kind = 'area' | 'type' | 'hazard' | 'status' | 'only'

/** What can be chosen: what there is in the list. */
function choicesIn(
  { plans, areas }: LibraryOverview,
  { list }: LibraryWords,
): readonly (readonly [Kind, string, Options['options']])[] {
  const used = usedAreas(plans, areas)
  const depths = areaDepths(areas)
  const inTree = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    value: id,
    label: `${'　'.repeat(depths.get(id) ?? 0)}${name}`,
  })
  return [
    ['area', list.area, areas.filter(({ id }) => used.has(id)).map(inTree)],
    ['type', list.type, choicesOf(plans, ({ type }) => [type]).map(option)],
    ['hazard', list.hazard, choicesOf(plans, ({ hazards }) => hazards).map(option)],
    ['status', list.status, choicesOf(plans, ({ status }) => [status]).map(option)],
    [
      'only',
      list.only,
      [
        { value: 'findings', label: list.withFindings },
        { value: 'due', label: list.withDue },
      ],
    ],
  ]
}

interface Options {
  readonly name: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly choose: (value: string | null) => void
}

function Choice({ name, value, options, choose }: Options) {
  const { words } = useLibrary()
  return (
    <Field label={name}>
      <Select
        value={value ?? ''}
        options={[{ value: '', label: words.list.all }, ...options]}
        popupMatchSelectWidth={false}
        onChange={(chosen) => choose(chosen === '' ? null : chosen)}
      />
    </Field>
  )
}

const option = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name })

/** Areas that have a plan, and those around them. */
function usedAreas(plans: readonly PlanCard[], areas: LibraryOverview['areas']): ReadonlySet<string> {
  const parents = new Map(areas.map(({ id, parent }) => [id, parent]))
  const used = new Set<string>()
  for (const { area } of plans)
    for (let at: string | null = area.id; at !== null && !used.has(at); at = parents.get(at) ?? null)
      used.add(at)
  return used
}

function areaDepths(areas: LibraryOverview['areas']): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parent } of areas) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? -1) + 1)
  return depths
}

/**
 * Words while they are typed. The address follows a moment later: a field that waited for it would lose letters, and what an input
 * method is putting together.
 */
function useTyped(
  words: string,
  change: (words: string) => void,
): readonly [string, (words: string) => void] {
  const [typed, setTyped] = useState(words)
  const sent = useRef(words)
  useEffect(() => {
    if (words === sent.current) return
    sent.current = words
    setTyped(words)
  }, [words])
  const type = (next: string) => {
    sent.current = next
    setTyped(next)
    change(next)
  }
  return [typed, type]
}

function useSlash(search: () => void): void {
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      if (press.key !== '/' || press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return
      if (
        press.target instanceof Element &&
        press.target.closest('input, textarea, select, [contenteditable]')
      )
        return
      press.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
