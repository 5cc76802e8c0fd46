import type { Params } from '../diagnostic/diagnostic.ts'
import type { Place } from '../diagnostic/place.ts'
import type { Block } from '../document/document.ts'
import type { RoledSection } from '../model/plan.ts'
import { canonical } from '../vocabulary/canonical.ts'
import type { NoticeField } from './notice-fields.ts'
import { ownWords, sentencesIn, wordsOf } from './section-words.ts'

/** Words that say what a notice states, in canonical form, and where they stand. */
interface Statement {
  readonly words: string
  readonly at: Place
}

/** Where the contents of a notice are stated, and what is missing there; null: nowhere among the sections. */
export interface NoticeFound {
  readonly at: Place
  readonly missing: readonly NoticeField[]
}

/**
 * Looks in the sections for the sentence, list or table that states what a notice holds (内容包括…, 应当载明…) and names the most of
 * `fields`. A sentence that names one of them by the way is none.
 */
export function findNotice(
  sections: readonly RoledSection[],
  fields: readonly NoticeField[],
): NoticeFound | null {
  const found = sections.flatMap(statementsOf).map(({ words, at }) => ({
    at,
    missing: fields.filter((field) => !field.words.test(words)),
  }))
  const [best] = found.sort((a, b) => a.missing.length - b.missing.length)
  return best && fields.length - best.missing.length >= 2 ? best : null
}

/** `fields` in both languages. */
export function fieldParams(fields: readonly NoticeField[]): Params {
  return {
    fields: fields.map(({ name }) => `“${name['zh-CN']}”`).join(''),
    fieldsEn: fields.map(({ name }) => name.en).join(', '),
  }
}

/** Under a heading that speaks of contents (预警信息内容) all words are a statement; elsewhere those that say so themselves. */
function statementsOf({ section }: RoledSection): Statement[] {
  const { heading, blocks } = section
  if (heading && contents.test(heading.text) && blocks.length > 0)
    return [{ words: canonical(ownWords(section)), at: heading.at }]
  return statementsIn(blocks)
}

const contents = /内容|要素|contents?\b/i
const states =
  /包括|包含|载明|写明|明确|注明|标明|列明|说明|(?:内容|要素)(?:[:为是有]|$)|states?|includes?|contains?|names?|says?|specif(?:y|ies)/i

/** Sentences of one paragraph count together; with a colon at their end the list or table that follows belongs to them. */
function statementsIn(blocks: readonly Block[]): Statement[] {
  return blocks.flatMap((block, index): Statement[] => {
    if (block.kind === 'list')
      return block.items.flatMap(({ content, blocks }) =>
        statementsIn([{ kind: 'paragraph', content }, ...blocks]),
      )
    if (block.kind === 'table') {
      const tells = block.header.some(({ text }) => contents.test(text))
      return tells ? [{ words: canonical(wordsOf(block)), at: block.at }] : []
    }
    const { text, at } = block.content
    const sentences = sentencesIn(text)
      .map(canonical)
      .filter((sentence) => states.test(sentence))
    if (sentences.length === 0) return []
    const next = blocks[index + 1]
    const led = next && next.kind !== 'paragraph' && /[:：]\s*$/.test(text) ? wordsOf(next) : ''
    return [{ words: `${sentences.join('\n')}\n${canonical(led)}`, at }]
  })
}
