import type { Locale } from '../locale/locale.ts'

/** Our own sentences speak of a drill; those of a real event speak of its record. */
const words: Readonly<Record<Locale, readonly (readonly [string, string])[]>> = {
  'zh-CN': [
    ['至演练结束', '至记录截止'],
    ['到演练结束', '到记录截止'],
    ['在演练中', '在事件中'],
    ['本次演练', '本次事件'],
    ['整场演练', '整个事件'],
  ],
  en: [
    ['the drill', 'the event'],
    ['this drill', 'this event'],
    ['The drill', 'The event'],
  ],
}

/** A sentence about a drill as one about a real event. */
export function eventSentence(sentence: string, locale: Locale): string {
  return words[locale].reduce((text, [drill, event]) => text.replaceAll(drill, event), sentence)
}
