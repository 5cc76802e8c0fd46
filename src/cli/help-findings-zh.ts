import type { CommandName } from './command-table.ts'
import type { HelpTexts } from './help-texts.ts'

/** `revise` 和 `findings` 各命令的 `--help`。 */
export const findingsHelpZh: Pick<
  HelpTexts['byCommand'],
  'revise' | Extract<CommandName, `findings${string}`>
> = {
  revise: {
    does: '根据演练暴露的问题提出预案修订建议，可写成 git 分支',
    usage: 'yuyan revise <演练> [--runs 次数] [--branch [名称] [--all] [--note] [--edition 版本]]',
    options: {
      out: ['--out 目录', '结果存放处；默认与演练记录同处'],
      templates: ['--templates 目录', '用该目录中的模板，优先于预案集 templates/reports/ 中的'],
      runs: ['--runs 次数', '另以多个种子推演同一情景，多数没有守住的时限列出实际用时的分布'],
      workers: ['--workers 线程数', '与 --runs 同用：同时推演的线程'],
      branch: ['--branch [名称]', '把已采纳的修改写成 git 分支，每处一个提交；名称默认为 revise/<演练>'],
      all: ['--all', '与 --branch 同用：拟出文字的修改全部写入，供研究'],
      note: ['--note', '与 --branch 同用：在台账中登记为已整改'],
      edition: ['--edition 版本', '与 --branch 同用：修订后拟作的版本，写入预案首部和修订记录'],
    },
    examples: [
      ['yuyan revise chishan-2016-1', 'revision.md 说明理由，revision.patch 可用 `git apply` 采纳'],
      ['yuyan revise chishan-2016-1 --runs 200', '200 次推演中多数没有守住的时限，及其用时分布'],
      ['yuyan revise flood-2025 --branch', '分支 revise/flood-2025，当前分支和文件不动'],
    ],
  },
  findings: {
    does: '演练问题整改台账：问题、条款、责任单位、期限、状态',
    usage: 'yuyan findings [--open] [--overdue] [--format md,docx,html,pdf]',
    options: {
      open: ['--open', '只看待研究和整改中的'],
      overdue: ['--overdue', '只看已逾期的'],
      format: ['--format 格式', '写成文件：md、html、docx、pdf，可写多个'],
      out: ['--out 目录', '文件存放处；默认 out/findings'],
    },
    examples: [
      ['yuyan findings --overdue', '到期未改的问题'],
      ['yuyan findings --format docx', '公文格式的整改台账'],
    ],
  },
  'findings accept': {
    does: '采纳问题，定责任单位和期限；也用来重定期限',
    usage: 'yuyan findings accept <问题> --owner 单位 --due 日期',
    options: {
      owner: ['--owner 单位', '登记的单位标识或名称'],
      due: ['--due 日期', '整改期限，如 2025-09-30'],
      day: ['--day 日期', '哪一天采纳的；默认今天'],
    },
    examples: [['yuyan findings accept 3f2a --owner 县水利局 --due 2025-09-30', '编号可只写开头几位']],
  },
  'findings reject': {
    does: '不采纳问题，说明理由',
    usage: 'yuyan findings reject <问题> --reason 理由',
    options: {
      reason: ['--reason 理由', '为什么不改'],
      day: ['--day 日期', '哪一天决定的；默认今天'],
    },
    examples: [['yuyan findings reject 3f2a --reason 情景所限', '下次再出现时仍为不采纳']],
  },
  'findings mend': {
    does: '登记完成整改的提交',
    usage: 'yuyan findings mend <问题> --commit 提交',
    options: {
      commit: ['--commit 提交', '修改预案的那次提交'],
      day: ['--day 日期', '哪一天完成整改的；默认今天。再登记一次可补记、更正'],
    },
    examples: [['yuyan findings mend 3f2a --commit HEAD', '已采纳的问题才能登记']],
  },
  'findings retest': {
    does: '登记复验：以后的演练没有再出现',
    usage: 'yuyan findings retest <问题> --drill 演练',
    options: {
      drill: ['--drill 演练', '走到该条款而没有再出现的演练，已归档'],
      day: ['--day 日期', '哪一天确认的；默认今天'],
    },
    examples: [['yuyan findings retest 3f2a --drill flood-2026', 'drill close 会提示哪些可以登记']],
  },
}
