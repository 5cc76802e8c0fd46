import type { templateMisuseZh } from '../../src/locale/template-words.ts'
import type { MemoryFiles } from '../../src/workspace/memory.ts'
import { type Situation, set, simulated } from './situation.ts'

/** A drill to be scored by a template of the set. */
const template =
  (text: string) =>
  async (files: MemoryFiles): Promise<undefined> => {
    await simulated(files)
    for (const locale of ['zh-CN', 'en'])
      files.contents.set(`${set}/templates/reports/scorecard.${locale}.md.hbs`, text)
    return undefined
  }

const words = 'score rain-1'

/** How each sentence on templates comes about. */
export const templateSituations: Readonly<Record<keyof typeof templateMisuseZh, Situation>> = {
  templateSyntax: { words, change: template('# {{title}}\n\n{{#each rubrics}}\n- {{title}}\n{{/if}}\n') },
  templateName: { words, change: template('# {{title}}\n\n{{titel}}\n') },
  templateFunction: { words, change: template('{{shell "ls"}}\n') },
  templatePartial: { words, change: template('{{> ../../etc/passwd}}\n') },
  templateWhole: { words, change: template('{{rubrics}}\n') },
  templateUnasked: { words: 'drill pack rain --format md', change: packed },
  templateSize: { words, change: template('{{#if title}}'.repeat(60) + '{{/if}}'.repeat(60)) },
  templateFailed: { words, change: template('{{#with (lookup rubrics 0)}}{{id.a.b}}{{/with}}\n') },
  noReportTemplate: { words: 'new report-template minutes' },
}

function packed(files: MemoryFiles): undefined {
  for (const locale of ['zh-CN', 'en'])
    files.contents.set(`${set}/templates/reports/pack-manual.${locale}.md.hbs`, '{{date window.from}}\n')
}
