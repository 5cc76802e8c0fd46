/** 重演、覆盖情况、年度计划各命令的用法有误。 */
export const revisitingMisuseZh = {
  noSuchRevision:
    '`{revision}` 既不是文件夹，也不是本仓库中的版本（分支、标签、提交）；请用 git branch、git log 查看有哪些',
  noSetAtRevision: '版本 `{revision}` 中还没有预案集 `{path}`；请选更晚的版本',
  noSuchEntry: '没有第 `{entry}` 条记录；请写 1 到 {most} 之间的数',
  needsAgainst: '`{option}` 只与 --against 同用；请补上 --against，或者去掉它',
  badYear: '`{value}` 不能作为年份；请写 {least} 至 {most} 之间的年份',
}

/** How a user mistakes the commands that look back on drills and ahead to them. */
export const revisitingMisuseEn: Readonly<Record<keyof typeof revisitingMisuseZh, string>> = {
  noSuchRevision:
    '`{revision}` is neither a folder nor a revision of this repository (branch, tag, commit); git branch and git log show what there is',
  noSetAtRevision: 'Revision `{revision}` has no plan set `{path}` yet; choose a later one',
  noSuchEntry: 'There is no entry `{entry}`; write a number from 1 to {most}',
  needsAgainst: '`{option}` goes with --against only; add it, or leave this out',
  badYear: '`{value}` is no year to plan for; write one from {least} to {most}',
}
