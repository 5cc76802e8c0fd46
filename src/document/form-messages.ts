/** What a value written in the wrong form should look like: one sentence for each form that the schemas name. */
export const formsEn = {
  'form-text': 'The value is empty; write some words, or remove the key',
  'form-id': '`{value}` is no id; use lower-case letters, digits and hyphens (`jr-water`)',
  'form-planId':
    '`{value}` is no plan id; write the path without `.md`, in lower-case letters, digits and hyphens (`special/flood`)',
  'form-partPattern':
    '`{value}` names no plan; write its id (`special/fire`), or a pattern (`on-site/*`) in quotes',
  'form-planRef':
    '`{value}` names no plan; write `special/flood`, or `<set>:special/flood` for a plan of another set',
  'form-externalPlanId':
    '`{value}` names no plan outside this set; write `<set>:<plan>` (`zhenjiang:special/flood`)',
  'form-levelId': '`{value}` is no level id; use letters, digits and hyphens (`III`, `watch`)',
  'form-calendarDate': '`{value}` is no date; write `2025-04-28`',
  'form-dateRange': '`{value}` is no date; write `2025-01-01`, or `2025-10-01/2025-10-08` for several days',
  'form-instant': '`{value}` is no point in time; write `2016-07-04 06:00`',
  'form-elapsed': '`{value}` is no time since the beginning; write `T+8:00`',
  'form-span': '`{value}` is no span of time; write `PT30M` (30 minutes), `PT2H` (2 hours), `P1D` (1 day)',
  'form-calendarSpan': '`{value}` is no interval; write `P3Y` (3 years), `P6M` (6 months)',
  'form-term':
    '`{value}` is no term; write `P3Y` (3 years), `P6M` (6 months), `WD20` (20 working days) or `PT2H` (2 hours)',
  'form-factName':
    '`{value}` cannot be a name in conditions; use letters, Chinese, digits and `_`, not beginning with a digit',
  'form-timezone': '`{value}` is no time zone known here; write `Asia/Shanghai` or `+08:00`',
  'form-ruleId': '`{value}` is no rule; write it as in `plan/vague-owner`',
  'form-points': '`{value}` is no grade; write a number, or a word of at most 12 characters',
  'form-timeTaken': '`{value}` is no time taken; write `PT25M` (25 minutes), or `never` when it was not done',
  'form-mark': '`{value}` is no value; write a number, or `未设定` when there is none',
  'form-spread':
    '`{value}` is no spread of times; write `fixed(PT10M)`, `uniform(PT5M, PT20M)` or `triangular(PT5M, PT15M, PT40M)`',
  'form-shift': '`{value}` is no spread of numbers; write `uniform(-0.2, 0.3)`',
  'form-effort': '`{value}` is no share of the time limit; write `fixed(0.8)` or `triangular(0.4, 0.8, 1.1)`',
}

export const formsZh: Readonly<Record<keyof typeof formsEn, string>> = {
  'form-text': '内容为空；请填写，没有的请删去此项',
  'form-id': '`{value}` 不能作标识；请只用小写字母、数字和连字符（如 `jr-water`）',
  'form-planId':
    '`{value}` 不能作预案标识；请写不带 `.md` 的路径，只用小写字母、数字和连字符（如 `special/flood`）',
  'form-partPattern':
    '`{value}` 不是预案的写法；请写标识（如 `special/fire`），或加引号写 `on-site/*` 一类的写法',
  'form-planRef': '`{value}` 不是预案的写法；请写 `special/flood`，其他预案集的写 `预案集:special/flood`',
  'form-externalPlanId':
    '`{value}` 不是预案集外预案的写法；请写 `预案集:预案`（如 `zhenjiang:special/flood`）',
  'form-levelId': '`{value}` 不能作级别标识；请只用字母、数字和连字符（如 `III`、`watch`）',
  'form-calendarDate': '`{value}` 不是日期；请写成 `2025-04-28`',
  'form-dateRange': '`{value}` 不是日期；请写成 `2025-01-01`，连续几日写 `2025-10-01/2025-10-08`',
  'form-instant': '`{value}` 不是时刻；请写成 `2016-07-04 06:00`',
  'form-elapsed': '`{value}` 不是情景开始后的时刻；请写成 `T+8:00`',
  'form-span': '`{value}` 不是时长；请写成 `PT30M`（30 分钟）、`PT2H`（2 小时）、`P1D`（1 日）',
  'form-calendarSpan': '`{value}` 不是周期；请写成 `P3Y`（3 年）、`P6M`（6 个月）',
  'form-term':
    '`{value}` 不是期限；请写成 `P3Y`（3 年）、`P6M`（6 个月）、`WD20`（20 个工作日）、`PT2H`（2 小时）',
  'form-factName': '`{value}` 不能用作条件中的名称；请只用字母、汉字、数字和下划线，不以数字开头',
  'form-timezone': '没有 `{value}` 这一时区；请写 `Asia/Shanghai` 或 `+08:00`',
  'form-ruleId': '`{value}` 不是检查规则的写法；请写成 `plan/vague-owner` 的样式',
  'form-points': '`{value}` 不是档次；请写数字，或不超过 12 个字的词',
  'form-timeTaken': '`{value}` 不是用时；请写成 `PT25M`（25 分钟），没有完成的写 `never`',
  'form-mark': '`{value}` 不是特征值；请写数值，没有的写 `未设定`',
  'form-spread':
    '`{value}` 不是时长分布；请写成 `fixed(PT10M)`、`uniform(PT5M, PT20M)` 或 `triangular(PT5M, PT15M, PT40M)`',
  'form-shift': '`{value}` 不是数值分布；请写成 `uniform(-0.2, 0.3)` 或 `triangular(-5, 0, 20)`',
  'form-effort': '`{value}` 不是时限的比例；请写成 `fixed(0.8)` 或 `triangular(0.4, 0.8, 1.1)`',
}
