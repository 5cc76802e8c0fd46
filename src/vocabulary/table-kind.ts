import { canonical } from './canonical.ts'

/**
 * Tables are known by their column words, in Chinese or English, in any order; extra columns are kept.
 * Each column: the words that name it. `needs`: the columns without which it is not this table.
 */
interface TableWords {
  readonly needs: readonly string[]
  readonly columns: Readonly<Record<string, readonly string[]>>
}

const tables = {
  tasks: {
    needs: ['task'],
    columns: {
      id: ['编号', '序号', 'id', 'no.'],
      task: ['任务', '工作任务', '响应措施', '行动', '处置措施', 'task', 'action'],
      owner: [
        '责任单位',
        '责任部门',
        '牵头单位',
        '承办单位',
        '承办部门',
        '责任人',
        '责任岗位',
        'owner',
        'responsible',
      ],
      support: ['配合单位', '参加单位', 'support', 'supporting'],
      within: ['时限', '完成时限', 'within', 'deadline'],
      resources: ['资源', '队伍物资', 'resources'],
      after: ['前置', '前置任务', 'after', 'predecessors'],
      when: ['条件', 'when', 'condition'],
      every: ['周期', '频次', 'every', 'repeat'],
      until: ['解除', 'until'],
      done: ['完成标志', 'done when'],
    },
  },
  reports: {
    needs: ['report', 'to'],
    columns: {
      id: ['编号', '序号', 'id', 'no.'],
      kind: ['类别', '类型', 'kind'],
      report: ['报告', '报告事项', '报告内容', 'report'],
      owner: ['责任单位', '报告单位', 'owner', 'from'],
      to: ['报送', '报送单位', '报送对象', 'to'],
      from: ['起算', 'starts', 'counted from'],
      within: ['时限', 'within', 'deadline'],
      by: ['方式', 'by', 'means'],
      every: ['周期', '频次', 'every', 'repeat'],
      until: ['止于', 'until'],
      when: ['条件', 'when', 'condition'],
      content: ['内容要素', '要素', 'contents'],
    },
  },
  calls: {
    needs: ['caller', 'called'],
    columns: {
      id: ['编号', '序号', 'id', 'no.'],
      trigger: ['触发', '起算', '触发条件', 'trigger'],
      caller: ['叫', '呼叫', '叫应单位', 'caller', 'calls'],
      called: ['被叫', '叫应对象', 'called'],
      by: ['方式', 'by', 'means'],
      within: ['时限', 'within', 'deadline'],
      answer: ['应答', '应答时限', 'answer'],
      next: ['未应', '未应时', '无应答', 'no answer'],
      feedback: ['反馈', '反馈时限', 'feedback'],
    },
  },
  warnings: {
    needs: ['product', 'level'],
    columns: {
      product: ['产品', 'product'],
      level: ['级别', 'level'],
      when: ['条件', '标准', 'condition'],
      issuer: ['发布单位', 'issuer'],
      channels: ['渠道', 'channels'],
      valid: ['时效', 'valid'],
      measures: ['措施', 'measures'],
      lift: ['解除', 'lifted'],
    },
  },
  command: {
    needs: ['post', 'held'],
    columns: {
      post: ['职务', '岗位', 'post', 'role'],
      held: ['担任', '担任人', 'held by'],
      substitute: ['接替', '替补', 'substitute'],
      level: ['级别', 'level'],
      place: ['位置', 'place'],
      duty: ['职责', 'duty', 'duties'],
    },
  },
  groups: {
    needs: ['group', 'lead'],
    columns: {
      group: ['工作组', '组别', 'group'],
      lead: ['牵头单位', '牵头', 'lead'],
      members: ['成员单位', '成员', 'members'],
      active: ['启用', 'active'],
      duty: ['职责', 'duty', 'duties'],
    },
  },
  links: {
    needs: ['relation', 'plan'],
    columns: {
      relation: ['关系', '衔接关系', 'relation', 'rel'],
      plan: ['预案', '衔接预案', '对方预案', '相关预案', 'plan'],
      when: ['条件', '启动条件', 'when', 'condition'],
      expect: ['级别', '响应级别', '对方级别', 'level', 'expect', 'expects'],
      within: ['时限', 'within', 'deadline'],
      by: ['启动单位', '通知单位', '责任单位', 'by', 'sent by'],
      follow: ['跟随', '随上级', 'follow', 'follows'],
    },
  },
  marks: {
    needs: ['object'],
    columns: {
      object: ['站名', '站点', '测站', '水位站', '对象', 'station', 'object'],
    },
  },
  injects: {
    needs: ['at', 'content'],
    columns: {
      id: ['编号', '序号', 'id', 'no.'],
      at: ['时刻', '时间', 'at', 'time'],
      channel: ['渠道', 'channel'],
      from: ['来源', 'from', 'source'],
      to: ['送达', 'to'],
      content: ['内容', 'content'],
      facts: ['事实', 'facts'],
      expects: ['期望', 'expected', 'expects'],
      doneBy: ['应已完成', 'done by now', 'done by'],
      questions: ['讨论问题', '研讨问题', '提问', '问题', 'questions'],
      group: ['组', 'group'],
    },
  },
  consequences: {
    needs: ['when', 'content'],
    columns: {
      id: ['编号', '序号', 'id', 'no.'],
      when: ['条件', 'when', 'condition'],
      delay: ['延迟', 'delay', 'after'],
      to: ['送达', 'to'],
      content: ['内容', 'content'],
      facts: ['事实', 'facts'],
    },
  },
  items: {
    needs: ['item', 'method'],
    columns: {
      id: ['编号', '序号', 'id', 'no.'],
      item: ['项目', 'item'],
      detail: ['要点', '评估要点', 'detail', 'criteria'],
      points: ['分值', 'points', 'weight'],
      method: ['方法', 'method'],
      key: ['关键', '关键项', 'key'],
      phase: ['阶段', '评估阶段', 'phase'],
    },
  },
} as const satisfies Record<string, TableWords>

