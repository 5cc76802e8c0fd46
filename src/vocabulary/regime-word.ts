/** What a regulation sets a term for. `check-contacts`: telephones and duty posts are rung up and put right. */
export const regimeMatters = ['drill', 'evaluate', 'file', 'publish', 'report', 'check-contacts'] as const

export type RegimeMatter = (typeof regimeMatters)[number]

/** What a term is counted from. `previous`: the last time the same was done, else the issue. */
export const regimeOrigins = ['issued', 'previous', 'event', 'received', 'stable'] as const

export type RegimeOrigin = (typeof regimeOrigins)[number]
