import { clash, comparable, type DutyPhone, registeredPhones, statedPhones } from '../../duty-phones.ts'
import { defineRule } from '../../rule.ts'
import { counts } from '../../shared-groups.ts'

/** Wherever the duty telephone of a body stands (text, annex, another plan, registry/contacts.yaml), it is the same number. */
export const dutyPhonesAgree = defineRule({
  basis: {
    'zh-CN':
      '《突发事件应急预案管理办法》（国办发〔2024〕5号）第十七条：应急工作手册列明联络人员和电话；《生产安全事故应急预案管理办法》（原国家安监总局令第88号）第十六条：附件中的联系方式应当经常更新',
    en: 'Measures for Managing Emergency Plans (Guobanfa [2024] No. 5), art. 17: work manuals list whom to call and their numbers; Measures for Managing Plans for Production Accidents, art. 16: contacts in annexes are kept up to date',
  },
  holds: {
    'zh-CN': '同一单位的值班电话，正文、附件、各预案和联系方式登记一致。',
    en: 'The duty telephone of a body is the same in the text, the annexes, other plans and the register of contacts.',
  },
  because: {
    'zh-CN': '改了附件没改正文，照正文打的电话没有人接。',
    en: 'With the annex mended and the text forgotten, whoever goes by the text calls a number nobody answers.',
  },
  messages: {
    'zh-CN': {
      differs: '`{name}`的值班电话此处为 `{here}`，另一处为 `{elsewhere}`；请拨通核对，把各处改为一致',
      there: '另一处',
    },
    en: {
      differs:
        'The duty telephone of `{name}` is `{here}` here but `{elsewhere}` elsewhere; ring them up and make all places the same',
      there: 'the other place',
    },
  },
  check: (set, report) => {
    const known: DutyPhone[] = registeredPhones(set)
    for (const plan of set.allPlans.filter(counts))
      for (const phone of statedPhones(set, plan)) {
        const others = known.filter((each) => comparable(each, phone))
        const [first] = others
        if (first && others.every((each) => clash(each, phone))) {
          const name = set.directory.organizationsById.get(phone.body)?.name ?? phone.body
          report(
            phone.at,
            'differs',
            { name, here: phone.text, elsewhere: first.text },
            { related: [{ at: first.at, variant: 'there' }] },
          )
        } else known.push(phone)
      }
  },
})
