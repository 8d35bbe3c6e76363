import type { ThemeConfig } from 'antd'

/** Fonts that school computers have, WPS's own look first. */
export const fontFamily =
  '"Microsoft YaHei", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif'

/** The look of every antd component. */
export const theme: ThemeConfig = {
  token: {
    fontFamily,
    colorPrimary: '#1f6f54',
    colorLink: '#1f6f54',
    borderRadius: 4,
    motion: false,
    colorPrimaryBg: '#d5eae1',
    controlItemBgActive: '#d5eae1',
    controlItemBgHover: '#eef5f2'
  },
  components: { Tree: { nodeSelectedBg: '#d5eae1', nodeHoverBg: '#eef5f2' } }
}
