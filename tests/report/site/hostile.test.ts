import { expect, test } from 'vitest'
import { drilledRain, rainSet, siteIn, typedInRain } from '../../support/rain-site.ts'
import { brokenAddresses, firstUnbalanced } from '../../support/site-links.ts'

/** Words of an author that would be markup, script or an address somewhere. */
const hostile = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '"><svg onload=window.ran=1>',
  "' autofocus onfocus=window.ran=1 '",
  '</title></head><b>',
  '{{constructor}} {{{raw}}} {{> head}}',
  '[甲](javascript:window.ran=1)',
  '</script>\u2028',
  '‮倒写',
]

const yaml = (text: string): string => JSON.stringify(text).replaceAll('\u2028', '\\u2028')

test('whatever authors write is words on every page', { timeout: 120_000 }, async () => {
  const files = await drilledRain()
  const read = (path: string): string => new TextDecoder().decode(files.read(`${rainSet}/${path}`))
  const write = (path: string, text: string): void => void files.contents.set(`${rainSet}/${path}`, text)
  const all = hostile.join(' ')
  const flat = all.replaceAll('|', '').replaceAll('\u2028', ' ')
  const flood = read('special/flood.md')
    .replace(/^title: .*$/m, `title: ${yaml(`青溪县防汛应急预案${all}`)}`)
    .replace('转移低洼地带群众', `转移低洼地带群众 ${flat}`)
  write('special/flood.md', `${flood}\n## 附则 ${flat}\n\n${flat}\n\n1. ${flat}\n`)
  write(
    'registry/organizations.yaml',
    read('registry/organizations.yaml').replace(
      '青溪县水利局',
      () => `青溪县水利局${hostile[1]?.replaceAll('"', '')}`,
    ),
  )
  const found = read('drills/rain-b/findings.yaml').replace(/problem: .*/g, () => `problem: ${yaml(all)}`)
  write('drills/rain-b/findings.yaml', found)
  await typedInRain(files, 'site')
  const site = siteIn(files)
  expect(site.get('ledger.html')).toContain('&lt;script&gt;window.ran=1&lt;/script&gt;')
  expect(site.get('plans/special/flood.html')).toContain('<h1>青溪县防汛应急预案&lt;script&gt;')
  expect(brokenAddresses(site)).toEqual([])
  for (const [path, text] of site) {
    if (!path.endsWith('.html')) continue
    expect([path, firstUnbalanced(text)]).toEqual([path, null])
    expect(text).not.toMatch(/<script>window|<img src=x|<svg onload|href="javascript|‮/)
    expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son(?:error|load|focus)=/i)
  }
  const search = [...site].filter(([path]) => path.startsWith('assets/search/'))
  expect(search.length).toBeGreaterThan(5)
  for (const [, text] of search) expect(text).not.toMatch(/[<\u2028\u202e]/)
  expect(search.some(([, text]) => text.includes('\\u003cscript>window.ran=1'))).toBe(true)
})
