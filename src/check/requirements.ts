import type { Locale } from '../locale/locale.ts'
import type { PlanType } from '../vocabulary/plan-type.ts'
import type { SectionRole } from '../vocabulary/section-role.ts'

/** A content that a plan must have, and how it is told: a section with one of the roles, or whose heading has one of the words. */
export interface RequiredContent {
  readonly name: Readonly<Record<Locale, string>>
  readonly roles: readonly SectionRole[]
  readonly heading: RegExp
}

const content = (
  zh: string,
  en: string,
  roles: readonly SectionRole[],
  heading: RegExp,
): RequiredContent => ({
  name: { 'zh-CN': zh, en },
  roles,
  heading,
})

const contents = {
  principles: content('总体要求、应对原则', 'principles', ['general'], /总则|总体要求|原则/),
  grading: content('事件分类分级', 'classes and grades of events', ['grading'], /分级|分类|等级/),
  system: content('预案体系构成', 'the system of plans', [], /预案体系|体系构成|预案衔接|system of plans/i),
  command: content('组织指挥机制与职责', 'command and duties', ['command'], /指挥|组织|职责/),
  risk: content('风险防控', 'risk prevention', ['risk'], /风险|预防|防范|隐患/),
  warning: content('监测预警', 'monitoring and warning', ['warning'], /监测|预警/),
  reporting: content('信息报告', 'reporting', ['reporting'], /信息(?:报告|报送|收集|通报)|报告/),
  selfHelp: content(
    '组织自救互救',
    'self-help and mutual help',
    ['first-response'],
    /自救|互救|先期处置|转移避险/,
  ),
  response: content(
    '处置救援措施',
    'response and rescue',
    ['response', 'actions', 'steps', 'first-response'],
    /处置|救援|响应/,
  ),
  levels: content('响应分级', 'levels of response', ['response'], /响应(?:分级|级别)|分级响应/),
  site: content(
    '现场管控',
    'control of the site',
    [],
    /现场(?:管控|管理|控制|管制|指挥|秩序)|警戒|管制|control of the site|cordon/i,
  ),
  means: content('队伍物资保障', 'teams and supplies', ['support'], /队伍|物资|保障/),
  recovery: content('恢复重建', 'recovery', ['recovery'], /恢复|重建|善后|后期/),
  management: content('预案管理', 'management of the plan', ['management'], /预案管理|附则|培训|演练/),
  cityDuties: content(
    '市县级政府职责',
    'duties of city and county governments',
    [],
    /市县|市级|县级|属地|地方政府|职责/,
  ),
  mainTasks: content('主要任务', 'main tasks', [], /任务|tasks/i),
  layout: content('资源布局', 'where resources are', [], /布局|资源(?:分布|清单|现状)/),
  calling: content(
    '资源调用或应急响应程序',
    'how resources are called',
    ['procedure', 'response', 'steps'],
    /调用|调度|响应程序|资源/,
  ),
  measures: content('具体措施', 'measures', ['actions', 'steps'], /措施|处置/),
  keyParts: content('关键功能和部位', 'key functions and parts', [], /关键|要害|重点部位/),
  repair: content(
    '应急处置和紧急恢复',
    'response and urgent repair',
    ['actions', 'steps', 'recovery'],
    /处置|恢复|抢修/,
  ),
  joint: content('应急联动', 'joint action with others', [], /联动|协同|衔接|联合/),
  evacuation: content('人员疏散撤离', 'evacuation', [], /疏散|撤离|转移|安置|避险|evacuation/i),
  exchange: content('信息通报', 'exchange of information', ['reporting'], /信息|通报/),
  warningSpread: content('预警信息传播', 'passing warnings on', ['warning'], /预警/),
  division: content('任务分工', 'who does what', ['command'], /分工|职责|任务|责任/),
  riskPoints: content('风险点位', 'places at risk', ['risk'], /风险|隐患|危险/),
  responders: content('应急响应责任人', 'who answers for the response', ['command'], /责任人|组织|职责/),
  resources: content('应急资源调用', 'calling resources', ['support'], /资源|物资|队伍|保障/),
  scope: content('适用范围', 'scope', ['general'], /适用范围|总则/),
  start: content('响应启动', 'starting the response', ['activation', 'procedure', 'response'], /启动|响应/),
  procedure: content('处置程序', 'procedure', ['steps', 'procedure'], /程序|流程|步骤/),
  cautions: content('注意事项', 'cautions', ['cautions'], /注意事项/),
  teams: content('应急救援队伍', 'rescue teams', [], /队伍|力量/),
  equipment: content('物资装备', 'supplies and equipment', [], /物资|装备/),
  contacts: content('联络人员和电话', 'contacts and telephones', [], /联络|联系|通讯录|电话/),
  forces: content('力量编成', 'forces', [], /力量|编成|编组|队伍/),
  coordination: content('指挥协同', 'command and coordination', ['command'], /指挥|协同/),
  courses: content('行动设想', 'courses of action', ['actions', 'steps'], /行动|设想|方案/),
} as const satisfies Record<string, RequiredContent>

