import { type Drill, levelText, planText } from './drill.ts'

/** The county's flood plan: three hours from 13 m to the evacuation. */
export const flood = ({
  third = '水位达到 13.00 米：`水位 ≥ 13.00`',
  fourth = '水位达到 12 米以上、13.00 米以下：`水位 ≥ 12`',
  limit = '2 小时',
  links = [] as readonly string[],
} = {}): string =>
  planText(
    'special/flood',
    'qingxi',
    [
      levelText('Ⅳ', {
        start: [fourth],
        procedure: ['决定：总指挥，30 分钟'],
        tasks: ['IV-1 | 组织会商 | 县防办 | 30 分钟 | |'],
      }),
      levelText('Ⅲ', {
        start: [third],
        procedure: ['决定：总指挥，30 分钟'],
        tasks: ['III-1 | 核实名册 | 县防办 | 30 分钟 | |', `III-2 | 转移群众 | 东湖镇 | ${limit} | III-1 |`],
        intro: '在Ⅳ级响应基础上：',
      }),
    ],
    links,
  )

/** 12.27 m an hour after the start, 13.1 m at three, the dyke breaks at four. */
export const rising = [
  'T+0:00 | 水位 11 米 | `水位 = 11` |',
  'T+1:00 | 水位 12.27 米 | `水位 = 12.27` |',
  'T+3:00 | 水位 13.1 米 | `水位 = 13.1` |',
  'T+4:00 | 决口 | `堤防决口@donghu = true` | special/flood#III-2',
]

/** Three hours from 13 m to the evacuation: half an hour each to decide and to look up, two to evacuate. */
export const drill: Drill = { plans: { 'special/flood.md': flood() }, injects: rising }
