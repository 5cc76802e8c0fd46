/** 搜索框的用语。 */
export const searchZh = {
  label: '搜索全部预案的正文、单位、演练、问题',
  hint: '搜索正文、任务、单位、问题（按 / 键）',
  results: '搜索结果',
  found: '找到 {places} 处',
  rest: '，还有 {count} 部分未查',
  more: '列出其余 {count} 处',
  next: '继续查其余 {count} 部分',
  page: '概况',
  wait: '正在查…',
  none: '没有找到“{question}”。',
  tips: '可以少写几个字，或者在两个词之间空一格；条款编号（III-2）、数值（13.00 米）也可以搜。',
  other: '改搜“{words}”',
  plans: '看全部预案',
  bodies: '按单位看任务',
  failed: '搜索所用的文件没有读到。请确认本站的文件夹是完整的（其中有 assets/search），再搜一次。',
} as const
