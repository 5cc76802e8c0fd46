/**
 * A share as a percentage with one decimal at most. Limits stand at whole percents (80 % coverage, 90 % for a band), so that what
 * does not reach one never reads it: 79.96 % is no 80 %, what is not the whole no 100 %, and what is not nothing no 0 %.
 */
export function percentWords(share: number): string {
  // Sums of decimal weights miss by less than this: 0.7999999999 is 80 %.
  const percent = Number((share * 100).toFixed(7))
  if (percent > 0 && percent < 0.1) return '0.1%'
  const shown = [1, 2]
    .map((digits) => Number(percent.toFixed(digits)))
    .find((each) => !isRaised(each, percent))
  return `${shown ?? Math.floor(percent * 100) / 100}%`
}

/** Rounded up to a whole percent that was not reached. */
function isRaised(shown: number, percent: number): boolean {
  return shown > percent && Number.isInteger(shown)
}
