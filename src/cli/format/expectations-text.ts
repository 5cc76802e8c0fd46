import { fill, type Locale } from '../../locale/locale.ts'
import type { Judgement } from '../../score/runs/expectations.ts'
import { shareText } from './runs-text.ts'

type Words = Readonly<
  Record<Judgement['kind'] | Judgement['bound'] | 'unknown' | 'unjudged' | 'met' | 'unmet' | 'all', string>
>

const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    deadline: '{what} 按时完成 {share}',
    level: '{what} 及时启动 {share}',
    'level-by': '{what} 以前启动 {share}',
    consequence: '后果 {what} 出现 {share}',
    resource: '{what} 不足 {share}',
    'at-least': '，应不低于 {limit}',
    'at-most': '，应不高于 {limit}',
    unknown: '{what} 在参演预案、情景和名录中没有，请核对要求文件',
    unjudged: '{what} 各次推演中都无法判定（未曾应办、未达条件或未登记数量），请核对要求或情景',
    met: '达到  ',
    unmet: '未达到',
    all: '要求 {all} 条，达到 {met} 条',
  },
  en: {
    deadline: '{what} done in time {share}',
    level: '{what} declared in time {share}',
    'level-by': '{what} or earlier declared {share}',
    consequence: 'consequence {what} came about {share}',
    resource: '{what} short {share}',
    'at-least': ', should be at least {limit}',
    'at-most': ', should be at most {limit}',
    unknown:
      '{what} is neither in the plans under drill, the scenario nor the register; look at the expectations',
    unjudged:
      '{what} could not be judged in any run (never due, never called for, or not counted); look at the expectations or the scenario',
    met: 'met    ',
    unmet: 'NOT MET',
    all: '{met} of {all} expectations met',
  },
}

/** One line for each expectation, those not met first, and how many are met. */
export function expectationsText(judgements: readonly Judgement[], locale: Locale): string {
  const said = words[locale]
  const line = (judgement: Judgement): string =>
    `${judgement.met ? said.met : said.unmet}  ${sentence(judgement, said)}`
  const unmet = judgements.filter(({ met }) => !met)
  const met = judgements.filter((each) => each.met)
  const all = fill(said.all, { all: judgements.length, met: met.length })
  return `${[...unmet.map(line), ...met.map(line), all].join('\n')}\n`
}

function sentence({ kind, what, bound, limit, share }: Judgement, said: Words): string {
  if (share === 'unknown') return fill(said.unknown, { what })
  if (share === null) return fill(said.unjudged, { what })
  return `${fill(said[kind], { what, share: shareText(share) })}${fill(said[bound], { limit: shareText(limit) })}`
}
