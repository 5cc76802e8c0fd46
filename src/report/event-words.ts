import type { Locale } from '../locale/locale.ts'

type Words = readonly (readonly [drill: string | RegExp, event: string])[]

/** What our own sentences say of a drill, and what they say of the record of a real event. */
const sentences: Readonly<Record<Locale, Words>> = {
  'zh-CN': [
    [/([至到])演练结束/g, '$1记录截止'],
    [/在演练中/g, '在事件中'],
    [/始终(?:未|没有)(启动|达到)/g, '时间表未见$1'],
    [/本次演练/g, '本次事件'],
    [/整场演练/g, '整个事件'],
    [/只是情景没有给出，下次演练补充/g, '只是时间表没有写到，请补充'],
  ],
  en: [
    [/end of the drill/g, 'end of the record'],
    [/\band never declared/g, 'and by the timeline not declared'],
    [/ never reached /g, ' by the timeline did not reach '],
    [/in the drill/g, 'in the event'],
    [/this drill/g, 'this event'],
  ],
}

/** The words of templates. */
const templates: Readonly<Record<Locale, Words>> = {
  'zh-CN': [
    [/参演预案/g, '有关预案'],
    [/演 练/g, '事件复盘'],
    [/\*\*演练\*\*/g, '**事件复盘**'],
    [/演练/g, '事件'],
  ],
  en: [
    [/EXERCISE/g, 'EVENT REVIEW'],
    [/plan under drill/g, 'plan concerned'],
    [/\bdrill(s?)\b/g, 'event$1'],
    [/\bDrill(s?)\b/g, 'Event$1'],
    [/\bexercise\b/g, 'event'],
  ],
}

/** A sentence about a drill as one about a real event. */
export function eventSentence(sentence: string, locale: Locale): string {
  return said(sentence, sentences[locale])
}

/** A template for drills as one for real events: its words, not the names between braces. */
export function eventTemplate(template: string, locale: Locale): string {
  return template
    .split(/(\{\{.*?\}\})/s)
    .map((part) => (part.startsWith('{{') ? part : said(part, templates[locale])))
    .join('')
}

function said(text: string, words: Words): string {
  return words.reduce((before, [drill, event]) => before.replaceAll(drill, event), text)
}
