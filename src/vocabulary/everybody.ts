/** Whether a name in a column of recipients means every seat: 全体. */
export function isEverybody(name: string): boolean {
  return /^(?:全体|所有席位|all)$/i.test(name)
}