/** What one type of plan must contain, and the clause that says so. */
export interface Requirement {
  /** Only plans of a province; without it a plan of a city, county or below. Absent: any. */
  readonly rank?: 'province' | 'below'
  readonly clause: Readonly<Record<Locale, string>>
  readonly contents: readonly RequiredContent[]
}

const article = (n: string, en: number): Readonly<Record<Locale, string>> => ({
  'zh-CN': `《突发事件应急预案管理办法》（国办发〔2024〕5号）第${n}条`,
  en: `Measures for Managing Emergency Plans (Guobanfa [2024] No. 5), art. ${en}`,
})

const unitArticle = (n: string, en: number, gb: string): Readonly<Record<Locale, string>> => ({
  'zh-CN': `《生产安全事故应急预案管理办法》第${n}条，GB/T 29639-2020 第${gb}章`,
  en: `Measures for Production-Safety Emergency Plans, art. ${en}; GB/T 29639-2020 ch. ${gb}`,
})

const c = contents
const provincial: Requirement = {
  rank: 'province',
  clause: article('十', 10),
  contents: [c.command, c.warning, c.response, c.means, c.cityDuties],
}
const local: Requirement = {
  rank: 'below',
  clause: article('十', 10),
  contents: [c.command, c.risk, c.warning, c.reporting, c.selfHelp, c.response, c.site, c.means],
}

/** Required contents by type (2024 measures art. 8–17; units: order No. 88 and GB/T 29639-2020). Types without an entry have no list in the rules. */
export const requirements: Readonly<Partial<Record<PlanType, readonly Requirement[]>>> = {
  overall: [
    {
      clause: article('八', 8),
      contents: [
        c.principles,
        c.grading,
        c.system,
        c.command,
        c.risk,
        c.warning,
        c.response,
        c.means,
        c.recovery,
        c.management,
      ],
    },
  ],
  special: [provincial, local],
  departmental: [provincial, local],
  support: [
    { clause: article('十一', 11), contents: [c.command, c.mainTasks, c.layout, c.calling, c.measures] },
  ],
  'target-protection': [
    {
      clause: article('十一', 11),
      contents: [c.keyParts, c.risk, c.warning, c.reporting, c.repair, c.joint],
    },
  ],
  'major-event': [
    {
      clause: article('十二', 12),
      contents: [c.command, c.mainTasks, c.risk, c.joint, c.warning, c.reporting, c.response, c.evacuation],
    },
  ],
  joint: [{ clause: article('十三', 13), contents: [c.exchange, c.command, c.response, c.means] }],
  township: [
    {
      clause: article('十五', 15),
      contents: [c.warningSpread, c.division, c.response, c.reporting, c.site, c.evacuation],
    },
  ],
  village: [
    {
      clause: article('十五', 15),
      contents: [c.riskPoints, c.responders, c.warningSpread, c.evacuation, c.response, c.resources],
    },
  ],
  organization: [
    {
      clause: article('十六', 16),
      contents: [
        c.responders,
        c.risk,
        c.mainTasks,
        c.reporting,
        c.warning,
        c.response,
        c.evacuation,
        c.resources,
      ],
    },
  ],
  'organization-special': [
    { clause: unitArticle('十四', 14, '7'), contents: [c.scope, c.command, c.start, c.measures] },
  ],
  'on-site': [
    { clause: unitArticle('十五', 15, '8'), contents: [c.riskPoints, c.division, c.procedure, c.cautions] },
  ],
  manual: [
    { clause: article('十七', 17), contents: [c.response, c.procedure, c.teams, c.equipment, c.contacts] },
  ],
  action: [
    { clause: article('十七', 17), contents: [c.response, c.coordination, c.forces, c.courses, c.means] },
  ],
}
