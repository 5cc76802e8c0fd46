/** `yuyan event`：真实事件复盘的用语。 */
export const eventZh = {
  recorded:
    '已录入事件 {event}：{rows} 行，记录 {entries} 条。复盘报告：yuyan report {event}；修订建议：yuyan revise {event}；归档：yuyan drill close {event}',
  late: '有记录可查的逾期事项 {count} 项',
  nothingLate: '没有有记录可查的逾期事项',
  untold: '时间表没有说明是否办理、不能判定的 {count} 项，请核实',
  severalTimes: '{what}（{times} 次）',
  level: {
    called: '{level}：{at} 达到条件',
    by: '，应在 {deadline} 前启动',
    declared: '，{at} 启动',
    between: '，{from} 至 {to} 之间启动',
    judged: '，{said}',
    over: '逾期 {by}',
    unasked: '{level}：{at} 自行启动，此前没有启动要求',
  },
  quiet: '启动条件始终未满足，也没有启动响应',
  ofPlan: '《{plan}》：{said}',
  source: '来源：{source}',
  ended: '时间表到此为止',
  hindsight: '事后查明：{what}',
  earlier: '计入事后查明的情况，《{plan}》{level}响应启动条件 {was} 已满足；按当时所知，{known} 才满足',
  never: '计入事后查明的情况，《{plan}》{level}响应启动条件 {was} 已满足；按当时所知，始终未满足',
  orRemark: '；不是登记的情况，也不是预案规定的行动的，写 记事 …',
  orOther: '；同一事项另有说法的，写 另据 …，单位和事项照写',
  accounts: {
    title: '说法和时间不确切之处',
    about: '{who} {what}：时间为约数（{written}），按 {at} 计算',
    between: '{who} {what}：时间写作“{written}”，只知在 {from} 至 {to} 之间，时限落在其间的不判定是否按时',
    others: '{who} {what}：时间说法不一，时间表为 {at}，另据 {told}；时限落在其间的不判定是否按时',
    other: '{time}（{source}）',
    and: '、',
    undone: '{who} 没有办「{what}」：{why}',
    otherFact: '另有说法：{what}（来源：{source}）；本报告采用 {taken}',
    different: '若采用此说，《{plan}》{level}响应启动条件的满足时间为 {there}（本报告：{here}）',
    never: '始终未满足',
    same: '采用此说不改变各级响应启动条件的满足时间',
  },
  mistake: {
    noDay: '“{word}”没有写明是哪一天；第一行或首部的 begins 请写全日期，如 2016-07-04 08:00',
    backwards: '“{word}”早于上一行（{above}），又没有写日期；跨日的请写 次日 {word} 或写全日期',
    noTime:
      '“{word}”不是时刻；请写成 2016-07-04 08:30、07-04 08:30、08:30 或 次日 08:30；不确切的写 约 08:30、08:30 前、08:30 后、08:00—08:30 或 不详',
    notUnderstood:
      '不懂事项“{word}”；情况请写 名称 数值（如 青溪水位 9.2），行动请写 启动Ⅲ级、提级、降级、终止、办结 III-2、报告 R-1、发布预警、免办、决策 …；查明没有办的写 未办 III-2，同一事项的另一说法写 另据 …，预案没有规定的行动写 记事 …',
    outsider:
      '名录中没有“{word}”，或不止一个；登记单位的，照名录写全称；名录以外的单位所做的，写 记事 …；它替责任单位完成了任务的，单位写责任单位，依据写明由谁办理',
    otherOfNothing: '“另据 {word}”在表中没有对应的一行；单位和事项请与所指的一行写法相同',
    undoneOfNothing:
      '“未办 {word}”没有对应的任务：没有到期，单位不是责任单位，或者表中已经办结；请核对编号和单位',
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
