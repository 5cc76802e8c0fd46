/**
 * What a section of a plan is for, told from the words of its heading.
 * Numbering is stripped before the words are looked at; `<!-- role: … -->` under a heading overrides them.
 */
export const sectionRoles = [
  'general',
  'grading',
  'command',
  'risk',
  'warning',
  'reporting',
  'first-response',
  'response',
  'activation',
  'procedure',
  'actions',
  'termination',
  'recovery',
  'support',
  'management',
  'definitions',
  'annex',
  'steps',
  'cautions',
] as const

export type SectionRole = (typeof sectionRoles)[number]

/**
 * Words of headings by role, the surest first: the first line that matches decides.
 * `response` is only given together with a level named in the heading; see {@link roleOfHeading}.
 */
const wordings: readonly (readonly [SectionRole, RegExp])[] = [
  ['annex', /^附件|^附录|^附表|^附图|^annex|^appendix/i],
  ['definitions', /名词|术语|定义|^definitions?/i],
  ['cautions', /注意事项|^cautions?/i],
  ['termination', /响应(终止|结束|解除)|应急(终止|结束)|终止|termination|stand.?down/i],
  ['procedure', /启动程序|响应程序|启动流程|决策程序|activation procedure|start procedure/i],
  ['activation', /启动条件|启动标准|响应条件|触发条件|activation (conditions?|criteria)|start conditions?/i],
  ['actions', /响应(行动|措施)|应急措施|处置行动|response (actions?|measures?)/i],
  ['steps', /处置程序|处置步骤|应急处置卡|处置流程|行动步骤|^steps?$|^procedure steps/i],
  ['first-response', /先期处置|第一响应|初期处置|first response/i],
  ['reporting', /信息(报告|报送|接报)|灾情报告|^报告|reporting/i],
  ['warning', /预警|^(灾害)?救助准备$|warning/i],
  ['grading', /(事件|灾害|洪水|响应|事故)?(分级|等级)(标准)?|分级响应标准|grading/i],
  ['command', /组织(指挥|机构|体系)|指挥(体系|机构|机制)|应急组织|职责|responsible persons|command/i],
  ['risk', /风险|隐患|危险源|risk/i],
  ['recovery', /后期处置|恢复|善后|灾后|recovery/i],
  ['support', /保障|support|logistics/i],
  ['management', /预案管理|管理与更新|监督管理|附则|培训|演练|plan management|maintenance/i],
  ['general', /总则|编制(目的|依据)|适用范围|工作原则|general|purpose|scope/i],
]

/** Officials' numbering at the front of a heading: 5.4.1, 5．4．1, 第五章, 一、, （一）, 附件1; not the 3 of 3级. */
const numbering =
  /^(?:第[一二三四五六七八九十百零〇\d]+[章节条篇]|[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+[、.．]|\d+(?:\s*[.．]\s*\d+)*\s*[.．、]?)(?!\d*级(?!别))\s*/

/** A heading split into its number (as printed, may be empty) and its words. */
export function splitHeading(heading: string): { number: string; words: string } {
  const plain = heading.trim()
  const found = numbering.exec(plain)
  if (!found || found[0].length === plain.length) return { number: '', words: plain }
  return { number: found[0].trim(), words: plain.slice(found[0].length).trim() }
}

/** Numbered as a list within a chapter is （（3） 3． ③）, not as a chapter is (5.4, 五、): its words name a piece of work, no chapter. */
export function isNumberedAsItem(heading: string): boolean {
  return /^\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\s*\d)|[①-⑳])/.test(heading)
}

/** The role that a heading's words tell, or null. A level's response section is recognised by its caller, who knows the levels. */
export function roleOfHeading(heading: string): SectionRole | null {
  const { words } = splitHeading(heading)
  return wordings.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** A heading such as 「Ⅲ级响应」 or "Level III response": it has the word and the caller finds the level. */
export function speaksOfResponse(heading: string): boolean {
  return /响应|response/i.test(heading)
}
