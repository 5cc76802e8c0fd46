import { fill } from '../../../locale/locale.ts'
import type { LinkView, PlanPage } from '../../library-protocol.ts'
import { PlaceLink } from './finding-list.tsx'
import { useLibrary } from './library-context.tsx'
import { planHash } from './library-route.ts'

/** The plan's links: those it states and those by which others name it, with how each stands. */
export function PlanLinks({ page: { links } }: { readonly page: PlanPage }) {
  const { words } = useLibrary()
  if (links.length === 0) return <p>{words.link.none}</p>
  return (
    <div className="links">
      {(['out', 'in'] as const).map((direction) => {
        const own = links.filter((link) => link.direction === direction)
        if (own.length === 0) return null
        return (
          <section key={direction}>
            <h2>{words.link[direction]}</h2>
            <ul>
              {own.map((link) => (
                <Link
                  key={`${link.at.path}:${link.at.line} ${link.relation.id} ${link.other.id}`}
                  link={link}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Link({ link }: { readonly link: LinkView }) {
  const { words } = useLibrary()
  const { relation, other, state, at, near } = link
  const broken = state === 'missing' || state === 'unreadable'
  return (
    <li className={broken ? 'link broken' : 'link'}>
      <span className="relation">{relation.name}</span>
      <div>
        {state === 'plan' ? <a href={planHash(other.id)}>{other.name}</a> : <strong>{other.name}</strong>}
        <span className="tag">{words.link[state]}</span>
        <Movement link={link} />
        {near.length > 0 && (
          <p>
            {words.link.near}{' '}
            {near.map(({ id, name }) => (
              <a key={id} href={planHash(id)}>
                {name}
              </a>
            ))}
          </p>
        )}
        <p className="soft">
          <PlaceLink place={at} />
        </p>
      </div>
    </li>
  )
}

/** When the link acts, what it asks for, in what time and by whom. */
function Movement({ link: { when, expect, within, by } }: { readonly link: LinkView }) {
  const { locale, words } = useLibrary()
  const said = [
    when === null ? null : fill(words.link.when, { when }),
    expect === null ? null : fill(words.link.expect, { expect }),
    within === null ? null : fill(words.link.within, { within }),
    by === null ? null : fill(words.link.by, { by }),
  ].filter((each) => each !== null)
  return said.length === 0 ? null : <p>{said.join(locale === 'en' ? ', ' : '，')}</p>
}
