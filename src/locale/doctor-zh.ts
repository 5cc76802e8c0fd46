/** `doctor` 的用语。 */
export const doctorZh = {
  ok: '正常',
  missing: '缺少',
  wrong: '异常',
  line: '{state}  {name}{found}：{use}',
  found: '（{found}）',
  remedy: '      {remedy}',
  allWell: '基本功能可以使用',
  unwell: '基本功能不能使用：请先补齐标明“必需”的各项',
  basic: '必需',
  organ: {
    node: {
      name: 'Node',
      use: '运行本工具',
      remedy: '请安装 Node.js 24 或更新版本，或用 npm start 自动装入本文件夹',
    },
    write: {
      name: '写入权限',
      use: '存放结果和演练记录',
      remedy: '请修改本文件夹的权限，或换用有权限的文件夹',
    },
    clock: { name: '系统时钟', use: '演练记录的时间', remedy: '时间明显不对，请校准系统时钟' },
    zone: {
      name: '时区',
      use: '与预案集的时区一致，导调时看表不会看错',
      remedy: '与预案集的时区不同；请改系统时区，或导调时以屏幕所示为准',
    },
    git: {
      name: 'git',
      use: '封存双盲演练、记下预案的版本、套用修订',
      remedy: '请安装 git；不封存、不入库的可以不装',
    },
    browser: {
      name: '浏览器',
      use: '文书输出为 PDF',
      remedy: '请安装 Chromium、Chrome 或 Edge，或用 YUYAN_BROWSER 指明；没有的只输出网页',
    },
    fonts: {
      name: '中文字体',
      use: 'PDF 中的汉字',
      remedy: '请安装 fonts-noto-cjk 或仿宋字体；没有的，PDF 中汉字成方框',
    },
    office: {
      name: 'LibreOffice',
      use: '读入、输出 Word 文书',
      remedy: '请安装 LibreOffice；只用 Markdown 和网页的可以不装',
    },
    port: { name: '8484 端口', use: '导调控制台', remedy: '被其他程序占用；请关闭该程序' },
  },
}
