import type { sealingEn, sealingMisuseEn } from './sealing-en.ts'

type Worded<T> = { readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]> }

/** `drill seal`、`drill verify` 的用语。 */
export const sealingZh: Worded<typeof sealingEn> = {
  refused:
    '没有封存：情景、参演预案或与其衔接的预案有错误或待填之处 {errors} 处（见上）。请先改正、填写；封存之后不能再改',
  sealed: '已封存：{path}',
  public: '其中任何人可读：名称、参演预案、可开始的时段、席位、须事先告知者；读不到开始时间和注入。',
  commitment: '封存码：{commitment}',
  commitmentUse: '请在时段开始之前公布封存码，或将该文件提交入库：事后据此证明内容没有改动。',
  keyIn: '密钥：{path}，仅本人可读，不入库。没有密钥，演练不能开始；请另存一份于安全处。',
  keyShown: '密钥即标准输出的一行，没有另存。没有密钥，演练不能开始。',
  notIgnored: '注意：{path} 在版本库内，且未列入忽略，`git add` 会将其公开；请移出版本库。',
  openAfter: '封存完好：{path} 可用此密钥打开，内容与封存码一致。',
  notPlayed: '尚未演练：没有 {path}。不显示封存的内容。',
  inGit: '{at} 入库（提交 {commit}），此后未改。',
  changedInGit:
    'sealed.json 入库之后又改过（现为提交 {commit}，{at}）：后来封存的，不是最初公布的。请与公布的封存码核对。',
  notAsInGit:
    'sealed.json 不是入库的那一份（提交 {commit}，{at}）：已另行封存或被改动；请恢复入库的文件，或与公布的封存码核对。',
  notInGit: 'sealed.json 没有入库：封存在演练之前，只能用另行公布的封存码证明。',
  askKey: '密钥（64 位十六进制数）：',
  start: '开始时间：抽定 {drawn}，实际 {actual}。',
  noStart: '开始时间：抽定 {drawn}；演练没有开始。',
  releases: '送出情况',
  column: { id: '编号', situation: '情景时间', wall: '实际时间', entry: '记录序号' },
  departures: '记录在案的变动（不违反封存）',
  mismatches: '与封存不符',
  matches: '所演即所封：送出 {injects} 项，记录 {entries} 条，前后相接，没有改动。',
  fails: '不能证明所演即所封：不符 {count} 处。',
  fault: {
    'not-sealed': '{path} 不是本版本的封存文件；请从公布处恢复',
    'other-drill': '{path} 是为另一次演练封存的：文件被复制或改名',
    'other-key': '密钥不是封存 {path} 时的那一把；请找当时生成的密钥',
    changed: '{path} 封存之后被改动：用其自己的密钥已打不开；请从 git 或公布处恢复',
    'not-committed': '{path} 能打开，但内容与封存码不符：封存码或内容被调换',
    'public-changed': '{path} 的公开部分（预案、时段、席位、告知对象）与封存的不一致：事后被改动',
    respelled: '{path} 的内容就是所封存的，但字节不同：有人重新写过；请从 git 或公布处恢复',
  },
  mismatch: {
    empty: '记录是空的',
    'not-pinned': '记录不是从演练开设记起：没有写明依哪个情景演练',
    scenario: '开设演练所用的情景，不是封存的情景依其种子所得：注入、时刻、席位有改动，或换了种子',
    text: '记录所附的情景原文不是封存的原文',
    chain: '第 {seq} 条：记录在此断开；这一条或其前的记录被改动、删去或插入',
    'other-drill': '第 {seq} 条属于另一次演练',
    unknown: '第 {seq} 条：送出了 `{id}`，而封存的情景没有这一项，导调人员也没有追加',
    differs: '第 {seq} 条：`{id}` 送给席位的内容不是封存的内容',
    facts: '第 {seq} 条：`{id}` 更新的事实不是封存的事实',
    time: '第 {seq} 条：`{id}` 不在封存的时刻送出，也没有导调人员改时的记录',
  },
  departure: {
    'plan-changed': '预案 `{id}` 在封存之后、演练之前有修改',
    added: '第 {seq} 条：导调人员追加 `{id}`',
    skipped: '第 {seq} 条：导调人员略去 `{id}`',
    moved: '第 {seq} 条：导调人员改动 `{id}` 的时刻',
    'by-hand': '第 {seq} 条：导调人员手动送出 `{id}`',
    'not-released': '`{id}` 到演练结束没有送出',
    early: '比抽定时间早 {minutes} 分钟开始',
    late: '比抽定时间晚 {minutes} 分钟开始',
    'not-started': '演练已开设，没有开始',
  },
}

