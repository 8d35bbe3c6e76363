// Prints the figures the product is held to, as ratios within one run: machines differ, ratios less so.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createCore } from '../../out/main/core.js'
import { writeCards } from './cards.mjs'
import { timeFilling } from './filling.mjs'
import { measureReport } from './report.mjs'
import { writeRoster } from './roster.mjs'

const MANY = 100_000
const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'))
try {
  importFigures()
  cardFigures()
  await fillingFigures()
  await reportFigures()
  await registerFigures()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function importFigures() {
  const roster = join(folder, 'roster.xlsx')
  writeRoster(roster, 20_000)
  const runs = { parse: [], import: [], again: [] }
  for (let round = 0; round < 3; round += 1)
    for (const what of Object.keys(runs)) runs[what].push(measure(what, roster))
  const parse = median(runs.parse.map((run) => run.parse))
  const first = median(runs.import.map((run) => run.first.all))
  const again = median(runs.again.map((run) => run.again.all))
  line('bare SheetJS parse, 20,000 × 20', `${parse.toFixed(0)} ms`)
  line('import: dry run', ratio(median(runs.import.map((run) => run.first.dryRun)), parse))
  line('import: dry run and apply', ratio(first, parse), '≤ 1.5')
  line('the same file again, all unchanged', ratio(again, parse), '≤ 1.5')
  line(
    'longest block of the host’s event loop',
    `${median(runs.import.map((run) => run.longestBlock)).toFixed(1)} ms`,
    '≤ 50 ms'
  )
  const memory =
    median(runs.import.map((run) => run.peakBytes)) / median(runs.parse.map((run) => run.peakBytes))
  line('peak memory of the import / of the bare parse', memory.toFixed(2), '≤ 1.5')
  const large = join(folder, 'large.xlsx')
  writeRoster(large, MANY)
  line(
    'peak memory, 100,000-row import',
    `${(measure('import', large).peakBytes / 2 ** 30).toFixed(2)} GiB`,
    '≤ 2 GiB'
  )
}

/** The cards of one class, as a class teacher hands them in. */
function cardFigures() {
  const cards = join(folder, 'cards.xlsx')
  writeCards(cards, 50)
  const runs = { parse: [], import: [] }
  for (let round = 0; round < 5; round += 1)
    for (const what of Object.keys(runs)) runs[what].push(measure(what, cards))
  const parse = median(runs.parse.map((run) => run.parse))
  line('bare SheetJS parse, 50 cards', `${parse.toFixed(0)} ms`)
  line('50 cards: dry run and apply', ratio(median(runs.import.map((run) => run.first.all)), parse), '≤ 2')
}

async function fillingFigures() {
  const runs = await timeFilling(folder, 5000)
  const [filling, excelJs] = [median(runs.filling), median(runs.excelJs)]
  line('ExcelJS reads and writes a filled file of 5,000 × 16', `${excelJs.toFixed(0)} ms`)
  line('filling that file', `${(filling / excelJs).toFixed(2)} × ExcelJS (${filling.toFixed(0)} ms)`, '≤ 1')
}

/** The whole report, all groups and every class. */
async function reportFigures() {
  const { reading, report, compared } = await measureReport(folder, median)
  line('reading the records of 2,000 students once', `${reading.toFixed(0)} ms`)
  line('the report of 2,000 students, by class', `${report.toFixed(0)} ms`, '≤ 300 ms')
  line('… to reading its records once', (report / reading).toFixed(2))
  line('… with the year before, to the report', (compared / report).toFixed(2), '≤ 2.2')
}

async function registerFigures() {
  const dataFolder = join(folder, 'data')
  const core = createCore({
    dataFolder,
    resourcesFolder: 'resources',
    version: 'bench',
    now: () => new Date('2026-11-01T09:00:00')
  })
  let session
  const call = async (procedure, input) => {
    const answer = await core.dispatch({ procedure, input, session })
    if (!answer.ok) throw new Error(`${procedure} ${answer.error.code}`)
    return answer.value
  }
  const opened = await call('session.setUp', {
    schoolName: '云山小学',
    stage: '九年一贯',
    displayName: '德育处',
    password: 'bench-bench'
  })
  session = opened.session
  await call('demo.fill', { students: MANY, seed: 1 })
  const view = {
    register: 'students',
    filters: [{ field: 'gender', operator: 'in', value: ['男'] }],
    sort: [{ field: 'birthDate', descending: true }]
  }
  const { total } = await call('records.list', { view, offset: 0, limit: 100 })
  const blocks = []
  for (let turn = 0; turn < 200; turn += 1) {
    const offset = Math.floor((turn * 7919) % (total - 100))
    blocks.push(await timed(() => call('records.list', { view, offset, limit: 100 })))
  }
  line('100-row block of 100,000, sorted and filtered: median', `${median(blocks).toFixed(2)} ms`, '≤ 5 ms')
  line('… 95th percentile', `${percentile(blocks, 0.95).toFixed(2)} ms`)
  const firsts = []
  for (const field of ['name', 'birthDate', 'address', 'idNumber', 'ethnicity']) {
    const fresh = {
      ...view,
      sort: [{ field, descending: false }],
      filters: [{ field: 'boarding', operator: 'in', value: ['走读'] }]
    }
    firsts.push(await timed(() => call('records.list', { view: fresh, offset: 5000, limit: 100 })))
  }
  line('… the first block of a view nobody asked for before', `${median(firsts).toFixed(0)} ms`)
  const searches = []
  for (const search of words()) {
    searches.push(
      await timed(() =>
        call('records.list', { view: { register: 'students', search }, offset: 0, limit: 100 })
      )
    )
  }
  line('search among 100,000: 95th percentile', `${percentile(searches, 0.95).toFixed(2)} ms`, '≤ 10 ms')
  core.close()
  const lists = []
  for (let turn = 0; turn < 5; turn += 1) lists.push(timedCommand(dataFolder))
  line('ledger list students --limit 1, whole process', `${median(lists).toFixed(0)} ms`, '≤ 1000 ms')
}

/** Names, pinyin, initials, numbers: what teachers type. */
function words() {
  const typed = [
    '张',
    '王伟',
    '李',
    'zhang',
    'wangwei',
    'lx',
    'zxm',
    'liu',
    '欣怡',
    '138',
    '3610',
    'chenyu',
    '雨',
    'hxy',
    '0017',
    '陈',
    '子轩'
  ]
  return Array.from(
    { length: 85 },
    (_, turn) => typed[turn % typed.length] + (turn >= 17 && turn % 3 === 0 ? String(turn % 10) : '')
  )
}

async function timed(work) {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

function timedCommand(dataFolder) {
  const begin = performance.now()
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(
    npm,
    ['run', '--silent', 'ledger', '--', 'list', 'students', '--limit', '1', '--json', '--data', dataFolder],
    {
      env: { ...process.env, LEDGER_PASSWORD: 'bench-bench' },
      shell: process.platform === 'win32'
    }
  )
  if (run.status !== 0) throw new Error(String(run.stderr))
  return performance.now() - begin
}

function measure(what, path) {
  const run = spawnSync(process.execPath, [join('tests', 'bench', 'measured-run.mjs'), what, path], {
    maxBuffer: 2 ** 20
  })
  if (run.status !== 0) throw new Error(String(run.stderr))
  return JSON.parse(String(run.stdout))
}

function line(label, figure, bound = '') {
  process.stdout.write(`${label}: ${figure}${bound ? `   (${bound})` : ''}\n`)
}

function ratio(one, other) {
  return `${(one / other).toFixed(2)} × the bare parse (${one.toFixed(0)} ms)`
}

function median(values) {
  return percentile(values, 0.5)
}

function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
