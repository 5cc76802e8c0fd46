import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fill } from '../../src/locale/locale.ts'

/** What the workflow of a new set runs to hold scenarios against their expectations, as a shell gets it. */
function script(locale: string): string {
  const template = readFileSync(
    new URL(`../../templates/set/workflow.${locale}.yml`, import.meta.url),
    'utf8',
  )
  const { jobs } = parse(fill(template, { set: 'plans/dong he' }))
  return jobs.check.steps.at(-1).run
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
const run = (locale: string) =>
  spawnSync('bash', ['-e', '-c', script(locale)], { cwd: folder, encoding: 'utf8' })

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
