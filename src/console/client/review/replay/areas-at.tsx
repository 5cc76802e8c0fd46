import { LevelMark } from '../../parts/level-mark.tsx'
import { areaLevels } from './model/area-levels.ts'
import { Panel } from './panel.tsx'
import { useReplay } from './replay-context.ts'

/** Where something is called for or declared, the highest first. */
export function AreasAt() {
  const { replay, moment, setting, locale, words } = useReplay()
  const areas = areaLevels(moment.plans, replay.answer.backstage, setting.levels)
  const { levels } = setting
  return (
    <Panel name="areas" title={words.areas.title}>
      {areas.length === 0 && <p className="empty">{words.areas.empty}</p>}
      <ul className="replay-areas">
        {areas.map(({ area, name, plans }) => (
          <li key={area}>
            <strong>{name}</strong>
            {plans.map(({ instance, title, called, declared }) => (
              <span key={instance} className="replay-area">
                <span className="soft">{title}</span>
                {called !== null && (
                  <span>
                    {words.areas.calls} <LevelMark response={called} locale={locale} levels={levels} />
                  </span>
                )}
                {declared !== null && (
                  <span>
                    {words.areas.declared} <LevelMark response={declared} locale={locale} levels={levels} />
                  </span>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
