import type { Typeface } from './page-format.ts'

/**
 * `word/fontTable.xml`: by which typefaces a word processor that lacks one replaces it. Without this, Chinese shows in
 * whatever comes first.
 */
export function fontTable(faces: readonly Typeface[]): string {
  const fonts = faces.map(({ name, alternatives }) =>
    [
      `<w:font w:name="${name}">`,
      `<w:altName w:val="${alternatives.join(';')}"/>`,
      '<w:charset w:val="86"/>',
      '<w:family w:val="auto"/>',
      '</w:font>',
    ].join(''),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...fonts,
    '</w:fonts>',
  ].join('')
}
