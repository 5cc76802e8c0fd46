import { describe, expect, test } from 'vitest'
import { deadlinesIn, organizationsIn, recognisePlan } from '../../../src/document/published/recognition.ts'

describe('names of bodies in a text', () => {
  test.each([
    ['由县水利局会同县应急管理局办理', ['县水利局', '县应急管理局']],
    ['市委宣传部、市委网信办负责', ['市委宣传部', '市委网信办']],
    ['市自然资源和规划局和市住房和城乡建设局', ['市自然资源和规划局', '市住房和城乡建设局']],
    [
      '清溪市防汛预案。清溪军分区、武警清溪支队、国网清溪供电公司参加',
      ['清溪军分区', '武警清溪支队', '国网清溪供电公司'],
    ],
    ['市防汛抗旱指挥部办公室通知', ['市防汛抗旱指挥部办公室']],
    ['市水务局局长、市公安局', ['市公安局']],
    ['市有关部门和县级应急局', []],
    ['报市水务局。市水务局答复', ['市水务局']],
  ])('%s', (text, names) => {
    expect(organizationsIn(text)).toEqual(names)
  })
})

describe('time limits in a text', () => {
  test.each([
    ['应在 2 小时内报告', ['2小时内']],
    ['最迟在发生后 30 分钟', ['发生后30分钟']],
    ['于 3 个工作日内核定', ['3个工作日内']],
    ['每日 9 时前报送', ['每日9时前']],
    ['每 10 日续报', ['每10日']],
    ['每年 10 月 15 日前', ['10月15日前']],
    ['未来 6 小时内降雨量将达 50 毫米', []],
    ['过去 3 小时、12 小时内降雨', []],
    ['实行 24 小时值班', []],
  ])('%s', (text, limits) => {
    expect(deadlinesIn(text)).toEqual(limits)
  })
})

describe('levels of a plan whose headings stand at one depth', () => {
  const level = (middle: string): string =>
    `# 预案\n\n# 1 总则\n\n# 5 应急响应\n\n# 5.1 Ⅲ级响应\n\n# 5.1.1 启动条件\n\n${middle}\n\n# 5.2 响应终止\n`

  test('a condition cut by a page break is one', () => {
    const text = level(
      '出现下列情形之一：\n\n（1）全县受灾人口较多，需要紧急转移的人数达到\n\n3000 人以上。\n\n（2）其他情形。',
    )
    expect(recognisePlan(text, 0).levels).toEqual([
      { level: 'III', conditions: 2, actions: 0, procedure: false },
    ])
  })
  test('heads of work under the actions are no chapters of their own', () => {
    const text = level(
      '（1）情形。\n\n# 5.1.2 响应措施\n\n# （1）恢复供电\n\n1．抢修。2．巡查。\n\n# （2）信息报送\n\n1．报告。',
    )
    expect(recognisePlan(text, 0).levels).toEqual([
      { level: 'III', conditions: 1, actions: 3, procedure: false },
    ])
  })
})
