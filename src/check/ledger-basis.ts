import type { Citation } from './citations.ts'

/** AQ/T 9009-2015: what an evaluation found is put into a plan of rectification with bodies and dates, and followed to its end. */
export const rectification: Citation = {
  'zh-CN':
    'AQ/T 9009-2015《生产安全事故应急演练评估规范》：对演练暴露的问题制定整改计划，明确整改目标、措施、责任和期限，并跟踪督促落实',
  en: 'AQ/T 9009-2015 (evaluation of emergency drills): what a drill showed is put into a plan of rectification with measures, bodies and dates, and followed to its end',
}
