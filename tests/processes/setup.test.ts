import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PlantedClone, plantClone } from '../support/planted-clone.ts'

/** A clone that each group plants anew and shares. */
const shared = (): { readonly clone: () => PlantedClone } => {
  let clone: PlantedClone | null = null
  beforeAll(() => {
    clone = plantClone()
  })
  afterAll(() => clone?.remove())
  return {
    clone: () => {
      if (clone === null) throw new Error('planted before the first test')
      return clone
    },
  }
}

describe('npm start', () => {
  const { clone } = shared()

  test('the first time builds and starts, without npm where the packages stand as locked', async () => {
    const { code, stdout, stderr } = await clone().setup('start', '--lang', 'zh-CN')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '["start","--set","plans/jurong","--lang","zh-CN"]' })
    expect(stderr).toBe('正在构建 Building …\n')
    expect(clone().npmCalls()).toEqual([])
  })

  test('the second time does nothing but start', async () => {
    const built = statSync(join(clone().root, 'dist')).ino
    const outcome = await clone().setup('start')
    expect(outcome).toEqual({ code: 0, stdout: '["start","--set","plans/jurong"]', stderr: '' })
    expect(statSync(join(clone().root, 'dist')).ino).toBe(built)
  })

  test('a changed source is built again', async () => {
    clone().write('src/cli/bin.ts', "process.stdout.write('new')\n")
    expect((await clone().setup('start')).stdout).toBe('new')
  })

  test("the command's exit code is npm's", async () => {
    clone().write('src/cli/bin.ts', 'process.exitCode = 7\n')
    expect((await clone().setup('start')).code).toBe(7)
  })
})

describe('packages', () => {
  const { clone } = shared()
  const otherLock = () => {
    const lock = clone().read('package-lock.json')
    clone().write('package-lock.json', lock.replace('"sha512-', '"sha512-!'))
  }

  test('a changed lock file calls npm ci once', async () => {
    otherLock()
    await clone().setup('build')
    await clone().setup('build')
    expect(clone().npmCalls()).toEqual([
      'ci --include=dev --include=optional --no-engine-strict --loglevel=error --no-progress',
    ])
  })

  test.each([
    ['npm error code ENOTFOUND', '连不上软件源', 'The package registry cannot be reached'],
    ['npm error code ENOSPC', '磁盘空间不足', 'The disk is full'],
    ['npm error code EACCES', '没有写入权限', 'No permission to write'],
    ['npm error code EUSAGE', 'package-lock.json 与 package.json 不一致', 'package-lock.json does not match'],
    ['npm error code EODD', '请按上面 npm 的提示处理', 'Do what npm says above'],
  ])('%s is explained in both languages, and tried again the next time', async (says, zh, en) => {
    otherLock()
    clone().npmWill(`${says}\n`, 1)
    const { code, stderr } = await clone().setup('build')
    expect(code).toBe(2)
    expect(stderr).toContain(says)
    expect(stderr).toContain(`依赖安装失败。${zh}`)
    expect(stderr).toContain(`Installing packages failed. ${en}`)
    expect(stderr).not.toMatch(/^ +at /m)
    clone().npmWill('', 0)
    expect((await clone().setup('build')).code).toBe(0)
  })
})

describe('dist/', () => {
  const { clone } = shared()

  test('a failed build says why and leaves the old one', async () => {
    await clone().setup('build')
    const before = clone().read('dist/cli/bin.js')
    clone().write('src/cli/bin.ts', "export const wrong: number = 'text'\n")
    const { code, stderr } = await clone().setup('build')
    expect(code).toBe(2)
    expect(stderr).toContain('src/cli/bin.ts')
    expect(stderr).toContain('构建失败，原有的 dist/ 未动')
    expect(clone().read('dist/cli/bin.js')).toBe(before)
  })

  test('a file that went from src/ goes from dist/', async () => {
    clone().write('src/cli/bin.ts', "import '../gone.ts'\n")
    clone().write('src/gone.ts', 'export {}\n')
    await clone().setup('build')
    expect(clone().read('dist/gone.js')).toContain('export {}')
    await clone().run('rm', ['src/gone.ts'])
    clone().write('src/cli/bin.ts', 'export {}\n')
    await clone().setup('build')
    expect(() => clone().read('dist/gone.js')).toThrow('ENOENT')
  })
})

