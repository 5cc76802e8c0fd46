import type { CommandName } from './command-table.ts'
import type { HelpTexts } from './help-texts.ts'

/** 演练各命令的 `--help`。 */
export const drillHelpZh: Pick<HelpTexts['byCommand'], Extract<CommandName, `drill ${string}` | 'event'>> = {
  'drill run': {
    does: '在终端导调一次演练；随时可退出，再接续',
    usage: 'yuyan drill run <情景> [--id 标识]',
    options: {
      id: ['--id 标识', '演练的标识，默认为 <情景>-<日期>；已开设的，接续进行'],
      rehearsal: ['--rehearsal', '试演，不留记录'],
      speed: ['--speed 倍数', '情景时间走多快；桌面推演默认停钟，由导调推进'],
      draft: ['--draft', '预案有错误时仍然演练，各处均注明为草案'],
    },
    examples: [
      ['yuyan drill run relief-tabletop --id relief-2026', '键入“帮助”列出可用的命令'],
      ['yuyan drill run --id relief-2026 < lines.txt', '照一份命令清单进行'],
    ],
  },
  'drill list': {
    does: '列出进行中、待归档和已归档的演练',
    usage: 'yuyan drill list',
    options: {},
    examples: [['yuyan drill list', '标识、名称、进行到哪里']],
  },
  'drill replay': {
    does: '核对演练记录是否完整，显示为值班记录；或者按另一版预案重演',
    usage:
      'yuyan drill replay <标识|归档文件夹|导出的文件|推演结果文件夹> [--against 版本|目录 [--since 版本|目录] [--fail-on 项目]]',
    options: {
      against: [
        '--against 版本|目录',
        '同样的注入和处置，按某一 git 版本或某一文件夹中的预案重演；. 为现在的文件',
      ],
      entry: ['--entry 序号', '只显示第几条记录，可多次，也可用逗号隔开：报告中的“记录 26、33”'],
      format: ['--format pretty|json', '与 --against 同用：显示为文字，或供程序读取'],
      since: ['--since 版本|目录', '与 --against 同用：不与原记录比较，而与按这一版预案的重演比较'],
      'fail-on': [
        '--fail-on 项目',
        '与 --against 同用：有哪些情况以 1 退出；again 整改过的问题又出现、later 达到启动条件推迟、fault 预案文字造成的新问题、new 新问题、late 新逾期、none 都不；默认 again,later,fault',
      ],
      draft: ['--draft', '与 --against 同用：那一版预案有错误时仍然重演'],
    },
    examples: [
      ['yuyan drill replay relief-2026', '记录被改动的，说明在哪一条'],
      ['yuyan drill replay relief-2026 --entry 26,33', '报告中一个数字的依据'],
      ['yuyan drill replay relief-2026 --against .', '修订后的预案会带来什么变化，有没有退步'],
      ['yuyan drill replay relief-2026 --against . --since main', '修改的部分比主干上的预案有没有退步'],
      ['yuyan drill replay relief-2026 --against revision/relief-2026', '按某一分支中的预案'],
    ],
  },
  'drill plan': {
    does: '年度演练计划：依何规定应当演练什么、建议哪一天、已经完成哪些',
    usage: 'yuyan drill plan [--year 年份]',
    options: {
      year: ['--year 年份', '默认为今年'],
      format: ['--format pretty|json|md|ics', 'ics 供日历程序打开'],
    },
    examples: [
      ['yuyan drill plan --year 2027', '到期日期、建议日期和进度'],
      ['yuyan drill plan --year 2027 --format ics > drills.ics', '用日历程序打开'],
    ],
  },
  'drill summary': {
    does: '年度应急演练总结：计划完成、方式、得分变化、条款覆盖、问题整改、下一年计划',
    usage: 'yuyan drill summary [--year 年份]',
    options: {
      year: ['--year 年份', '默认为今年'],
      format: ['--format md,html,docx,pdf', '格式，以逗号分开；默认 md,html'],
      out: ['--out 目录', '默认为 out/drill-summary-<年份>/'],
      templates: ['--templates 目录', '用该目录中的模板，优先于预案集 templates/reports/ 中的'],
    },
    examples: [['yuyan drill summary --year 2026 --format docx', '以归档的演练为准；推演和真实事件不计']],
  },
  'drill close': {
    does: '演练归档：记录、所用原文、评分表、问题清单写入 drills/<标识>/，供入库',
    usage: 'yuyan drill close <标识>',
    options: { 'force-end': ['--force-end 理由', '没有结束的，先结束'] },
    examples: [['yuyan drill close relief-2026', '只归档已经结束的演练；试演不归档']],
  },
  'drill export': {
    does: '将一次演练整个导出为一个文件',
    usage: 'yuyan drill export <标识>',
    options: { out: ['--out 文件', '默认为 out/<标识>.drill.json'] },
    examples: [['yuyan drill export relief-2026', '带到另一台机器']],
  },
  'drill import': {
    does: '导入另一台机器导出的演练，先核对是否完整',
    usage: 'yuyan drill import <文件>',
    options: {},
    examples: [['yuyan drill import relief-2026.drill.json', '已有同名演练的不导入']],
  },
  'drill redact': {
    does: '删除演练中的照片或原文（其中有人脸、姓名、电话的），记明原因；记录仍前后相接',
    usage:
      'yuyan drill redact <标识|归档文件夹> --reason 原因 (--entry 编号 | --photo 名称 | --seat 席位 | --text 路径 | --all-photos)',
    options: {
      entry: ['--entry 编号', '第几条记录所附的照片，可多次'],
      photo: ['--photo 名称', '照片名称的前 8 位以上，可多次'],
      seat: ['--seat 席位', '该席位所附的全部照片，可多次'],
      'all-photos': ['--all-photos', '全部照片，没有用上的也删除'],
      text: ['--text 路径', '演练所用预案、情景的原文，评分和回放不用它，可多次'],
      reason: ['--reason 原因', '与删除一并记录，必须写明'],
    },
    examples: [
      ['yuyan drill redact relief-2026 --entry 41 --reason 拍到群众的脸', '进行中的和已归档的一并删除'],
    ],
  },
  'drill record': {
    does: '录入一次纸面演练：时刻表写成与现场演练相同的记录，可评分、可归档',
    usage: 'yuyan drill record <情景> --from 文件 --id 标识',
    options: {
      from: ['--from 文件', '.csv 或 .md 的表：时刻、席位/单位、事项、依据'],
      id: ['--id 标识', '演练的标识'],
      draft: ['--draft', '预案有错误时仍然录入，各处均注明为草案'],
    },
    examples: [
      ['yuyan drill record relief-tabletop --from times.csv --id relief-paper', '有一行无法识别就全部不写入'],
    ],
  },
  'drill cards': {
    does: '打印纸面演练的导调单、注入卡、各席位记录表和评估表，一页一张，可在浏览器中打印',
    usage: 'yuyan drill cards <情景>',
    options: {
      out: ['--out 目录', '默认为 out/<情景>/，写 cards.html；有浏览器的并写 cards.pdf'],
      templates: ['--templates 目录', '用该目录中的模板，优先于预案集 templates/reports/ 中的'],
      evaluators: ['--evaluators 人数', '评估员人数，默认 1'],
      draft: ['--draft', '预案有错误时仍然打印，注明为草案'],
    },
    examples: [['yuyan drill cards relief-tabletop --evaluators 2', '每页均印“演练”']],
  },
  'drill pack': {
    does: '写演练前的三本手册：参演人员情景手册、导调手册、评估手册；情景手册不含注入和期望',
    usage: 'yuyan drill pack <情景|文件>',
    options: {
      format: ['--format 格式', 'docx、html、pdf、md，多个用逗号隔开，默认 docx,html'],
      out: ['--out 目录', '默认为 out/<情景>/'],
      templates: ['--templates 目录', '用该目录中的模板，优先于预案集 templates/reports/ 中的'],
      draft: ['--draft', '预案有错误时仍然编写，注明为草案'],
    },
    examples: [
      [
        'yuyan drill pack ~/secret/night.md --out ~/secret/pack',
        '待封存的情景：在 git 之外编写；情景手册和评估手册不含未公开的内容',
      ],
      ['yuyan drill pack relief-tabletop', '写 pack-manual、pack-director、pack-evaluator，每页均印“演练”'],
    ],
  },
  'drill seal': {
    does: '封存一次双盲演练：情景加密，公布封存码，开始时间由种子在时段内抽定',
    usage: 'yuyan drill seal <情景文件> --id 标识',
    options: {
      id: ['--id 标识', '演练的标识；写入 drills/<标识>/sealed.json'],
      key: ['--key 文件|-', '密钥存放处，默认为 .yuyan/keys/<标识>；- 则显示在终端，不存盘'],
    },
    examples: [
      ['yuyan drill seal ~/mimi/flood.md --id flood-2026', '情景文件须在 git 之外，且从未入库'],
      ['yuyan drill seal ~/mimi/flood.md --id flood-2026 --key -', '密钥抄在纸上，由导调负责人保管'],
    ],
  },
  'drill verify': {
    does: '核对演练所演即所封：封存完好、记录未改、各项注入何时送出；不需联网',
    usage: 'yuyan drill verify <标识>',
    options: {
      log: ['--log 文件', '演练记录；默认为 drills/<标识>/log.jsonl'],
      key: ['--key 文件|-', '密钥文件，默认为 .yuyan/keys/<标识>；- 则在终端键入'],
    },
    examples: [
      ['yuyan drill verify flood-2026', '演练之后；不符的逐项说明，以 1 退出'],
      ['yuyan drill verify flood-2026 --key -', '密钥抄在纸上的'],
    ],
  },
  event: {
    does: '复盘一次真实事件：时间表写成与演练相同的记录，说明各级响应何时应启动、何时启动、哪些逾期',
    usage: 'yuyan event <时间表.md|csv> --id 标识',
    options: {
      id: ['--id 标识', '事件的标识'],
      plans: ['--plans 标识', '涉及的预案，多个用逗号隔开；默认取自首部 plans'],
      title: ['--title 名称', '事件名称；默认取自首部 title，其次标题'],
      draft: ['--draft', '预案有错误时仍然录入，各处均注明为草案'],
    },
    examples: [
      ['yuyan event flood.md --id flood-2024', '表为 时刻、单位、事项、来源；有一行无法识别就全部不写入'],
      ['yuyan report flood-2024', '写复盘报告 event-review，不盖演练字样'],
    ],
  },
}
