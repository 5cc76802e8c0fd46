const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** An amount of bytes as people read it: `812 MB`, `1.4 GB`. */
export function bytesText(bytes: number): string {
  let [amount, unit] = [bytes, 0]
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000
    unit += 1
  }
  const tenths = Math.floor(amount * 10) / 10
  return `${amount < 10 && unit > 0 ? tenths : Math.floor(amount)} ${units[unit]}`
}
