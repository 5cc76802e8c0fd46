/** `{赤山湖水位}`, `{面雨量_24h@guozhuang}` in what an inject says: the value that its 事实 set. */
export const namedValue = /\{([^{}@]{1,200})(?:@([^{}@]{1,200}))?\}/g