/** 封存演练的用法错误。 */
export const sealingMisuseZh: Worded<typeof sealingMisuseEn> = {
  subcommandMissing: '`{command}` 之后还缺一个词：{known}；见 `yuyan --help`',
  drillIdMissing: '缺少演练标识；请写 --id，如 --id flood-2026',
  sealInSet: '`{path}` 在预案集中，人人可读；请移出预案集和版本库，再行封存',
  sealTaken: '预案集中已有情景 `{scenario}`；请为待封存的文件另起名称和标识',
  packNotIgnored:
    '没有写入：{path} 在版本库内，且未列入忽略，导调手册会把尚未封存的情景公开；请用 --out 写到版本库之外，或先列入 .gitignore',
  notAScenario: '`{path}` 不是情景；请在首部写 `kind: scenario`，或改正文件名',
  notReadableScenario: '`{path}` 不能作为情景读取：{reason}；请先改正',
  notDoubleBlind: '`{path}` 的方式是 `{mode}`；只有双盲演练需要封存，请写 `mode: double-blind`',
  noWindow: '`{path}` 没有写明可以开始的时段；请写 `window: [起, 止]`，止在起之后',
  windowOver: '`{path}` 的时段已于 {until} 结束；请改为尚未到来的时段',
  trackedNow: '`{path}` 已纳入 git：有版本库的人都能看到。封存的情景不得进过 git；请在版本库以外另行编写',
  trackedOnce: '`{path}` 曾纳入 git（提交 {commit}）：有版本库的人仍能看到。请在版本库以外另行编写',
  trackedText:
    '`{path}` 的原文以其他名称存在于版本库（或曾暂存）：有版本库的人都能看到。请在版本库以外另行编写',
  trackedShallow: '版本库是浅克隆，无从得知 `{path}` 是否曾纳入 git；请先取全历史（`git fetch --unshallow`）',
  trackedUnclear: '无从得知 `{path}` 是否曾纳入 git：{reason}；请先排除此问题',
  noGit: '`{path}` 或预案集在版本库内，但没有安装 git，无从得知其是否曾纳入 git；请先安装',
  keyNotIgnored:
    '{path} 未列入 git 忽略，密钥会随下一次 `git add` 公开。请在 .gitignore 中加上 `.yuyan/`，或用 `--key -` 将密钥显示在终端',
  keyThere: '{path} 已有密钥，没有改动；请换一个标识，或先将它移走',
  noSealedDrill: '没有封存的演练 `{drill}`：没有 {path}；请先用 `yuyan drill seal` 封存',
  stillSealed: '演练 `{drill}` 已封存，尚未开始，内容不能查看；请用 yuyan serve --sealed {drill} 等候开始',
  sealedOtherKey: '密钥打不开演练 `{drill}`：开设时用的是另一把；请找开设时的密钥',
  noKey: '{path} 没有密钥；请用 `--key 文件` 指明，或用 `--key -` 键入',
  badKey: '这不是密钥：密钥是 64 位十六进制数，请核对',
  keyNotTyped: '`--key -` 须在终端键入密钥，此处没有终端；请用 `--key 文件` 指明',
  noLog: '没有记录 {path}；请核对 --log 指明的文件',
  notALog: '`{path}` 不是本版本的演练记录：第 {line} 行无法识别；请核对文件是否完整',
}
