import {
  type ComponentType,
  lazy,
  type Ref,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState
} from 'react'
import { Layout } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { View } from '@shared/api/records'
import { call, callForFile } from '../api'
import { useEverybody, useSession } from '../session'
import { usePrintPreview } from '../ui/print-preview/use-print-preview'
import { useAction } from '../ui/use-action'
import { AddRecord } from './add-record'
import { type ClassChoice, viewOf, whereOf } from './class-choice'
import { CardsDialog } from './cards-dialog'
import { ClassTree } from './class-tree'
import { ColumnsPanel } from './columns-panel'
import { ExportDialog } from './export-dialog'
import { opensFirst, unitOf } from './fields'
import { copyOf } from './form/copy-record'
import { RecordDrawer } from './form/record-drawer'
import type { RecordAidProps } from './form/record-aid'
import type { RecordPanel } from './form/record-panel'
import type { NewRecord } from './form/use-record-draft'
import { RegisterGrid, type RegisterGridHandle } from './grid/register-grid'
import type { Narrowing, RegisterBarProps } from './register-bar'
import { StatusLine } from './status-line'
import { Toolbar } from './toolbar'
import { useAddKey } from './use-add-key'
import { useColumns } from './use-columns'
import { useCounts } from './use-counts'
import { usePrintKey } from './use-print-key'
import { useRecycleBin } from './use-recycle-bin'
import { useUndo } from './use-undo'
import './register-page.css'

const ImportWizard = lazy(() => import('./import/import-wizard'))

/** What the bar above can ask of the page. */
export interface RegisterPageHandle {
  /** Moves the keyboard to the first record. */
  enter: () => void
}

/** A record that somebody wants to see who comes from another page. */
export interface WantedRecord {
  register: string
  id: number
}

interface RegisterPageProps {
  register: RegisterDeclaration
  schoolYear: number
  search: string
  shown: boolean
  /** A record whose form is to be opened. */
  wanted: WantedRecord | null
  /** What this register has above its grid beside the tools that all have. */
  bar?: ComponentType<RegisterBarProps>
  /** Tabs that only this register has in the form of a record. */
  panels?: readonly RecordPanel[]
  /** What only this register has above the fields of a form. */
  aid?: ComponentType<RecordAidProps>
  onImportHistory: () => void
  onFillTemplate: () => void
  /** With the cut-off date that was chosen here, if one was. */
  onOpenStudent: (studentId: number, asOf?: string) => void
  /** Turns to another register, or opens a record of it. */
  onOpenRegister: (register: string, id?: number) => void
  handle: Ref<RegisterPageHandle>
}

