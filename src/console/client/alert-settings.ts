import type { Keep } from './browser.ts'

const name = 'yuyan.alerts'

/** Whether this device vibrates and sounds on new messages; so unless it was switched off. */
export function readAlerts(keep: Keep): boolean {
  return keep.read(name) !== 'off'
}

/** Keeps the choice for this device. */
export function writeAlerts(keep: Keep, on: boolean): void {
  keep.write(name, on ? 'on' : 'off')
}
