import { expect, it } from 'vitest'
import { en } from '../../../../src/console/client/review/replay/words/en.ts'
import { zhCN } from '../../../../src/console/client/review/replay/words/zh-CN.ts'

type Texts = { readonly [key: string]: string | Texts }

const flat = (texts: Texts, at = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[`${at}${key}`, text]] : flat(text, `${at}${key}.`),
  )
const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

it('both languages of the replay fill the same places', () => {
  const english = new Map(flat(en))
  for (const [key, text] of flat(zhCN)) expect([key, gaps(english.get(key) ?? '')]).toEqual([key, gaps(text)])
})

it('there is no Latin word in the Chinese of the replay', () => {
  expect(flat(zhCN).filter(([, text]) => /[A-Za-z]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([])
})
