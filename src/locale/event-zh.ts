/** `yuyan event`：真实事件复盘的用语。 */
export const eventZh = {
  recorded:
    '已录入事件 {event}：{rows} 行，记录 {entries} 条。复盘报告：yuyan report {event}；修订建议：yuyan revise {event}；归档：yuyan drill close {event}',
  late: '逾期 {count} 项',
  nothingLate: '没有逾期事项',
  quiet: '启动条件始终未满足，也没有启动响应',
  ofPlan: '《{plan}》：{said}',
  source: '来源：{source}',
  ended: '时间表到此为止',
  hindsight: '事后查明：{what}',
  earlier: '计入事后查明的情况，《{plan}》{level}响应启动条件 {was} 已满足；按当时所知，{known} 才满足',
  never: '计入事后查明的情况，《{plan}》{level}响应启动条件 {was} 已满足；按当时所知，始终未满足',
  mistake: {
    noDay: '“{word}”没有写明是哪一天；第一行或首部的 begins 请写全日期，如 2016-07-04 08:00',
    backwards: '“{word}”早于上一行（{above}），又没有写日期；跨日的请写 次日 {word} 或写全日期',
    noTime: '“{word}”不是时刻；请写成 2016-07-04 08:30、07-04 08:30、08:30 或 次日 08:30',
    notUnderstood:
      '不懂事项“{word}”；情况请写 名称 数值（如 青溪水位 9.2），行动请写 启动Ⅲ级、提级、降级、终止、办结 III-2、报告 R-1、发布预警、免办、决策 …',
    laterFactsOnly: '“{word}”标为事后查明，但不是情况；事后查明的只能是 名称 数值',
    headUnread: '首部不能读取；请改成 title:、plans: 等各占一行的写法，并以 --- 结束',
    headKey: '首部的 {word} 不认识；可以写 kind、title、plans、area、begins、rubric',
    headValue:
      '首部的 {word} 不能这样写；请照 title: 名称、plans: [special/flood]、begins: 2016-07-04 08:00 的样子写',
    noSuchPlan: '预案集中没有预案“{word}”；现有：{known}',
    noSuchRubric: '预案集中没有评估表“{word}”；现有：{known}',
    noSuchArea: '登记表中没有地域“{word}”；请改正，或先在 registry/areas.yaml 中登记',
  },
}

/** 用法有误的说明。 */
export const eventMisuseZh = {
  noPlansOfEvent: '`{path}` 没有写明涉及的预案；请在首部写 plans: [标识]，或加 --plans 标识',
  eventUnrated:
    '事件 `{event}` 没有指定评估表，不评分；请直接用 yuyan report {event}，或在首部写 rubric: 标识 后另行录入',
}
