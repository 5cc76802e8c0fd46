import { useState } from 'react'
import { readAlerts, writeAlerts } from '../alert-settings.ts'
import { deviceKeep } from '../browser.ts'

/** Whether this device alerts its user; kept for the next time. */
export function useAlerts(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(() => readAlerts(deviceKeep))
  return [
    on,
    (next) => {
      setOn(next)
      writeAlerts(deviceKeep, next)
    },
  ]
}
