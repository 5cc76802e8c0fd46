import type { ThemeConfig } from 'antd'

/** Colour means level or lateness and nothing else: what can be pressed is told by ink, not by blue. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: '#1f2933',
    colorInfo: '#1f2933',
    colorLink: '#1f2933',
    colorText: '#1f2933',
    colorTextPlaceholder: '#5b6673',
    colorBorder: '#8b95a1',
    fontSize: 15,
    borderRadius: 4,
    fontFamily: 'inherit',
    motion: false,
  },
}
