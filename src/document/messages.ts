import { formsEn, formsZh } from './form-messages.ts'
import { conversionMessages } from './published/conversion-messages.ts'
import type { InBothLanguages } from './sentences.ts'

/** Every code under which a file that cannot be read as its kind is reported. */
export type DocumentCode =
  | 'document/empty'
  | 'document/binary'
  | 'document/encoding'
  | 'document/too-large'
  | 'document/too-many-files'
  | 'document/outside-set'
  | 'document/no-access'
  | 'document/too-deep'
  | 'document/table-too-long'
  | 'document/no-frontmatter'
  | 'document/conversion'
  | 'document/unknown-kind'
  | 'document/yaml'
  | 'document/duplicate-key'
  | 'document/alias-bomb'
  | 'document/schema'

/** What findings, their related places (`first`) and fixes (`fix-…`) of `document/` say. All but `document/conversion` are errors. */
export const documentMessages: Readonly<Record<DocumentCode, InBothLanguages>> = {
  'document/empty': {
    en: { empty: 'This file is empty; write its content, or delete it' },
    'zh-CN': { empty: '文件为空；请补充内容，不需要的请删除' },
  },
  'document/binary': {
    en: {
      binary:
        'This file is not text (perhaps a Word document, a picture or an archive); save it as plain text (UTF-8)',
    },
    'zh-CN': { binary: '文件不是文字（可能是 Word 文档、图片或压缩包）；请另存为纯文本（UTF-8）' },
  },
  'document/encoding': {
    en: {
      gb18030:
        'This file is in GB18030 (GBK), not UTF-8; convert it to UTF-8 (in an editor: save with encoding UTF-8)',
      'utf-16':
        'This file is in UTF-16, not UTF-8; convert it to UTF-8 (in an editor: save with encoding UTF-8)',
      unknown: 'This file is not UTF-8 text; convert it to UTF-8, or restore it from an intact copy',
    },
    'zh-CN': {
      gb18030: '文件编码是 GB18030（GBK），不是 UTF-8；请转为 UTF-8（在编辑器中另存为，编码选 UTF-8）',
      'utf-16': '文件编码是 UTF-16，不是 UTF-8；请转为 UTF-8（在编辑器中另存为，编码选 UTF-8）',
      unknown: '文件不是 UTF-8 文本；请转为 UTF-8，已损坏的请用完好的副本替换',
    },
  },
  'document/too-large': {
    en: {
      bytes: 'This file is larger than {max} MB and was not read; split it, or move attachments out of it',
      lines: 'This file has more than {max} lines and was not read; split it',
    },
    'zh-CN': {
      bytes: '文件超过 {max} MB，未读取；请拆分，或将附件移出',
      lines: '文件超过 {max} 行，未读取；请拆分',
    },
  },
  'document/too-many-files': {
    en: {
      files:
        'The set has more than {max} files; this one and those after it were not read. Take out what is no plan',
    },
    'zh-CN': { files: '预案集超过 {max} 个文件，此文件及其后的文件未读取；请移出与预案无关的文件' },
  },
  'document/outside-set': {
    en: {
      link: 'This link leads out of the plan set and was not followed; put a copy of the file in its place',
    },
    'zh-CN': { link: '此链接指向预案集以外，未读取；请改为放入文件副本' },
  },
  'document/no-access': {
    en: {
      read: 'This file cannot be read (no permission, or a link that leads nowhere); set its permissions or remove it',
    },
    'zh-CN': { read: '文件无法读取（没有权限，或链接已失效）；请修改权限或删去' },
  },
  'document/too-deep': {
    en: {
      yaml: 'Lists and maps stand within one another more than {max} deep here; write them flatter',
      markdown:
        'Lists and quotes stand within one another more than {max} deep here, so the body was not read; write them flatter',
    },
    'zh-CN': {
      yaml: '此处逐层嵌套超过 {max} 层；请减少层次',
      markdown: '此处列表和引用嵌套超过 {max} 层，正文未读取；请减少层次',
    },
  },
  'document/table-too-long': {
    en: { rows: 'This table has {rows} rows; only the first {max} were read. Split it' },
    'zh-CN': { rows: '表格有 {rows} 行，只读取了前 {max} 行；请拆分' },
  },
  'document/no-frontmatter': {
    en: {
      missing:
        'This file has no frontmatter; begin it with a line `---`, then `kind:`, `id:`, `title:` …, then a line `---`',
      published:
        'This plan has no frontmatter. Recognised in its text: levels {levels}, start conditions {conditions}, actions {actions}, bodies {organizations}, time limits {deadlines}. Put the frontmatter offered at its beginning and fill in each `to-fill`; then write the conditions as code and the actions as task tables',
      unclosed: 'The frontmatter that begins here is not closed; put a line `---` after its last key',
      'fix-frontmatter': 'Put a frontmatter at the beginning; `to-fill` stands where only the author knows',
    },
    'zh-CN': {
      missing: '文件没有首部；请在文件开头写一行 `---`，接着写 `kind:`、`id:`、`title:` 等，再写一行 `---`',
      published:
        '预案没有首部；正文中已识别响应级别 {levels} 个、启动条件 {conditions} 条、响应措施 {actions} 条、单位 {organizations} 个、时限 {deadlines} 处。请补上所拟首部，填写其中的 `to-fill`，再为启动条件补写条件式，将响应措施写成任务表',
      unclosed: '此处开始的首部没有结束；请在最后一项之后加一行 `---`',
      'fix-frontmatter': '在文件开头加上所拟首部，只有编制单位知道的写 `to-fill`',
    },
  },
  'document/conversion': conversionMessages,
  'document/unknown-kind': {
    en: {
      path: '`{path}` is none of the files of a plan set, whose YAML files are `yuyan.yaml` and in `registry/` {allowed}; rename it, or move it out',
      missing: 'The frontmatter does not say what this file is; write `kind:` with one of {allowed}',
      value: '`{value}` is no kind of file; write one of {allowed}',
      near: '`{value}` is no kind of file; did you mean `{near}`? Possible are {allowed}',
      'fix-replace': 'Replace `{value}` by `{near}`',
    },
    'zh-CN': {
      path: '`{path}` 不属于预案集的文件（YAML 文件只有 `yuyan.yaml` 和 `registry/` 下的 {allowed}）；请改名，或移出预案集',
      missing: '首部没有说明文件类别；请写 `kind:`，取值为 {allowed} 之一',
      value: '没有 `{value}` 这一文件类别；请从 {allowed} 中选择',
      near: '没有 `{value}` 这一文件类别；是否为 `{near}`？可用的有 {allowed}',
      'fix-replace': '将 `{value}` 改为 `{near}`',
    },
  },
  'document/yaml': {
    en: {
      syntax: 'The text cannot be read as YAML from here on; check quotes, brackets, colons and indentation',
      tab: 'A tab indents this line; YAML allows spaces only. Replace it by spaces',
      indent: 'This line is indented unlike the lines it belongs to; align it with them',
      'open-bracket': 'A `[` or `{` opened above is not closed before this line; close it there',
      'missing-sign':
        'A colon, quote or bracket is missing here; write `key: value`, and close what was opened',
      'bad-start': 'A value may not begin with this sign; put the value in quotes',
      'second-colon': 'This line has a second `: `; put the value in quotes',
      'full-width-colon':
        'The key `{key}` is followed by a full-width `：`; write `: ` (half-width colon and a space)',
      alias:
        'This `*name` refers to nothing defined before it; put the value in quotes, or define the name with `&`',
      several: 'A second YAML text begins here; a file holds one. Remove the line `---` or `...`',
      key: 'A key must be plain text; put it in quotes',
      escape:
        'This is no escape sequence inside double quotes; write `\\\\` for a backslash, or use single quotes',
      tag: 'A value may not begin with `!`; put it in quotes',
      'fix-colon': 'Write a half-width colon and a space',
      'fix-quote': 'Put the value in quotes',
    },
    'zh-CN': {
      syntax: '从此处起无法按 YAML 读取；请检查引号、括号、冒号和缩进',
      tab: '此行用制表符缩进，YAML 只能用空格；请改为空格',
      indent: '此行缩进与同级各行不一致；请对齐',
      'open-bracket': '前文的 `[` 或 `{` 到此行仍未闭合；请在前文补全',
      'missing-sign': '此处缺少冒号、引号或括号；请写成 `名称: 值`，并补全成对的符号',
      'bad-start': '值不能以此符号开头；请给值加引号',
      'second-colon': '此行有第二个 `: `；请给值加引号',
      'full-width-colon': '`{key}` 之后是全角冒号 `：`；请改为半角冒号加空格 `: `',
      alias: '`*名称` 所引用的内容在前文没有定义；请给值加引号，或用 `&` 定义',
      several: '此处开始了另一段 YAML，一个文件只能有一段；请删去 `---` 或 `...` 行',
      key: '冒号前的名称只能是普通文字；请加引号',
      escape: '双引号内的反斜杠不能这样写；反斜杠请写成两个 `\\\\`，或改用单引号',
      tag: '值不能以 `!` 开头；请给值加引号',
      'fix-colon': '改为半角冒号加空格',
      'fix-quote': '给值加引号',
    },
  },
  'document/duplicate-key': {
    en: {
      duplicate: 'The key `{key}` stands here a second time; keep one of the two',
      first: 'The first `{key}`',
    },
    'zh-CN': { duplicate: '`{key}` 一项重复；请只保留一处', first: '第一处 `{key}`' },
  },
  'document/alias-bomb': {
    en: {
      aliases: 'References (`*name`) are expanded more than {max} times; write the values out',
      values: 'References (`*name`) expand to more than {max} values; write out what is needed',
    },
    'zh-CN': {
      aliases: '引用（`*名称`）展开超过 {max} 次；请直接写出各值',
      values: '引用（`*名称`）展开后超过 {max} 个值；请只写所需的值',
    },
  },
  'document/schema': {
    en: {
      missing: '`{key}` is missing here; add it',
      'missing-one-of': 'One of {keys} is missing here; add one',
      'unknown-key': '`{key}` is not a key here; write one of {allowed} (own keys begin with `x-`)',
      'unknown-key-near': '`{key}` is not a key here; did you mean `{near}`?',
      excluded: '`{key}` may not stand beside `{other}`; keep one of the two',
      'not-allowed': '`{value}` is not possible here; write one of {allowed}',
      'not-allowed-near': '`{value}` is not possible here; did you mean `{near}`? Possible are {allowed}',
      'not-text': '`{value}` is not text here; put it in quotes',
      'not-number': '`{value}` is not a number; write digits, without unit and quotes',
      'not-integer': '`{value}` is not a whole number; write digits, without unit and quotes',
      'not-boolean': '`{value}` is neither `true` nor `false`; write one of them',
      'not-list': '`{value}` is not a list; write `[…]` or lines that begin with `- `',
      'not-map': '`{value}` is not a group of `key: value`; write one key per line',
      'not-text-or-list': '`{value}` is neither text nor a list; write one word, or `[…]`',
      'not-text-or-number': '`{value}` is neither a number nor text; write a number, or `未设定`',
      'not-text-or-map':
        '`{value}` is neither text nor a group of `key: value`; write a word, or `{ id: …, name: … }`',
      'not-text-or-nothing': '`{value}` is not text; put it in quotes, or leave the value out',
      ...formsEn,
      'too-small': '`{value}` is below {limit}; write that number or a greater one',
      'too-great': '`{value}` is above {limit}; write that number or a smaller one',
      'too-few': 'The number of entries here is {count}, and at least {limit} are needed; add some',
      'too-many': 'The number of entries here is {count}, and at most {limit} are possible; remove some',
      other: '`{value}` does not fit here; correct it after docs/en/plan-format.md',
      'fix-rename': 'Rename the key to `{near}`',
      'fix-replace': 'Replace `{value}` by `{near}`',
      'fix-quote': 'Put `{value}` in quotes',
    },
    'zh-CN': {
      missing: '此处缺少 `{key}`；请补充',
      'missing-one-of': '此处缺少 {keys} 之一；请补充',
      'unknown-key': '此处没有 `{key}` 这一项；请改用 {allowed} 之一，自用的项以 `x-` 开头',
      'unknown-key-near': '此处没有 `{key}` 这一项；是否为 `{near}`？',
      excluded: '`{key}` 与 `{other}` 不能并存；请只保留一项',
      'not-allowed': '`{value}` 不是可用的取值；请从 {allowed} 中选择',
      'not-allowed-near': '`{value}` 不是可用的取值；是否为 `{near}`？可用的有 {allowed}',
      'not-text': '此处应为文字，`{value}` 不是；请加引号',
      'not-number': '`{value}` 不是数值；请只写数字，不带单位和引号',
      'not-integer': '`{value}` 不是整数；请只写数字，不带单位和引号',
      'not-boolean': '`{value}` 既不是 `true` 也不是 `false`；请二者取一',
      'not-list': '此处应为列表，`{value}` 不是；请写成 `[…]`，或每项一行、以 `- ` 开头',
      'not-map': '此处应为若干 `名称: 值`，`{value}` 不是；请每项一行',
      'not-text-or-list': '`{value}` 既不是文字也不是列表；请写一个词，或写成 `[…]`',
      'not-text-or-number': '`{value}` 既不是数值也不是文字；请写数值，没有的写 `未设定`',
      'not-text-or-map': '`{value}` 既不是文字也不是若干 `名称: 值`；请写一个词，或写成 `{ id: …, name: … }`',
      'not-text-or-nothing': '`{value}` 不是文字；请加引号，没有的不写',
      ...formsZh,
      'too-small': '`{value}` 小于 {limit}；请改为不小于此数',
      'too-great': '`{value}` 大于 {limit}；请改为不大于此数',
      'too-few': '此处有 {count} 项，至少需要 {limit} 项；请补充',
      'too-many': '此处有 {count} 项，至多 {limit} 项；请删减',
      other: '`{value}` 不符合此处的写法；请照 docs/zh-CN/plan-format.md 改正',
      'fix-rename': '将此项改名为 `{near}`',
      'fix-replace': '将 `{value}` 改为 `{near}`',
      'fix-quote': '给 `{value}` 加引号',
    },
  },
}
