/** 保存、归档、录入演练的用语。 */
export const keepingZh = {
  recorded: '已归档',
  rehearsal: '试演',
  sealed: '已封存',
  exportedSealed: '演练 {drill} 尚未开始，封存的内容以密文导出；到另一台机器上须有密钥才能开始',
  noDrills: '没有进行中的演练，也没有归档的演练；请用 yuyan drill run 开设',
  line: '{drill}  {title}  {state}  记录 {entries} 条',
  brokenLine: '{drill}  记录不完整；原因见 yuyan drill replay {drill}',
  newerLine: '{drill}  由更新版本写成，本版本不能读；请升级本工具',
  phase: { prepared: '未开始', begun: '进行中', ended: '已结束，待归档' },
  fault: {
    'not-opened': '记录不是从演练开设记起；请从备份恢复',
    chain: '第 {seq} 条：记录在此断开，这一条或其前的记录被改动、删去或插入；请从备份恢复',
    'other-drill': '第 {seq} 条属于另一次演练；请核对文件',
    'pin-missing': '缺少演练所用的原文 {blob}；请从备份恢复',
    'pin-changed': '演练所用的原文 {blob} 被改动；请从备份恢复',
    'photo-missing':
      '第 {seq} 条所附的照片缺失 {blob}；请从备份恢复，确已无法恢复的用 yuyan drill redact 记明',
    'photo-changed': '第 {seq} 条所附的照片被改动 {blob}；请从备份恢复',
  },
  notReplayed: '演练 {drill} 的记录不完整，没有显示',
  whole: '记录完整：{entries} 条前后相接，所用原文 {pins} 份没有改动',
  erased: '{kind} {blob} 已删除，{time}，原因：{reason}',
  erasedKind: { photo: '照片', text: '原文' },
  photos: '所附照片 {count} 张',
  redactedLive: '已从演练 {drill} 删除 {count} 项，原因已记录；记录仍前后相接',
  redactedRecord:
    '已从归档 {path} 删除 {count} 项，原因记入 erased.json；已提交入库的，历史提交和各处副本中仍有，请另行处理',
  redactExports: '此前导出的文件和备份中仍有，请删除后重新导出',
  imported: '已导入演练 {drill}，记录 {entries} 条',
  closed: '已归档：{path}，记录 {entries} 条，所用原文 {pins} 份；请提交入库',
  unscored: '没有评分；评估表备齐后可用 yuyan score 评分',
  keyedIn:
    '已录入演练 {drill}：{rows} 行，记录 {entries} 条。可用 yuyan score {drill} 评分，yuyan drill close {drill} 归档',
  nothingRecorded: '没有录入；请按上面所列改正后重新录入',
  rowRefused: '{said}；请核对时刻和事项',
  reasons: { moved: '按纸面记录', ended: '按纸面记录结束' },
  column: { time: '时刻', who: '席位/单位', what: '事项', evidence: '依据', source: '来源' },
}

/** 命令用法有误的说明。 */
export const keepingMisuseZh = {
  scenarioMissing: '缺少情景；请写明，如 yuyan drill run rain，接续的写 --id 标识',
  noLiveDrill: '没有演练 `{drill}`；请从现有的中选用：{known}',
  drillThere: '演练 `{drill}` 已用情景 `{scenario}` 开设；请换一个 --id，接续的不写情景',
  drillKnown: '已有演练 `{drill}`，没有改动；请换一个标识',
  drillNotEnded: '演练 `{drill}` 没有结束；请先用 yuyan drill run --id {drill} 结束，或加 --force-end 理由',
  rehearsalKept: '`{drill}` 是试演，不留记录；请另开正式演练',
  rehearsalNotScored: '`{drill}` 是试演，不评分，不出报告和修订建议；请另开正式演练',
  recordThere: '{path} 已有归档的记录，没有改动；请先将它移走',
  drillNotWhole: '演练 `{drill}` 的记录不完整（见上），不能使用；请从备份恢复',
  notAnExport: '`{path}` 不是本版本导出的演练文件；请用 yuyan drill export 重新导出',
  timesMissing: '缺少时刻表；请用 --from 文件 指明（.csv 或 .md）',
  noTimes: '`{path}` 中没有表格；请写成 时刻、席位/单位、事项、依据 四列',
  newerDrill:
    '演练 `{drill}` 第 {seq} 条记录是第 {version} 版格式，由更新版本的预演写成，本版本不能读；请升级本工具',
  notAnErasedList: '{path} 不是删除记录；请从备份恢复',
  redactWhat: '没有指明删除什么；请写 --entry 编号、--photo 名称、--seat 席位、--text 路径 或 --all-photos',
  redactWhy: '没有写明原因；请加 --reason 原因，它将与删除一并记录',
  redactNothing: '演练 `{drill}` 中没有 {asked} 可删；请用 yuyan drill replay {drill} 核对',
  timesColumns: '{path}:{line} 表头缺少 {missing} 列；请写成 时刻、席位/单位、事项、依据',
}
