/** How wide a text is, about, in pixels: signs of Chinese take a whole em, others a bit more than half of one. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const sign of text) width += wide.test(sign) ? 1 : narrow.test(sign) ? 0.34 : 0.6
  return Math.ceil(width * size)
}

const wide =
  /[\u1100-\u115f\u2014-\u201f\u2026\u2160-\u217f\u2190-\u2bff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u
const narrow = /[ iljtfr.,:;|'!()[\]]/

/** A text in lines no wider than `width`; more than `most` lines end in `…`. Words of Latin letters stay whole where they fit. */
export function textLines(text: string, width: number, size: number, most = 3): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of partsOf(text, width, size)) {
    if (line !== '' && textWidth(line + part, size) > width) {
      lines.push(line.trimEnd())
      line = part.trimStart()
    } else line += part
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(''), width, size)]
}

/** Each wide sign by itself, a word with the blank behind it, a word that is too long for a line sign by sign. */
function partsOf(text: string, width: number, size: number): string[] {
  const plain = text.replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
  return (plain.match(/[\w.:/@#-]+ ?|[\s\S]/gu) ?? []).flatMap((part) =>
    textWidth(part, size) > width ? [...part] : [part],
  )
}

function shortened(text: string, width: number, size: number): string {
  let kept = ''
  for (const sign of text) {
    if (textWidth(`${kept}${sign}…`, size) > width) break
    kept += sign
  }
  return `${kept}…`
}
