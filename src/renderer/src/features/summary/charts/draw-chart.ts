import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use as load } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { fontFamily } from '../../../ui/theme'
import type { ChartData } from './chart-data'

load([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

/**
 * Hues that the colour-blind tell apart (after Okabe and Ito), of falling darkness, so that they stay apart in grey;
 * patterns are laid over them besides.
 */
const COLOURS = ['#0b4f6c', '#e08e1b', '#b4dcef', '#f7e0a3', '#6b8f71']

/** ECharts writes it into attributes as it is: a double quote would end them. */
const FONTS = fontFamily.replaceAll('"', "'")

/** A chart at most so wide has the categories side by side; with more of them their words are turned. */
const ROOMY = 10

/** The picture of a chart as SVG, `width` by `height` pixels; it has no script, no motion and nobody's name. */
export function drawChart(data: ChartData, width: number, height: number): string {
  const { unit, stacked, categories, series } = data
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  const crowded = categories.length > ROOMY
  chart.setOption({
    animation: false,
    color: COLOURS,
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
    textStyle: { fontFamily: FONTS, color: '#1f2328' },
    grid: { left: 8, right: 12, top: series.length > 1 ? 34 : 22, bottom: 4, containLabel: true },
    legend: { show: series.length > 1, top: 0, itemWidth: 22, textStyle: { fontSize: 13 } },
    xAxis: {
      type: 'category',
      data: categories,
      axisTick: { show: false },
      axisLabel: { fontSize: crowded ? 11 : 13, interval: 0, rotate: crowded ? 45 : 0, color: '#1f2328' }
    },
    yAxis: {
      type: 'value',
      ...(unit === '%' ? { max: 100 } : { minInterval: 1 }),
      axisLabel: { fontSize: 12, formatter: `{value}${unit === '%' ? '%' : ''}`, color: '#57606a' },
      splitLine: { lineStyle: { color: '#d9dee3' } }
    },
    series: series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      data: values.map((value) => value ?? '-'),
      ...(stacked ? { stack: 'whole' } : {}),
      barMaxWidth: 46,
      itemStyle: { borderColor: '#fff', borderWidth: stacked ? 1 : 0 },
      label: {
        show: !crowded || !stacked,
        position: stacked ? ('inside' as const) : ('top' as const),
        rotate: crowded ? 90 : 0,
        fontSize: crowded ? 10 : 12,
        ...(crowded ? { align: 'left' as const, verticalAlign: 'middle' as const } : {}),
        formatter: ({ value }: { value?: unknown }) =>
          typeof value === 'number' && value > 0 ? String(value) : '',
        ...(stacked
          ? { color: '#1f2328', backgroundColor: 'rgba(255,255,255,0.86)', padding: [1, 3], borderRadius: 2 }
          : { color: '#1f2328' })
      }
    }))
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
