import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentMessages } from '../../src/document/messages.ts'

const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()

describe.each(Object.entries(documentMessages))('%s', (_, { en, 'zh-CN': zh }) => {
  it('says the same in both languages', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en))
    for (const [variant, sentence] of Object.entries(en))
      expect(placeholders(zh[variant] ?? ''), variant).toEqual(placeholders(sentence))
  })
  it('tells what to do', () => {
    for (const [variant, sentence] of Object.entries(zh))
      if (variant !== 'first' && !variant.startsWith('fix-'))
        expect(sentence, variant).toMatch(/[；，。）]请|；[^；]*请|是否为/)
  })
  it('speaks Chinese to Chinese readers', () => {
    for (const sentence of Object.values(zh)) expect(sentence).toMatch(/[\u4e00-\u9fff].*$/)
    for (const sentence of Object.values(zh)) expect(sentence).not.toMatch(/[\u4e00-\u9fff][,;]/)
  })
})

/** Every keyword of the schemas that an author can break has its sentence. */
describe('sentences for the schemas', () => {
  const folder = join(import.meta.dirname, '../../schemas')
  const schemas = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const parts = schemas.flatMap((schema) => Object.entries(schema.$defs ?? {})) as [
    string,
    { pattern?: string },
  ][]

  it.each(parts.filter(([, part]) => part.pattern !== undefined).map(([name]) => name))(
    'form of %s',
    (name) => {
      expect(documentMessages['document/schema'].en).toHaveProperty(`form-${name}`)
    },
  )
  it('every pattern is a named part, so that its sentence can say what is meant', () => {
    const nameless: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return
      if ('pattern' in value && typeof value.pattern === 'string' && !/^\/\$defs\/\w+$/.test(path))
        nameless.push(path)
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`)
    }
    for (const schema of schemas) walk(schema, '')
    // Superseded-by may be null; its pattern only keeps it from being empty.
    expect(nameless).toEqual(['/properties/regulations/items/properties/superseded-by'])
  })
})
