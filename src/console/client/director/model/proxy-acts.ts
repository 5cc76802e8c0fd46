import { levelText } from '../../../../locale/level-text.ts'
import { fill } from '../../../../locale/locale.ts'
import { isOpen, standingBy, warningKey } from '../../../../run/state.ts'
import { activeLevel, type LevelId, levelRank } from '../../../../vocabulary/level.ts'
import { noPlace, type ProxyAct, type ProxyScene, wordsWritten } from './proxy-act.ts'
import { proxyDuties } from './proxy-duties.ts'

/** All that can be done now, by whoever: levels, duties, judgements, tasks at discretion, warnings, notices of links. */
export function proxyActs(scene: ProxyScene): readonly ProxyAct[] {
  return [
    ...levelActs(scene),
    ...proxyDuties(scene),
    ...judgementActs(scene),
    ...orderActs(scene),
    ...warningActs(scene),
    ...linkActs(scene),
  ]
}

function levelActs({ board, words }: ProxyScene): ProxyAct[] {
  const { backstage, standing, setting, names } = board
  const order = setting.levels.map(({ id }) => id)
  return backstage.powers.levels.flatMap(({ instance, starts, end, areas }) => {
    const { response } = standing.run.levels.get(instance) ?? standingBy
    const now = response === 'standby' || response === 'ended' ? null : response
    const title = names.instance(instance)
    const about = { topic: 'level', about: instance, reason: 'optional' } as const
    const deciders = (level: LevelId | null) => starts.find((start) => start.level === level)?.parties ?? []
    const moves = starts.flatMap(({ level }): ProxyAct[] => {
      const rise = now === null ? 1 : levelRank(level, order) - levelRank(now, order)
      if (rise === 0) return []
      const kind = now === null ? 'declare' : rise > 0 ? 'raise' : 'lower'
      const name = level === activeLevel.id ? '' : levelText(level, setting.locale, setting.levels)
      return [
        {
          ...{ ...about, key: `${kind} ${instance} ${level}` },
          label: fill(words[kind], { level: name, plan: title }),
          parties: deciders(kind === 'lower' ? now : level),
          areas: areas.length > 0 && kind !== 'lower' ? { how: 'several', among: areas } : null,
          make: (filled) => ({
            ...{ kind, instance, level, areas: filled.areas, reason: wordsWritten(filled) },
          }),
        },
      ]
    })
    const ending: ProxyAct = {
      ...{ ...about, ...noPlace, key: `end ${instance}` },
      label: fill(words.end, { plan: title }),
      parties: end.length > 0 ? end : deciders(now),
      make: (filled) => ({ kind: 'end', instance, reason: wordsWritten(filled) }),
    }
    return now === null ? moves : [...moves, ending]
  })
}

function judgementActs({ board, words }: ProxyScene): ProxyAct[] {
  return board.backstage.powers.judgements.flatMap(({ instance, clause, text, parties }) =>
    [true, false].map(
      (holds): ProxyAct => ({
        ...{
          ...noPlace,
          key: `judge ${instance} ${clause} ${holds}`,
          topic: 'judge',
          about: instance,
          parties,
        },
        label: fill(holds ? words.holds : words.holdsNot, {
          ...{ text: text === '' ? clause : text, plan: board.names.instance(instance) },
        }),
        reason: 'needed',
        make: ({ reason }) => ({ kind: 'judge', clause, instance, holds, reason: reason.trim() }),
      }),
    ),
  )
}

/** Tasks left to discretion (视情), at the levels in force: ordered by whoever decides the level. */
function orderActs({ board, words }: ProxyScene): ProxyAct[] {
  const { powers } = board.backstage
  return powers.orders.flatMap(({ instance, clause, text, levels }): ProxyAct[] => {
    const { response } = board.standing.run.levels.get(instance) ?? standingBy
    if (!levels.includes(response)) return []
    const starts = powers.levels.find((each) => each.instance === instance)?.starts ?? []
    return [
      {
        ...{
          ...noPlace,
          key: `order ${clause} ${instance}`,
          topic: 'order',
          about: instance,
          reason: 'none',
        },
        label: fill(words.order, { text, plan: board.names.instance(instance) }),
        parties: starts.find(({ level }) => level === response)?.parties ?? [],
        make: () => ({ kind: 'order', clause, instance }),
      },
    ]
  })
}

/** Every warning can be issued (again) in its area or a place within; those that stand can be lifted. */
function warningActs({ board, words }: ProxyScene): ProxyAct[] {
  const { powers, areas } = board.backstage
  const within = (area: string | null, outer: string): boolean =>
    area !== null && (area === outer || within(areas.find(({ id }) => id === area)?.parent ?? null, outer))
  return powers.warnings.flatMap(({ instance, clause, product, level, area, parties }) => {
    const about = { topic: 'warn', about: instance, parties, reason: 'optional' } as const
    const among = areas.filter(({ id }) => within(id, area))
    const standing = among.filter(
      ({ id }) => board.standing.run.warnings.get(warningKey(product, id))?.clause === clause,
    )
    const issue: ProxyAct = {
      ...{ ...about, key: `warn ${clause}`, label: fill(words.warn, { name: `${product} ${level}` }) },
      areas: { how: 'one', among },
      make: (filled) => ({
        ...{ kind: 'warn', warning: clause, area: filled.areas[0] ?? null, reason: wordsWritten(filled) },
      }),
    }
    const lifts = standing.map(
      ({ id, name }): ProxyAct => ({
        ...{ ...about, ...noPlace, key: `cancel-warning ${clause} ${id}` },
        label: fill(words.lift, { name: `${product} ${level}（${name}）` }),
        make: (filled) => ({
          ...{ kind: 'cancel-warning', warning: clause, area: id, reason: wordsWritten(filled) },
        }),
      }),
    )
    return [issue, ...lifts]
  })
}

/** Notices of links that wait to be sent. One that belongs to a duty is offered as the duty (proxy-duties.ts). */
function linkActs({ board, words }: ProxyScene): ProxyAct[] {
  const { run } = board.standing
  const asDuties = new Set(
    [...run.rows.values()].flatMap((rows) => rows.all.filter(isOpen).map(({ clause }) => clause)),
  )
  return board.backstage.powers.links
    .filter(({ clause }) => run.wires.get(clause)?.state === 'fired' && !asDuties.has(clause))
    .map(({ clause, from, to, parties }) => ({
      ...{ ...noPlace, key: `send ${clause}`, topic: 'link', about: from, parties, reason: 'none' },
      label: fill(words.send, { from: board.names.instance(from), to: board.names.instance(to) }),
      make: () => ({ kind: 'send', wire: clause }),
    }))
}
