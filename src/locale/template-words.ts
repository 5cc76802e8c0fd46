import type { Locale } from './locale.ts'

/** 文书模板中的错误，及其改法。 */
export const templateMisuseZh = {
  templateSyntax: '模板 {path} 第 {line} 行附近无法读懂（{found}）；请检查双花括号和 #each、#if 是否成对闭合',
  templateName: '模板 {path} 第 {line} 行：没有 `{name}` 这个名称；请从此处可用的名称中选用：{known}',
  templateFunction: '模板 {path} 第 {line} 行：没有 `{name}` 这个函数；请从现有的中选用：{known}',
  templatePartial: '模板 {path} 第 {line} 行引用了其他模板或自定义指令，不予使用；请将内容直接写在本模板中',
  templateWhole:
    '模板 {path} 第 {line} 行：`{name}` 是一组内容，不能直接印出；请用 #each 或 #with 写出其中的各项',
  templateUnasked:
    '模板 {path} 第 {line} 行：`{before}` 可能没有，不能直接写 `{name}`；请先用 #if {before} 判断',
  templateSize: '模板 {path} 过大、层次过多，或者循环套循环、写不完；请精简',
  templateFailed: '模板 {path} 不能使用：{reason}；请对照文档中的模板一页改正',
  noReportTemplate: '没有名为 `{name}` 的文书模板；请从现有的中选用：{known}',
}

export const templateMisuseEn: Readonly<Record<keyof typeof templateMisuseZh, string>> = {
  templateSyntax:
    'The template {path} cannot be read near line {line} ({found}); check that double braces, #each and #if are closed in pairs',
  templateName: 'The template {path}, line {line}, has a name that is not there: `{name}`; here are {known}',
  templateFunction: 'The template {path}, line {line}: there is no function `{name}`; there are {known}',
  templatePartial:
    'The template {path}, line {line}, takes in another template or a decorator, which is not allowed; write its text here',
  templateWhole:
    'The template {path}, line {line}: `{name}` is a group of things and no text; write its parts with #each or #with',
  templateUnasked:
    'The template {path}, line {line}: there may be no `{before}`, so `{name}` cannot stand alone; ask first with #if {before}',
  templateSize: 'The template {path} is too large, too deep, or loops without end; make it simpler',
  templateFailed: 'The template {path} cannot be used: {reason}; compare it with the page on templates',
  noReportTemplate: 'There is no report template `{name}`; choose one of {known}',
}

interface TemplateWords {
  readonly outdated: string
  readonly notATemplate: string
  readonly leadsOut: string
  readonly names: string
  readonly written: string
  readonly thenChange: string
}

/** What is said of users' templates beside mistakes. */
export const templateWords: Readonly<Record<Locale, TemplateWords>> = {
  'zh-CN': {
    outdated:
      '模板 {path} 取自旧版工具，本版工具的同名模板已有改动；照旧使用，新增的内容不在其中，请对照 templates/reports/{name}',
    notATemplate: '{path} 没有使用：不是文书模板的名称（yuyan new report-template 列出各名称）',
    leadsOut: '{path} 没有使用：链接指向文件夹之外',
    names: '文书模板：{known}',
    written: '模板已复制：{path}',
    thenChange: '可以修改；本预案集今后的文书用它写成。可用的名称见文档中的模板一页（templates.md）',
  },
  en: {
    outdated:
      'The template {path} was copied from an earlier version of the tool, whose own has changed since; it is used as it is, without what is new: compare it with templates/reports/{name}',
    notATemplate:
      '{path} was not used: no template has that name (yuyan new report-template lists the names)',
    leadsOut: '{path} was not used: the link leads out of the folder',
    names: 'Report templates: {known}',
    written: 'Template copied: {path}',
    thenChange:
      'Change it as you like; documents of this set are made with it from now on. The names it may use are on the page on templates (templates.md)',
  },
}
