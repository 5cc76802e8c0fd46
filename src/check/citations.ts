import type { Locale } from '../locale/locale.ts'

/** What a rule rests on, in both languages. */
export type Citation = Readonly<Record<Locale, string>>

/** 《突发事件应急预案管理办法》, State Council office 2024 No. 5; `matter`: what the article says, in our own words. */
export function measures(article: number, matterZh: string, matterEn: string): Citation {
  return {
    'zh-CN': `《突发事件应急预案管理办法》（国办发〔2024〕5号）第${chineseNumber(article)}条：${matterZh}`,
    en: `Measures for Managing Emergency Plans (Guobanfa [2024] No. 5), art. ${article}: ${matterEn}`,
  }
}

/** 《突发事件应对法》 as revised on 2024-06-28. */
export function responseLaw(article: number, matterZh: string, matterEn: string): Citation {
  return {
    'zh-CN': `《突发事件应对法》（2024年修订）第${chineseNumber(article)}条：${matterZh}`,
    en: `Emergency Response Law (revised 2024), art. ${article}: ${matterEn}`,
  }
}

/** A finding of the State Council's report on the Zhengzhou rainstorm of 20 July 2021. */
export function zhengzhou(matterZh: string, matterEn: string): Citation {
  return {
    'zh-CN': `国务院郑州“7·20”特大暴雨灾害调查报告：${matterZh}`,
    en: `State Council report on the Zhengzhou rainstorm of 20 July 2021: ${matterEn}`,
  }
}

/** 《生产安全事故应急预案管理办法》, order 88 of 2016 as amended in 2019. */
export function productionMeasures(article: number, matterZh: string, matterEn: string): Citation {
  return {
    'zh-CN': `《生产安全事故应急预案管理办法》（原国家安监总局令第88号，2019年修正）第${chineseNumber(article)}条：${matterZh}`,
    en: `Measures for Managing Plans for Production Accidents (order No. 88, amended 2019), art. ${article}: ${matterEn}`,
  }
}

/** GB/T 29639-2020, how enterprises write their plans. `part`: 附录 C and the like. */
export function planGuide(part: Citation, matterZh: string, matterEn: string): Citation {
  return {
    'zh-CN': `《生产经营单位生产安全事故应急预案编制导则》（GB/T 29639—2020）${part['zh-CN']}：${matterZh}`,
    en: `Guidelines for Enterprises to Write Plans for Production Accidents (GB/T 29639-2020), ${part.en}: ${matterEn}`,
  }
}

/** No law asks for it: the plan format does, in the section named. */
export function ownRule(sectionZh: string, sectionEn: string): Citation {
  return {
    'zh-CN': `本规则出自本工具的预案格式（“${sectionZh}”），没有对应的法律条文`,
    en: `A rule of the plan format itself ("${sectionEn}"); no law asks for it`,
  }
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–99 as articles are counted: 十, 十一, 二十八. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`
}