/** A register: class tree, toolbar, grid, status line, and the form, import and export that open over it. */
export function RegisterPage(props: RegisterPageProps) {
  const { register, schoolYear, shown, bar: Bar, onOpenStudent: onOpen } = props
  const { run } = useAction()
  const { locked } = useSession()
  const grid = useRef<RegisterGridHandle>(null)
  useImperativeHandle(props.handle, () => ({ enter: () => grid.current?.enter() }), [])
  const search = useDeferredValue(props.search)
  const { columns, keep } = useColumns(register)

  const everybody = useEverybody()
  const [choice, setChoice] = useState<ClassChoice>({})
  const [flagged, setFlagged] = useState(false)
  const [narrowing, setNarrowing] = useState<Narrowing>({})
  const { asOf } = narrowing
  const onOpenStudent = useCallback((id: number) => onOpen(id, asOf), [asOf, onOpen])
  const [total, setTotal] = useState<number | null>(null)
  const [selected, setSelected] = useState<number[]>([])
  const [open, setOpen] = useState<'columns' | 'import' | 'export' | 'print' | 'record' | 'add' | null>(null)
  const [record, setRecord] = useState<number | null>(null)
  const [seed, setSeed] = useState<NewRecord | undefined>()
  const [tab, setTab] = useState<string | undefined>()

  const scope = useMemo<View>(() => {
    const ofClass = viewOf(choice)
    return {
      register: register.key,
      schoolYear,
      ...ofClass,
      ...narrowing,
      filters: [...(ofClass.filters ?? []), ...(narrowing.filters ?? [])],
      ...(search.trim() ? { search: search.trim() } : {}),
      ...(flagged ? { flagged } : {})
    }
  }, [choice, flagged, narrowing, register.key, schoolYear, search])

  const { classes, flaggedCount, changes, count } = useCounts(register, schoolYear, choice)
  const reread = useCallback(() => {
    grid.current?.refresh()
    count()
  }, [count])
  const {
    state: undoState,
    refresh: refreshUndo,
    undo,
    redo
  } = useUndo(shown && open === null && !locked, reread)
  const changed = useCallback(() => {
    count()
    refreshUndo()
  }, [count, refreshUndo])
  const changedElsewhere = useCallback(() => {
    grid.current?.refresh()
    changed()
  }, [changed])

  useEffect(() => {
    if (shown) changed()
  }, [changed, shown])
  useEffect(() => {
    if (shown) grid.current?.refresh()
  }, [shown])

  const { remove, restore } = useRecycleBin(register, () => {
    grid.current?.choose([])
    changedElsewhere()
  })
  const selectAll = (all: boolean) =>
    run(async () => {
      const view = grid.current?.view() ?? scope
      grid.current?.choose(all ? await call('records.ids', { view }) : [])
    })
  function openRecord(id: number | null, begun?: NewRecord, firstTab?: string) {
    setRecord(id)
    setSeed(begun)
    setTab(firstTab)
    setOpen('record')
  }
  const [taken, setTaken] = useState<WantedRecord | null>(null)
  if (props.wanted !== taken) {
    setTaken(props.wanted)
    if (props.wanted) openRecord(props.wanted.id)
  }
  /** A record about a student begins with whose it is. */
  function begin(begun: NewRecord = {}) {
    if (!register.about) return openRecord(null, begun)
    setSeed(begun)
    setOpen('add')
  }
  const copy = (id: number) =>
    run(async () =>
      begin(copyOf(register, await call('records.read', { register: register.key, id, schoolYear })))
    )
  useAddKey(shown && open === null && !locked, () => begin())
  const list = usePrintPreview(async () => {
    const shown = grid.current?.view() ?? scope
    const view = selected.length > 0 ? { ...shown, ids: selected } : shown
    const fields = columns.map(({ field }) => field)
    return (await callForFile('exports.workbook', { view, profile: 'full', fields })).file
  })
  usePrintKey(shown && open === null && !locked, list.preview)
  const first = opensFirst(register)

  const isEmpty = total === 0 && classes.every(({ count }) => count === 0)
  const surroundings = {
    register,
    view: () => grid.current?.view() ?? scope,
    choice,
    schoolYear,
    total,
    selected
  }
  return (
    <Layout className="whole-window">
      <Layout.Sider width={208} className="class-tree">
        <ClassTree
          classes={classes}
          unplaced={register.ofClass ? '全校' : '未分班'}
          choice={choice}
          onChoose={setChoice}
        />
      </Layout.Sider>
      <Layout.Content className="register">
        <Toolbar
          recordLabel={register.recordLabel}
          restoreLabel={register.key === 'students' ? '恢复到花名册' : '移出回收站'}
          deleted={choice.deleted ?? false}
          selected={selected.length}
          flagged={flagged}
          flaggedCount={flaggedCount}
          undo={undoState.undo}
          redo={undoState.redo}
          onAdd={() => begin()}
          onRemove={() => void remove(selected)}
          onRestore={() => void restore(selected)}
          onFlagged={setFlagged}
          onUndo={undo}
          onRedo={redo}
          onImport={() => setOpen('import')}
          onExport={() => setOpen('export')}
          onPreview={list.preview}
          previewing={list.busy}
          onPrint={register.card ? () => setOpen('print') : undefined}
          onColumns={() => setOpen('columns')}
        />
        {Bar && (
          <Bar
            {...surroundings}
            changes={changes}
            narrowing={narrowing}
            onNarrow={setNarrowing}
            onChanged={changedElsewhere}
            onOpenStudent={onOpenStudent}
            onOpenRegister={props.onOpenRegister}
            onOpenRecord={(id, tab) => openRecord(id, undefined, tab)}
            onNew={(begun) => openRecord(null, begun)}
          />
        )}
        <RegisterGrid
          handle={grid}
          register={register}
          scope={scope}
          columns={columns}
          editable={!choice.deleted}
          emptyHint={isEmpty && !choice.deleted ? emptyHint(register) : null}
          onColumns={keep}
          onTotal={setTotal}
          onSelected={setSelected}
          onOpen={(id) => openRecord(id)}
          onOpenStudent={onOpenStudent}
          onCopy={first === 'form' ? (id) => void copy(id) : undefined}
          onRemove={(ids) => void remove(ids)}
          onChanged={changed}
        />
        <StatusLine
          total={total}
          selected={selected.length}
          where={whereOf(choice, everybody)}
          search={search}
          unit={unitOf(register)}
          opens={first === 'student' ? '学生档案' : first && register.recordLabel}
          onSelectAll={(all) => void selectAll(all)}
        />
      </Layout.Content>
      <ColumnsPanel
        register={register}
        columns={columns}
        open={open === 'columns'}
        onClose={() => setOpen(null)}
        onColumns={keep}
      />
      <ExportDialog
        open={open === 'export'}
        {...surroundings}
        columns={columns.map(({ field }) => field)}
        onClose={() => setOpen(null)}
        onFillTemplate={props.onFillTemplate}
      />
      {register.card && (
        <CardsDialog
          {...surroundings}
          title={`打印${register.card}`}
          open={open === 'print'}
          onClose={() => setOpen(null)}
        />
      )}
      {register.about && (
        <AddRecord
          open={open === 'add'}
          register={register}
          schoolYear={schoolYear}
          onClose={() => setOpen(null)}
          onAdded={(studentId) => {
            if (first === 'form') return openRecord(null, { ...seed, studentId })
            setOpen(null)
            changedElsewhere()
            onOpenStudent(studentId)
          }}
        />
      )}
      {first !== 'student' && (
        <RecordDrawer
          open={open === 'record'}
          register={register}
          id={record}
          seed={seed}
          panels={props.panels}
          aid={props.aid}
          tab={tab}
          schoolYear={schoolYear}
          classes={classes}
          readOnly={choice.deleted ?? false}
          onOpenStudent={onOpenStudent}
          onNew={begin}
          onClose={(saved) => {
            setOpen(null)
            if (saved !== undefined) void run(() => grid.current?.goTo(saved) ?? Promise.resolve())
          }}
          onSaved={changedElsewhere}
          onCreated={openRecord}
        />
      )}
      {open === 'import' && (
        <Suspense>
          <ImportWizard
            register={register}
            onClose={() => {
              setOpen(null)
              changedElsewhere()
            }}
            onImportHistory={props.onImportHistory}
          />
        </Suspense>
      )}
    </Layout>
  )
}

/** What a register without a record needs. */
function emptyHint({ about, label, recordLabel, collections }: RegisterDeclaration): string {
  if (about === 'studentInSchoolYear')
    return `本学年还没有${recordLabel}。可以点“导入”读取现有的文件,也可以点“建${recordLabel}(沿用去年)”为每名学生建一份草稿。`
  if (collections.attendance)
    return `本学年还没有${recordLabel}。点“按班级开一次”,按班级名单登记出席;现有的${label}文件点“导入”读进来。`
  return `还没有${recordLabel}。点左上角的“导入”,把现有的${label}文件直接读进来,或点“新增${recordLabel}”登记。`
}
