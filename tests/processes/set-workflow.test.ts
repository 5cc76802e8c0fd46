import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fill } from '../../src/locale/locale.ts'

/** What the workflow of a new set runs, as a shell gets it: the step whose script calls a command. */
function script(locale: string, command: string): string {
  const template = readFileSync(
    new URL(`../../templates/set/workflow.${locale}.yml`, import.meta.url),
    'utf8',
  )
  const { jobs } = parse(fill(template, { set: 'plans/dong he' }))
  const steps: readonly { readonly run?: string }[] = jobs.check.steps
  return steps.find(({ run }) => run?.includes(`yuyan ${command}`))?.run ?? ''
}

let folder: string
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yuyan-workflow-'))
  const tool = '.yuyan/tool/node_modules/.bin/yuyan'
  // Stands for the tool: says what it was asked, and fails for the scenario `worse`.
  put(tool, '#!/bin/sh\necho "$2 $6"\n[ "$2" != worse ]\n')
  chmodSync(join(folder, tool), 0o755)
})
afterEach(() => rmSync(folder, { recursive: true }))

// As code hosts run it: the first command that fails ends it.
const run = (locale: string, command = 'simulate') =>
  spawnSync('bash', ['-e', '-c', script(locale, command)], { cwd: folder, encoding: 'utf8' })

test.each(['zh-CN', 'en'])('a set without expectations has nothing to play (%s)', (locale) => {
  expect(run(locale)).toMatchObject({ status: 0, stdout: '' })
})

test.each(['zh-CN', 'en'])('every scenario with expectations is played; one not met fails (%s)', (locale) => {
  for (const name of ['fine', 'worse', 'zeal']) put(`plans/dong he/expectations/${name}.yaml`, '')
  const { status, stdout } = run(locale)
  const line = (name: string): string => `${name} plans/dong he/expectations/${name}.yaml\n`
  expect(stdout).toBe(line('fine') + line('worse') + line('zeal'))
  expect(status).toBe(1)
  rmSync(join(folder, 'plans/dong he/expectations/worse.yaml'))
  expect(run(locale).status).toBe(0)
})

describe.each(['zh-CN', 'en'])('drills on record (%s)', (locale) => {
  const replay = () => run(locale, 'drill replay')
  // Stands for the tool: says what it was asked, and fails for the drill `worse`.
  beforeEach(() => put('.yuyan/tool/node_modules/.bin/yuyan', '#!/bin/sh\necho "$@"\n[ "$3" != worse ]\n'))

  test('a set without any has nothing to play', () => {
    expect(replay()).toMatchObject({ status: 0, stdout: '' })
  })

  test('each is played by the plans as they are; one that fails fails the whole', () => {
    for (const name of ['fine', 'worse']) put(`plans/dong he/drills/${name}/log.jsonl`, '')
    put('plans/dong he/drills/sealed/sealed.json', '')
    const { status, stdout } = replay()
    const line = (name: string): string =>
      `drill replay ${name} --against . --set plans/dong he --lang ${locale}\n`
    expect(stdout).toBe(line('fine') + line('worse'))
    expect(status).toBe(1)
  })
})
