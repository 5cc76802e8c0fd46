import type { ReactNode } from 'react'

/** A panel of the replay under its heading. */
export function Panel({
  name,
  title,
  aside,
  children,
}: {
  readonly name: string
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const id = `replay-${name}`
  return (
    <section className={`replay-card replay-${name}-card`} aria-labelledby={id}>
      <h3>
        <span id={id}>{title}</span>
        {aside !== undefined && <span className="soft">{aside}</span>}
      </h3>
      {children}
    </section>
  )
}