describe('the built command', () => {
  const { clone } = shared()

  test('has its packages inside and their licences beside it; what it imports when needed stays apart', async () => {
    clone().write('src/cli/later.ts', "export const later: string = 'later'\n")
    clone().write(
      'src/cli/bin.ts',
      "import { parse } from 'yaml'\nconst { later } = await import('./later.ts')\nprocess.stdout.write(parse(later))\n",
    )
    expect((await clone().setup('start')).stdout).toBe('later')
    expect(clone().read('dist/cli/bin.js')).not.toMatch(/^import .* from ["']yaml["']/m)
    expect((await clone().run('ls', ['dist/cli'])).stdout).toMatch(/^bin\.js\nlater-[\w-]+\.js\n$/)
    expect(clone().read('dist/THIRD-PARTY-LICENSES.txt')).toMatch(/^yaml 2\.\S+ \(ISC\)\n\nCopyright /)
  })
})

describe('the built command with a thread', () => {
  const { clone } = shared()

  test('has the thread’s file beside it', async () => {
    clone().write('src/workspace/one-worker.ts', "process.stdout.write('from the thread')\n")
    clone().write(
      'src/workspace/start-one.ts',
      "import { Worker } from 'node:worker_threads'\nexport const start = () => new Worker(new URL('./one-worker.js', import.meta.url))\n",
    )
    clone().write('src/cli/bin.ts', "import { start } from '../workspace/start-one.ts'\nstart()\n")
    expect((await clone().setup('start')).stdout).toBe('from the thread')
  })
})

describe('the yuyan command', () => {
  const { clone } = shared()
  const command = () => join(clone().root, 'node_modules', '.bin', 'yuyan')

  test('says what to do while there is no dist/', async () => {
    await clone().setup('bench', 'none')
    const { code, stderr } = await clone().run(command(), [])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '尚未构建，请先运行 npm run build。 Not built yet: run npm run build first.\n',
    })
  })

  test('runs from anywhere and takes its arguments as they are', async () => {
    await clone().setup('build')
    const { stdout } = await clone().run(command(), ['check', '句容 市', '$HOME', "it's"], '/')
    expect(JSON.parse(stdout)).toEqual(['check', '句容 市', '$HOME', "it's"])
  })

  test('runs through links to it', async () => {
    const bin = join(clone().root, 'my bin')
    mkdirSync(bin)
    symlinkSync('../node_modules/.bin/yuyan', join(bin, 'yuyan'))
    symlinkSync(join(bin, 'yuyan'), join(bin, 'y'))
    expect((await clone().run(join(bin, 'y'), ['a'], '/')).stdout).toBe('["a"]')
  })

  test('npm may run the built file itself', () => {
    expect(statSync(join(clone().root, 'dist/cli/bin.js')).mode & 0o111).toBe(0o111)
  })
})

describe('several at the same time', () => {
  const { clone } = shared()

  test('one builds, the others wait and use it', async () => {
    const outcomes = await Promise.all([1, 2, 3].map((each) => clone().setup('start', String(each))))
    expect(outcomes.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, '["start","--set","plans/jurong","1"]'],
      [0, '["start","--set","plans/jurong","2"]'],
      [0, '["start","--set","plans/jurong","3"]'],
    ])
    const said = outcomes.map(({ stderr }) => stderr).join('')
    expect(said.match(/正在构建/g)).toHaveLength(1)
    expect(said).not.toContain('Error')
  })

  test('the lock of a process that died is taken away', async () => {
    const { stdout: dead } = await clone().run('sh', ['-c', 'printf %s $$'])
    const lock = join(clone().root, '.yuyan', 'setup', 'lock')
    mkdirSync(lock, { recursive: true })
    writeFileSync(join(lock, dead), '')
    // … and what another left that was killed while it waited.
    mkdirSync(`${lock}.${dead}`)
    clone().write('src/cli/bin.ts', "process.stdout.write('after')\n")
    expect(await clone().setup('start')).toMatchObject({ code: 0, stdout: 'after' })
    expect((await clone().run('ls', ['-A', '.yuyan/setup'])).stdout).toBe('')
  })
})

describe('tasks', () => {
  const { clone } = shared()

  test('an unknown one is told how it is used', async () => {
    const { code, stderr } = await clone().setup('strat')
    expect(code).toBe(2)
    expect(stderr).toContain('用法：node scripts/setup.mjs start | test | build | bench | generate')
  })

  test('test stops at the first check that fails and names it', async () => {
    clone().write('src/cli/bin.ts', "export const wrong: number = 'text'\n")
    const types = await clone().setup('test')
    expect(types.code).not.toBe(0)
    expect(types.stderr).toMatch(/error TS2322[\s\S]*✗ 类型检查未通过 type check failed\n$/)

    clone().write('src/cli/bin.ts', 'export let never = 1;\n')
    const lint = await clone().setup('test')
    expect(lint.code).not.toBe(0)
    expect(lint.stderr).toMatch(
      /✓ 类型检查 type check [\s\S]*src\/cli\/bin.ts[\s\S]*✗ 代码规范未通过 lint failed\n$/,
    )
  })

  test('generate runs every generator, the one of the schemas first', async () => {
    clone().write('scripts/generate.ts', "process.stdout.write('schemas ')\n")
    clone().write('scripts/generate-docs.ts', "process.stdout.write('docs')\n")
    expect((await clone().setup('generate')).stdout).toBe('schemas docs')
  })

  test('bench runs those that are named', async () => {
    clone().write('bench/condition.ts', "process.stdout.write('condition')\n")
    clone().write('bench/check.ts', "process.stdout.write('check')\n")
    expect((await clone().setup('bench', 'cond')).stdout).toBe('condition')
    expect((await clone().setup('bench')).stdout).toBe('checkcondition')
    expect((await clone().setup('bench', 'none')).stderr).toContain(
      '没有这样的基准测试。现有：check, condition',
    )
  })
})
