import { useMemo } from 'react'
import type { ChartData } from './chart-data'
import { drawChart } from './draw-chart'

interface ChartPictureProps {
  data: ChartData
  width: number
  height: number
}

/** A chart with its heading, as a picture that grows with the page and says its numbers to those who hear it. */
export function ChartPicture({ data, width, height }: ChartPictureProps) {
  const picture = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(drawChart(data, width, height))}`,
    [data, height, width]
  )
  return (
    <figure className="chart">
      <figcaption>
        {data.title}
        <span className="summary-unit">({data.unit})</span>
      </figcaption>
      <img src={picture} alt={inWords(data)} width={width} height={height} />
    </figure>
  )
}

/** 家访率:一年级 95.2%;二年级 90%。 */
function inWords({ title, unit, categories, series }: ChartData): string {
  const said = categories.map((category, at) => {
    const values = series.map(
      ({ name, values }) => `${series.length > 1 ? name : ''} ${values[at] ?? '—'}${unit}`
    )
    return `${category}${values.join('、')}`
  })
  return `${title}:${said.join(';')}`
}
