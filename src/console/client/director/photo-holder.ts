/** A photo that waits for the next observation, whichever button makes it. */
export interface PhotoHolder {
  readonly held: () => Blob | null
  readonly subscribe: (listener: () => void) => () => void
  readonly hold: (photo: Blob | null) => void
  /** Gives the photo away: it goes with one observation. */
  readonly take: () => Blob | null
}

export function photoHolder(): PhotoHolder {
  let photo: Blob | null = null
  const listeners = new Set<() => void>()
  const hold = (next: Blob | null): void => {
    photo = next
    for (const listener of listeners) listener()
  }
  return {
    held: () => photo,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hold,
    take: () => {
      const taken = photo
      if (taken !== null) hold(null)
      return taken
    },
  }
}
