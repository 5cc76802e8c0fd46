import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../dist/console/client${path}`, import.meta.url)), 'utf8')

/** The document and every file that it asks for, and what these import. */
function filesOf(document: string): string[] {
  const found = [document]
  for (const file of found) {
    const links = [...read(file).matchAll(/(?:src|href)="(\/[^"]+)"|(?:from|import)\s*"\.\/([^"]+)"/g)]
    for (const [, absolute, relative] of links) {
      const path = absolute ?? `/assets/${relative}`
      if (!found.includes(path)) found.push(path)
    }
  }
  return found
}

describe('the built pages', () => {
  test('a participant’s phone loads at most 150 KB', () => {
    const files = filesOf('/index.html')
    expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0)
    const sizes = files.map((file) => gzipSync(read(file)).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000)
  })

  test.each(['/index.html', '/direct.html'])(
    '%s has no scripts or styles of its own and asks nobody else',
    (page) => {
      expect(read(page)).not.toMatch(/<style|<script(?![^>]* src=)|\sstyle=|\son\w+=|https?:\/\//)
    },
  )

  test('the licences of what is inside lie beside them', () => {
    const licences = read('/licences.txt')
    for (const name of ['react', 'react-dom', 'antd']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d\\S+ \\(MIT\\)\n\n`, 'm'))
    }
  })
})
