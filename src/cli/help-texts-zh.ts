import { drillHelpZh } from './help-drills-zh.ts'
import { findingsHelpZh } from './help-findings-zh.ts'
import type { HelpTexts } from './help-texts.ts'

/** 中文的 `--help`。 */
export const helpZh: HelpTexts = {
  usage: '用法',
  commands: '命令',
  options: '选项',
  examples: '示例',
  about: '预演（yuyan）：人能看懂、机器能运行的应急预案，可检查、可演练、可评分、可修订。',
  more: '各命令的选项和示例见 yuyan <命令> --help。退出码：0 完成，1 预案或演练不合格，2 用法有误。',
  common: {
    set: ['--set 目录', '预案集；默认为本文件夹及上级中最近的含 yuyan.yaml 者，否则为 plans/ 下唯一的一个'],
    lang: ['--lang zh-CN|en', '屏幕和文书的语言；默认随系统环境'],
    help: ['--help', '显示本说明'],
  },
  byCommand: {
    start: {
      does: '完整演示一次：检查、编译、推演、评分、报告、修订建议',
      usage: 'yuyan start',
      options: {},
      examples: [['yuyan start', '推演预案集的第一个情景，结果每次相同']],
    },
    init: {
      does: '新建预案集：设置、登记表、一件总体预案、编辑器和持续检查的配置',
      usage: 'yuyan init [目录]',
      options: {
        name: ['--name 标识', '预案集标识；默认为文件夹名'],
        title: ['--title 名称', '预案集名称'],
      },
      examples: [
        ['yuyan init', '在本文件夹新建；已有的文件不改动'],
        ['yuyan init plans/donghe --title 东河县预案集', '在指定文件夹新建'],
      ],
    },
    new: {
      does: '从模板新建预案、预案汇编、情景或评估表，标出待填之处；复制文书模板供修改',
      usage: 'yuyan new <类型> <标识>',
      options: {
        title: ['--title 名称', '名称；在终端中未写的会询问，否则留为待填'],
        area: ['--area 地域', '适用地域；默认为全辖区'],
        issuer: ['--issuer 单位', '印发单位，登记的标识或名称'],
        lead: ['--lead 单位', '牵头单位，登记的标识或名称'],
        hazard: ['--hazard 灾种', '灾种；几种合用一套级别的以逗号分开'],
        form: [
          '--form general|derived|tabletop|preparation|full-scale|double-blind|eeg',
          '评估表的样式：空表、由预案逐条生成、桌面演练、策划准备、综合演练、双盲演练、演练评估指南（P/S/M/U）',
        ],
        from: ['--from 预案', '评估表所依据的预案，以逗号分开；自动方法由预案填入，未写 --form 的逐条生成'],
        update: ['--update', '为已有的评估表补入预案新增的条款，原有各项不动'],
      },
      examples: [
        ['yuyan new special special/flood --hazard flood,typhoon', '一件专项预案'],
        ['yuyan new village village/hewan --area hewan', '一个村的预案'],
        ['yuyan new book hotel', '一部预案汇编：综合预案、专项预案、现场处置方案一并印发'],
        ['yuyan new scenario flood-2026', '一个演练情景'],
        ['yuyan new report-template after-action', '将评估报告的模板复制到预案集，可以修改'],
        ['yuyan new rubric flood --from special/flood', '由预案逐条生成的评估表；预案改后加 --update 再执行'],
        ['yuyan new rubric full --form full-scale --from special/flood', 'AQ/T 9009 综合演练评估表'],
      ],
    },
    check: {
      does: '检查预案集',
      usage: 'yuyan check [路径 …]',
      options: {
        format: [
          '--format pretty|json|sarif|github|junit',
          '供人阅读（默认）、供程序、供代码平台、供 GitHub、供构建系统',
        ],
        ruleset: ['--ruleset recommended|strict|draft', '默认随 yuyan.yaml；报批前用 strict，起草中用 draft'],
        'max-warnings': ['--max-warnings N', '警告多于 N 处时以 1 退出'],
        fix: ['--fix', '自动修改不改变原意的问题，列出所改之处，并重新检查'],
      },
      examples: [
        ['yuyan check', '检查整个预案集'],
        ['yuyan check plans/jurong/special', '仍读取整个预案集，只列出此文件夹内的问题'],
        ['yuyan check --ruleset strict --max-warnings 0', '报批前检查'],
        ['yuyan check flood.md --fix', '检查一份公开发布的预案，补上首部，修正转换痕迹'],
        ['yuyan check --format json > findings.json', '供其他程序使用'],
      ],
    },
    show: {
      does: '显示机器对一件预案或一部汇编的理解',
      usage: 'yuyan show <预案|汇编>',
      options: { format: ['--format pretty|json', '给人看的文字（默认），或数据'] },
      examples: [
        ['yuyan show special/flood', '分级、条件、决定权、任务、预警、报告、衔接、终止'],
        ['yuyan show books/hotel', '汇编所含的预案，及其类型和级别'],
      ],
    },
    print: {
      does: '按党政机关公文格式印制一件预案或一部汇编（.docx、HTML、PDF）',
      usage: 'yuyan print <预案|汇编>',
      options: {
        format: [
          '--format docx,html,pdf',
          '格式，以逗号分开；默认 docx。PDF 用 Chromium、Chrome 或 Edge 打印',
        ],
        out: ['--out 目录', '存放处；默认 out/print/'],
      },
      examples: [
        ['yuyan print special/flood', '用 Word、WPS 或 LibreOffice 打开'],
        ['yuyan print special/flood --format docx,pdf --out 送审', '送审稿'],
      ],
    },
    graph: {
      does: '显示预案体系',
      usage: 'yuyan graph',
      options: { format: ['--format mermaid|json', 'GitHub 可显示的示意图（默认），或数据'] },
      examples: [['yuyan graph > graph.mmd', '以 Mermaid 示意图输出预案体系']],
    },
    match: {
      does: '按已知情况查应启动哪些预案、哪一级别、先做什么',
      usage: 'yuyan match --fact 名称=值 …',
      options: {
        fact: ['--fact 名称=值', '一项情况；某地的写 名称@地域=值；可写多次'],
        hazard: ['--hazard 灾种', '只查此灾种的预案'],
        area: ['--area 地域', '不带 @ 的情况发生在何处，并只查该处的预案；默认为全辖区'],
        format: ['--format pretty|json', '供人阅读（默认）或供程序'],
      },
      examples: [
        ['yuyan match --fact 赤山湖水位=12.1 --fact 面雨量_24h=120', '两项情况'],
        ['yuyan match --fact 面雨量_24h@guozhuang=180 --area guozhuang', '一个镇'],
      ],
    },
    compile: {
      does: '将预案编译为程序，即可以运行的数据',
      usage: 'yuyan compile [预案 …]',
      options: { format: ['--format json|xstate|mermaid', '本工具的程序（默认）、XState 配置，或示意图'] },
      examples: [
        ['yuyan compile special/flood --format mermaid', '一件预案的示意图'],
        ['yuyan compile > program.json', '整个预案集'],
      ],
    },
    simulate: {
      does: '在虚拟时间中推演一个情景',
      usage: 'yuyan simulate <情景>',
      options: {
        seed: ['--seed 文字', '随机数的种子，种子相同则推演相同；默认为 1'],
        runs: ['--runs N', '推演 N 次（种子-1 至 种子-N），列出时限、启动、后果和队伍物资各有多少次不合要求'],
        workers: ['--workers N', '同时推演的线程数；默认随机器，结果与它无关'],
        expect: ['--expect 文件', '各次推演应达到的要求（YAML）；达不到时以 1 退出'],
        format: ['--format pretty|json', '值班记录或各项比例（默认），或数据'],
        out: ['--out 目录', '结果存放处；默认为 out/<情景>-<种子>/，多次推演为 out/<情景>-<种子>x<次数>/'],
        draft: ['--draft', '预案有错误时仍然推演，各处均注明为草案'],
      },
      examples: [
        ['yuyan simulate chishan-2016', '屏幕显示值班记录，数据存入 out/chishan-2016-1/'],
        ['yuyan simulate chishan-2016 --seed 7', '换一组应答时间'],
        ['yuyan simulate chishan-2016 --runs 1000', '推演一千次，看哪些时限守不住、哪些队伍物资不够'],
      ],
    },
    ...drillHelpZh,
    score: {
      does: '按情景指定的评估表给演练评分',
      usage: 'yuyan score <演练>',
      options: {
        'fail-under': ['--fail-under N', '得分率低于 N 时以 1 退出（0–1，或 0–100）'],
        format: ['--format pretty|json', '供人阅读（默认）或供程序'],
        out: ['--out 目录', '结果存放处；默认与演练记录同处'],
        templates: ['--templates 目录', '用该目录中的模板，优先于预案集 templates/reports/ 中的'],
      },
      examples: [
        ['yuyan score chishan-2016-1', '以演练标识指明'],
        ['yuyan score out/chishan-2016-1/trace.json --fail-under 0.75', '以记录文件指明，并作为门槛'],
      ],
    },
    report: {
      does: '生成演练的评分表、评估报告，或各单位的摘编',
      usage: 'yuyan report <演练>',
      options: {
        kind: [
          '--kind all|scorecard|after-action|organizations',
          '文件种类：评分表和评估报告（默认）、只要其一，或每个单位一份摘编',
        ],
        format: ['--format md,html,docx,pdf', '格式，以逗号分开；默认 md,html。docx 用党政机关公文格式'],
        out: ['--out 目录', '结果存放处；默认与演练记录同处'],
        templates: ['--templates 目录', '用该目录中的模板，优先于预案集 templates/reports/ 中的'],
      },
      examples: [
        ['yuyan report chishan-2016-1', 'Markdown 和可打印的 HTML'],
        ['yuyan report chishan-2016-1 --format docx,pdf', '报送用的 Word 文档和 PDF'],
        ['yuyan report chishan-2016-1 --kind organizations --format docx', '各单位摘编，分送有关单位'],
      ],
    },
    ...findingsHelpZh,
    coverage: {
      does: '历年演练覆盖情况：预案的哪些条款练过，结果如何',
      usage: 'yuyan coverage [预案…]',
      options: {
        format: [
          '--format pretty|json|md',
          '默认 pretty；md 为可放入文书的表。写作 docx、html、pdf（可写多个）的，写成带图的文书',
        ],
        out: ['--out 目录', '文书存放处；默认 out/coverage'],
      },
      examples: [
        ['yuyan coverage', '各预案，按章节'],
        ['yuyan coverage special/flood', '一件预案，逐条列出'],
      ],
    },
    site: {
      does: '把整个预案集写成静态网页：预案、体系图、演练、台账、覆盖、趋势、单位任务',
      usage: 'yuyan site [--out 目录]',
      options: { out: ['--out 目录', '网页存放处；默认 out/site'] },
      examples: [
        ['yuyan site', '双击 out/site/index.html 打开，可搜索、可打印'],
        ['yuyan site --lang en --out out/site-en', '英文一份；预案正文照原文'],
      ],
    },
    doctor: {
      does: '查看本机能否使用：Node、权限、时钟、git、浏览器、字体、LibreOffice、端口',
      usage: 'yuyan doctor',
      options: {},
      examples: [['yuyan doctor', '逐项说明有无、用途和补法；缺少必需的以 1 退出']],
    },
    serve: {
      does: '运行控制台：在浏览器中查看预案库，参加演练',
      usage: 'yuyan serve [--open 情景]',
      options: {
        lan: ['--lan', '允许同一网络的手机和电脑访问，并显示各链接的二维码'],
        port: ['--port 端口', '默认为 8484'],
        drill: ['--drill 标识', '只运行这场演练，可写多次；默认为全部'],
        store: ['--store 位置', '演练日志所在的文件或 postgres://…；默认为 .yuyan/drills.db'],
        cert: ['--cert 文件', '证书，与 --key 一起启用 HTTPS'],
        key: ['--key 文件', '证书的私钥'],
        open: ['--open 情景', '用这一情景开设一场演练；已开设的接续进行'],
        id: ['--id 标识', '所开设演练的标识；默认为情景标识加当天日期'],
        sealed: ['--sealed 标识', '开设一场封存的双盲演练：密钥在 .yuyan/keys/<标识>，到抽定的时间自动开始'],
        rehearsal: ['--rehearsal', '预演练：不计入成绩和历史'],
        draft: ['--draft', '预案有错误时仍然开设，各处均注明为草案'],
      },
      examples: [
        ['yuyan serve', '查看预案库，接续已有的演练'],
        ['yuyan serve --open chishan-2016', '开设一场演练，本机访问'],
        ['yuyan serve --lan', '接续已有的演练，手机可以扫码进入'],
      ],
    },
  },
}
