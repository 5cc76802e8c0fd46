import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateAll } from '../../scripts/generate.ts'
import { areaKinds } from '../../src/vocabulary/area-kind.ts'
import { hazardIds } from '../../src/vocabulary/hazard.ts'
import { operatorClasses } from '../../src/vocabulary/operator-class.ts'
import { organizationKinds } from '../../src/vocabulary/organization-kind.ts'
import { planTypes } from '../../src/vocabulary/plan-type.ts'
import { regimeMatters, regimeOrigins } from '../../src/vocabulary/regime-word.ts'
import { relations } from '../../src/vocabulary/relation.ts'

const root = join(import.meta.dirname, '../..')

describe('generated files', () => {
  it('are what the schemas give now (else run: npm run generate)', async () => {
    const files = await generateAll()
    expect([...files.keys()]).toHaveLength(2)
    for (const [path, text] of files) expect(text === readFileSync(join(root, path), 'utf8'), path).toBe(true)
  })
})

describe('words of the schemas', () => {
  const schema = (name: string) => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'))
  const regime = (key: string) => schema('regimes').properties.regimes.items.properties[key]
  it.each([
    ['hazards', schema('parts').$defs.hazard.enum, hazardIds],
    ['kinds of area', schema('parts').$defs.areaKind.enum, areaKinds],
    ['kinds of plan', schema('plan').properties.type.enum, planTypes],
    ['relations', schema('plan').properties.links.items.properties.rel.enum, relations],
    [
      'kinds of body',
      schema('organizations').properties.organizations.items.properties.kind.enum,
      organizationKinds,
    ],
    [
      'classes of operator',
      schema('organizations').properties.organizations.items.properties.classes.items.enum,
      operatorClasses,
    ],
    ['matters of terms', regime('what').enum, regimeMatters],
    ['beginnings of terms', regime('from').enum, regimeOrigins],
    ['kinds of plan that terms are for', regime('applies').properties.types.items.enum, planTypes],
    [
      'kinds of body that terms are for',
      regime('applies').properties.operators.items.enum,
      organizationKinds,
    ],
    ['classes that terms are for', regime('applies').properties.classes.items.enum, operatorClasses],
  ])('%s are those of the vocabulary', (_, inSchema, inVocabulary) => {
    expect(inSchema).toEqual([...inVocabulary])
  })
})
