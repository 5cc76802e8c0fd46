import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { goTo } from '../use-route.ts'
import { enterLibrary } from './library-api.ts'
import { useLibrary } from './library-context.tsx'

/** Enters by the library's link; its token leaves the address and the history. */
export function EnterPage({ token }: { readonly token: string }) {
  const { words } = useLibrary()
  const [failure, setFailure] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try enters again
  useEffect(() => {
    let left = false
    setFailure(null)
    void enterLibrary(token).then((outcome) => {
      if (left) return
      if (outcome.kind === 'answered') goTo('#/', true)
      else setFailure(outcome.kind === 'refused' ? outcome.problem.sentence : words.state.unreachable)
    })
    return () => {
      left = true
    }
  }, [token, tries, words])
  if (failure === null) return <p className="notice">{words.state.entering}</p>
  return (
    <div className="notice" role="alert">
      <p>{failure}</p>
      <Button onClick={() => setTries(tries + 1)}>{words.state.again}</Button>
    </div>
  )
}
