/** 评估员评定的用语。 */
export const ratingZh = {
  together: '评估组议定',
  notApplicable: '不适用',
  notes: '评估员所见',
  noteLine: '记录 {seq}，{who}：{text}',
}

/** Words about what evaluators give. */
export const ratingEn: typeof ratingZh = {
  together: 'agreed',
  notApplicable: 'not applicable',
  notes: 'What evaluators saw',
  noteLine: 'entry {seq}, {who}: {text}',
}
