import type { PlanType } from './plan-type.ts'

/** What a key of a plan's frontmatter is called in Chinese, and what is below it. */
export interface KeyWords {
  /** Key as the schema has it. */
  readonly key: string
  /** Keys of the map, or of each map in the list, that is its value. */
  readonly below?: ReadonlyMap<string, KeyWords>
}

function keyed(rows: readonly (readonly [KeyWords, ...string[]])[]): ReadonlyMap<string, KeyWords> {
  return new Map(
    rows.flatMap(([words, ...names]) => [words.key, ...names].map((name) => [name, words] as const)),
  )
}

const dates = keyed([
  [{ key: 'approved' }, '审批', '批准'],
  [{ key: 'issued' }, '印发', '发布'],
  [{ key: 'effective' }, '施行', '实施', '生效'],
  [{ key: 'filed' }, '备案'],
  [{ key: 'published' }, '公布', '公开'],
  [{ key: 'evaluated' }, '评估'],
])

const links = keyed([
  [{ key: 'rel' }, '关系'],
  [{ key: 'plan' }, '预案'],
  [{ key: 'when' }, '条件', '何时'],
  [{ key: 'expect' }, '级别', '响应级别'],
  [{ key: 'within' }, '时限'],
  [{ key: 'by' }, '启动单位', '通知单位'],
  [{ key: 'follow' }, '跟随'],
])

const drill = keyed([
  [{ key: 'every' }, '周期'],
  [{ key: 'last' }, '上次', '最近一次'],
])

/** The keys of a plan's frontmatter, by the schema's word and by the Chinese ones (plan-format, "Plan frontmatter"). */
export const planKeys = keyed([
  [{ key: 'kind' }, '文件类别', '类别'],
  [{ key: 'id' }, '编号', '标识'],
  [{ key: 'title' }, '标题', '名称', '预案名称'],
  [{ key: 'type' }, '类型', '预案类型'],
  [{ key: 'area' }, '区域', '地域', '适用区域', '适用地域'],
  [{ key: 'hazards' }, '灾种'],
  [{ key: 'issuer' }, '印发单位', '发布单位'],
  [{ key: 'lead' }, '牵头单位', '牵头部门'],
  [{ key: 'edition' }, '版本'],
  [{ key: 'status' }, '状态'],
  [{ key: 'dates', below: dates }, '日期'],
  [{ key: 'basis' }, '依据', '编制依据'],
  [{ key: 'links', below: links }, '衔接', '预案衔接'],
  [{ key: 'drill', below: drill }, '演练'],
])

/** The keys of a book's frontmatter. */
export const bookKeys = keyed([
  [{ key: 'kind' }, '文件类别', '类别'],
  [{ key: 'id' }, '编号', '标识'],
  [{ key: 'title' }, '标题', '名称', '汇编名称'],
  [{ key: 'issuer' }, '印发单位', '发布单位'],
  [{ key: 'edition' }, '版本'],
  [{ key: 'status' }, '状态'],
  [{ key: 'dates', below: dates }, '日期'],
  [{ key: 'parts' }, '组成', '组成预案', '所含预案'],
])

/** What officials call the types of plan. */
export const planTypeWords: ReadonlyMap<string, PlanType> = new Map<string, PlanType>([
  ['总体', 'overall'],
  ['专项', 'special'],
  ['部门', 'departmental'],
  ['保障', 'support'],
  ['重要目标保护', 'target-protection'],
  ['重大活动保障', 'major-event'],
  ['联合', 'joint'],
  ['巨灾', 'catastrophe'],
  ['乡镇', 'township'],
  ['镇街', 'township'],
  ['乡镇(街道)', 'township'],
  ['村', 'village'],
  ['社区', 'village'],
  ['村(社区)', 'village'],
  ['单位', 'organization'],
  ['单位综合', 'organization'],
  ['单位专项', 'organization-special'],
  ['现场处置方案', 'on-site'],
  ['工作手册', 'manual'],
  ['应急工作手册', 'manual'],
  ['行动方案', 'action'],
])

export const planStatusWords: ReadonlyMap<string, string> = new Map([
  ['草案', 'draft'],
  ['起草', 'draft'],
  ['审查', 'review'],
  ['报批', 'review'],
  ['施行', 'in-force'],
  ['现行', 'in-force'],
  ['已替代', 'superseded'],
  ['废止', 'withdrawn'],
])
