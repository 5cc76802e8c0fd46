import { authoringEn } from './authoring-en.ts'
import { doctorEn } from './doctor-en.ts'
import { eventEn, eventMisuseEn } from './event-en.ts'
import { keepingEn, keepingMisuseEn } from './keeping-en.ts'
import { labelsEn } from './labels-en.ts'
import { leadingEn } from './leading-en.ts'
import { ledgerEn, ledgerMisuseEn } from './ledger-en.ts'
import { misuseEn } from './misuse.ts'
import { playingEn } from './playing-en.ts'
import { ratingEn } from './rating-words.ts'
import { revisitingMisuseEn } from './revisiting-words.ts'
import { sealingEn, sealingMisuseEn } from './sealing-en.ts'
import { showingEn } from './showing-en.ts'
import { siteMisuseEn, siteTextsEn } from './site-en.ts'
import { templateMisuseEn } from './template-words.ts'

/** English labels and sentences of the tool. `zh-CN.ts` has the same keys, or it does not compile. */
export const en = {
  ...labelsEn,
  ...showingEn,
  misuse: {
    ...misuseEn,
    ...sealingMisuseEn,
    ...keepingMisuseEn,
    ...ledgerMisuseEn,
    ...templateMisuseEn,
    ...siteMisuseEn,
    ...revisitingMisuseEn,
    ...eventMisuseEn,
  },
  ledger: ledgerEn,
  site: siteTextsEn,
  sealing: sealingEn,
  leading: leadingEn,
  rating: ratingEn,
  keeping: keepingEn,
  event: eventEn,
  doctor: doctorEn,
  ...playingEn,
  ...authoringEn,
} as const
