import type { Locale } from '../locale/locale.ts'

/** One thing that a notice must say, and the words by which a plan asks for it: matched in canonical text, where spaces are folded away. */
export interface NoticeField {
  readonly name: Readonly<Record<Locale, string>>
  readonly words: RegExp
}

const field = (zh: string, en: string, words: RegExp): NoticeField => ({ name: { 'zh-CN': zh, en }, words })

/** What a warning states (突发事件应对法 2024, art. 64). */
export const warningFields: readonly NoticeField[] = [
  field('类别', 'kind', /类别|种类|类型|产品|kind|type/i),
  field('级别', 'level', /级别|等级|颜色|level|colou?r/i),
  field('起始时间', 'time of beginning', /起始时间|开始时间|起止时间|时间段|预计时间|时效|begin|start/i),
  field('可能影响的范围', 'area that may be affected', /影响(?:的)?范围|影响(?:的)?区域|可能影响|area/i),
  field('警示事项', 'what to beware of', /警示事项|注意事项|提示事项|警示|beware|advice/i),
  field('应当采取的措施', 'measures to be taken', /措施|measures?/i),
  field('发布单位', 'issuer', /发布(?:单位|机关|机构|部门)|issue[rd]/i),
  field('发布时间', 'time of issue', /发布时间|发布日期|timeofissue/i),
]

/** What is said when a response is started (突发事件应对法 2024, art. 72). */
export const startFields: readonly NoticeField[] = [
  field('响应事项', 'what is responded to', /响应事项|响应内容|响应类别|matter/i),
  field('级别', 'level', /级别|等级|level/i),
  field('预计期限', 'expected duration', /预计期限|响应期限|预计时间|预计持续|duration/i),
  field('应急处置措施', 'measures', /处置措施|应对措施|响应措施|measures/i),
]