export type TableKind = keyof typeof tables
export type ColumnOf<K extends TableKind> = keyof (typeof tables)[K]['columns'] & string

/** Which column of a table of `kind` each header cell names: index → column; cells that name none are absent. */
export function columnsOf<K extends TableKind>(kind: K, header: readonly string[]): Map<ColumnOf<K>, number> {
  const found = new Map<ColumnOf<K>, number>()
  const named = columnByWord.get(kind)
  header.forEach((cell, index) => {
    const column = named?.get(canonical(cell).toLowerCase()) as ColumnOf<K> | undefined
    if (column !== undefined && !found.has(column)) found.set(column, index)
  })
  return found
}

/** Canonical word → column, for every kind of table. */
const columnByWord = new Map<string, ReadonlyMap<string, string>>(
  Object.entries<TableWords>(tables).map(([kind, { columns }]) => [
    kind,
    new Map(
      Object.entries(columns).flatMap(([column, words]) =>
        words.map((word) => [canonical(word), column] as const),
      ),
    ),
  ]),
)

/** The kind of table, among `kinds`, whose needed columns the header has: the kind with most columns named. Null: an ordinary table. */
export function tableKind(header: readonly string[], kinds: readonly TableKind[]): TableKind | null {
  let best: { kind: TableKind; count: number } | null = null
  for (const kind of kinds) {
    const columns = columnsOf(kind, header) as Map<string, number>
    const complete = tables[kind].needs.every((need) => columns.has(need))
    if (complete && columns.size > (best?.count ?? 0)) best = { kind, count: columns.size }
  }
  return best?.kind ?? null
}

/** The kinds of table a plan's body may hold. A grading table is told by its level columns, not here. */
export const planTables: readonly TableKind[] = [
  'tasks',
  'reports',
  'calls',
  'warnings',
  'command',
  'groups',
  'links',
  'marks',
]
