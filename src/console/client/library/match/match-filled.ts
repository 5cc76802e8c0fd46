/** What a duty officer has filled in. All of it stands in the address, so that it can be sent. */
export interface Filled {
  readonly hazard: string | null
  readonly area: string | null
  /** By fact, `赤山湖水位`, or by fact and area, `面雨量_24h@guozhuang`; what is not in it is unknown. */
  readonly facts: ReadonlyMap<string, string>
  /** The plan whose answer is read, as {@link answerKey} names it; null: the first. */
  readonly shown: string | null
}

/** What the address says after `?`. */
export function readFilled(params: URLSearchParams): Filled {
  const facts = params.getAll('fact').flatMap((written) => {
    const at = written.indexOf('=')
    return at > 0 ? [[written.slice(0, at), written.slice(at + 1)] as const] : []
  })
  return {
    ...{ hazard: params.get('hazard'), area: params.get('area'), shown: params.get('show') },
    facts: new Map(facts),
  }
}

/** The address that {@link readFilled} reads. */
export function filledHash({ hazard, area, facts, shown }: Filled): string {
  const params = new URLSearchParams()
  if (area !== null) params.set('area', area)
  if (hazard !== null) params.set('hazard', hazard)
  for (const [key, value] of facts) params.append('fact', `${key}=${value}`)
  if (shown !== null) params.set('show', shown)
  const query = params.toString()
  return query === '' ? '#/match' : `#/match?${query}`
}

/** With one fact given, or unknown where `value` is empty. */
export function withFact(filled: Filled, key: string, value: string): Filled {
  const facts = new Map(filled.facts)
  if (value === '') facts.delete(key)
  else facts.set(key, value)
  return { ...filled, facts }
}

/** The facts as they are sent: what is still being typed (`12.`) without its end, blanks left out. */
export function givenFacts({ facts }: Pick<Filled, 'facts'>): string[] {
  return [...facts].flatMap(([key, value]) => {
    const plain = value.trim().replace(/[.．。]$/u, '')
    return plain === '' ? [] : [`${key}=${plain}`]
  })
}

/** How the address names one of several answers. */
export function answerKey({ plan, where }: { readonly plan: string; readonly where: string }): string {
  return `${plan} ${where}`
}
