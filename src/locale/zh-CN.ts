import { authoringZh } from './authoring-zh.ts'
import { doctorZh } from './doctor-zh.ts'
import { eventMisuseZh, eventZh } from './event-zh.ts'
import { keepingMisuseZh, keepingZh } from './keeping-zh.ts'
import { labelsZh } from './labels-zh.ts'
import { leadingZh } from './leading-zh.ts'
import { ledgerMisuseZh, ledgerZh } from './ledger-zh.ts'
import { misuseZh } from './misuse.ts'
import { playingZh } from './playing-zh.ts'
import { ratingZh } from './rating-words.ts'
import { revisitingMisuseZh } from './revisiting-words.ts'
import { sealingMisuseZh, sealingZh } from './sealing-zh.ts'
import { showingZh } from './showing-zh.ts'
import { siteMisuseZh, siteTextsZh } from './site-zh.ts'
import { templateMisuseZh } from './template-words.ts'
import type { Texts } from './texts.ts'

/** 工具的中文用语。键与 `en.ts` 一致,缺一不能编译。 */
export const zhCN: Texts = {
  ...labelsZh,
  ...showingZh,
  misuse: {
    ...misuseZh,
    ...sealingMisuseZh,
    ...keepingMisuseZh,
    ...ledgerMisuseZh,
    ...templateMisuseZh,
    ...siteMisuseZh,
    ...revisitingMisuseZh,
    ...eventMisuseZh,
  },
  ledger: ledgerZh,
  site: siteTextsZh,
  sealing: sealingZh,
  leading: leadingZh,
  rating: ratingZh,
  keeping: keepingZh,
  event: eventZh,
  doctor: doctorZh,
  ...playingZh,
  ...authoringZh,
}
