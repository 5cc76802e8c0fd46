import { type Answer, type AnswerCode, namesAbout } from '../../drill/command.ts'
import { fill, joined, type Locale } from '../../locale/locale.ts'
import type { RefusalReason } from '../../run/event.ts'

const zh: Readonly<Record<AnswerCode, string>> = {
  'not-this-seat': '本席位不能进行这项操作',
  'not-begun': '演练尚未开始',
  'already-begun': '演练已经开始',
  'already-ended': '演练已经结束',
  'not-ended': '演练没有结束，无须恢复',
  'too-late-to-reopen': '演练结束已超过 10 分钟，不能恢复；请另开一场',
  'clock-stopped': '演练暂停中，时钟继续后再操作',
  'already-running': '时钟正在走',
  'bad-speed': '倍速须在 1 到 600 之间',
  'time-passed': '所选时间已经过去，请另选',
  'beyond-end': '所选时间晚于情景结束，请另选',
  'nothing-planned': '后面没有待发生的事项',
  'unknown-inject': '没有注入 {about}',
  'not-pending': '注入 {about} 已经发出或取消',
  'unknown-entry': '没有这条记录',
  'cannot-undo': '这条记录不能撤回',
  'already-undone': '这条记录已经撤回',
  'no-emergency': '没有待处理的真实险情',
  'unknown-seat': '没有席位 {about}',
  'unknown-photo': '没有收到所附的照片，没有办理；请重新附上照片后再办',
  'empty-text': '内容不能为空',
  'people-not-told': '开始前须告知：{about}；告知后逐一确认',
  'no-party': '没有写明以谁的名义；代为操作须先选定单位或职务',
  'bad-stated-time': '所述时间须在情景开始以后、此刻以前',
  'unknown-item': '评估表没有可以评定的项目 {about}',
  'off-scale': '评定不在评估表的档次之中；请改用 {about}',
  'reason-missing': '请写明理由：评估表提交之后改评、议定评定，都须说明',
  'already-submitted': '评估表已经提交',
  'not-submitted': '评过本项的 {about} 还没有提交评估表；提交之后再议定',
  refused: '{about}',
}

const en: typeof zh = {
  'not-this-seat': 'This seat cannot do that',
  'not-begun': 'The drill has not begun',
  'already-begun': 'The drill has begun already',
  'already-ended': 'The drill has ended',
  'not-ended': 'The drill has not ended, so there is nothing to reopen',
  'too-late-to-reopen': 'The drill ended more than 10 minutes ago and cannot be reopened; open another',
  'clock-stopped': 'The drill is paused; try again when the clock runs',
  'already-running': 'The clock is running',
  'bad-speed': 'The speed must be from 1 to 600',
  'time-passed': 'That time has passed; choose a later one',
  'beyond-end': 'That time is after the end of the scenario; choose an earlier one',
  'nothing-planned': 'Nothing more is due',
  'unknown-inject': 'There is no inject {about}',
  'not-pending': 'Inject {about} was released or skipped already',
  'unknown-entry': 'There is no such entry',
  'cannot-undo': 'This entry cannot be taken back',
  'already-undone': 'This entry was taken back already',
  'no-emergency': 'No real emergency is waiting for an answer',
  'unknown-seat': 'There is no seat {about}',
  'unknown-photo': 'The photo has not arrived and nothing was carried out; add it again and try once more',
  'empty-text': 'There must be words in it',
  'people-not-told': 'To be told before the start: {about}; confirm each when told',
  'no-party': 'For whom is not said; choose the body or post in whose place this is done',
  'bad-stated-time': 'The stated time must lie between the beginning of the situation and now',
  'unknown-item': 'No rubric has an item {about} to be rated',
  'off-scale': 'That is not on the rubric’s scale; give one of {about}',
  'reason-missing': 'Say why: a change after the form was submitted, and an agreed rating, need a reason',
  'already-submitted': 'The form was submitted already',
  'not-submitted': '{about} rated this item and has not submitted the form; agree on it afterwards',
  refused: '{about}',
}

const reasonsZh: Readonly<Record<RefusalReason, string>> = {
  'no-authority': '按预案无权作这一决定；已记录',
  'not-possible': '当前响应状态下不能这样做；已记录',
  'unknown-level': '预案没有这一级别；已记录',
  'unknown-obligation': '没有这项任务',
  'unknown-fact': '没有登记这一情况；请核对名称',
  'not-open': '这项任务不需要或不能这样办结；已记录',
  'not-yet': '完成标志还没有达到，暂不能办结；已记录',
  'not-held': '这项任务没有在保持，无从撤回；已记录',
}

const reasonsEn: typeof reasonsZh = {
  'no-authority': 'By the plan it is not for you to decide this; it is recorded',
  'not-possible': 'Not possible as the response stands; it is recorded',
  'unknown-level': 'The plan has no such level; it is recorded',
  'unknown-obligation': 'There is no such duty',
  'unknown-fact': 'No such fact is registered; check its name',
  'not-open': 'This duty is not open, or is not finished in this way; it is recorded',
  'not-yet': 'What shows it to be done is not there yet; it is recorded',
  'not-held': 'This duty is not being held, so there is nothing to give up; it is recorded',
}

const sentences: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en }
const reasons: Readonly<Record<Locale, typeof reasonsZh>> = { 'zh-CN': reasonsZh, en: reasonsEn }

/** Why a command was not carried out; null when it was. Depends on the answer and nothing else. */
export function answerSentence(answer: Answer, locale: Locale): string | null {
  if (answer.ok) return null
  const { code, about } = answer
  const named = joined(namesAbout(answer), locale)
  const reason = Object.entries(reasons[locale]).find(([known]) => known === about)?.[1]
  return fill(sentences[locale][code], {
    about: code === 'refused' ? (reason ?? named) : named,
  })
}
