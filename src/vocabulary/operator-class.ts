/**
 * What kind of operator a unit is, where terms differ by it (原国家安监总局令第88号 art. 21, 26, 33, 35; 公安部令第61号 art. 40;
 * 应急管理部令第5号 art. 44). A unit may be several.
 */
export const operatorClasses = [
  // 矿山、金属冶炼、建筑施工，危险物品的生产、经营、储存、运输等单位
  'high-risk',
  // 城市轨道交通、宾馆、商场、娱乐场所、旅游景区等人员密集场所
  'crowded',
  // 中型规模以上
  'medium-or-larger',
  // 消防安全重点单位
  'fire-key',
  // 高层民用建筑
  'high-rise',
  // 建筑高度超过 100 米的高层公共建筑
  'high-rise-public',
] as const

export type OperatorClass = (typeof operatorClasses)[number]
