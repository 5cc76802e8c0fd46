import { useMemo } from 'react'
import { fill } from '../../../../locale/locale.ts'
import { resourcesAt } from './model/resources-at.ts'
import { Panel } from './panel.tsx'
import { useReplay } from './replay-context.ts'

/** Teams and equipment that all plans together held, of how much there is. Nothing where the plans claim none. */
export function ResourcesAt() {
  const { replay, moment, words } = useReplay()
  const { answer } = replay
  const { run } = moment.folded
  const resources = useMemo(() => resourcesAt(answer, run), [answer, run])
  if (answer.claims.length === 0) return null
  return (
    <Panel name="resources" title={words.resources.title}>
      {resources.length === 0 && <p className="empty">{words.resources.empty}</p>}
      <ul className="replay-rows">
        {resources.map(({ id, name, quantity, held, short }) => (
          <li key={id}>
            {name}{' '}
            <span className={short ? 'strong' : 'soft'}>
              {quantity === null
                ? fill(words.resources.held, { held })
                : fill(words.resources.heldOf, { held, quantity })}
              {short && ` ${words.resources.short}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
