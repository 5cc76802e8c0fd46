/** JSON for people to read: what fits on a line stands on one, anything longer is broken at its members. */
export function compactJson(value: unknown, indent = '', width = 130): string {
  const whole = JSON.stringify(value) ?? 'null'
  if (indent.length + whole.length <= width || value === null || typeof value !== 'object') return whole
  const deeper = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((item) => `${deeper}${compactJson(item, deeper, width)}`)
    : Object.entries(value).map(
        ([name, item]) => `${deeper}${JSON.stringify(name)}: ${compactJson(item, deeper, width)}`,
      )
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}
