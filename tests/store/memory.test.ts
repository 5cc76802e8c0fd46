import { describe } from 'vitest'
import { memoryLog } from '../../src/store/memory.ts'
import { holdsContract } from './contract.ts'

describe('logs in memory', () => {
  holdsContract(async () => {
    const log = memoryLog()
    return { open: async () => log, remove: async () => undefined }
  })
})
