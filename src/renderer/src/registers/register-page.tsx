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
import { App, Layout } from 'antd'
import type { RegisterDeclaration } from '@shared/registers'
import type { ClassNode, View } from '@shared/api/records'
import { call } from '../api'
import { useSession } from '../session'
import { useAction } from '../ui/use-action'
import { AddRecord } from './add-record'
import { type ClassChoice, viewOf, whereOf } from './class-choice'
import { ClassTree } from './class-tree'
import { ColumnsPanel } from './columns-panel'
import { ExportDialog } from './export-dialog'
import { countedRecords, unitOf } from './fields'
import { RecordDrawer } from './form/record-drawer'
import { RegisterGrid, type RegisterGridHandle } from './grid/register-grid'
import type { Narrowing, RegisterBarProps } from './register-bar'
import { StatusLine } from './status-line'
import { Toolbar } from './toolbar'
import { useColumns } from './use-columns'
import { useUndo } from './use-undo'
import './register-page.css'

const ImportWizard = lazy(() => import('./import/import-wizard'))

/** What the bar above can ask of the page. */
export interface RegisterPageHandle {
  /** Moves the keyboard to the first record. */
  enter: () => void
}

interface RegisterPageProps {
  register: RegisterDeclaration
  schoolYear: number
  search: string
  shown: boolean
  /** What this register has above its grid beside the tools that all have. */
  bar?: ComponentType<RegisterBarProps>
  onImportHistory: () => void
  onOpenStudent: (studentId: number) => void
  handle: Ref<RegisterPageHandle>
}

/** A register: class tree, toolbar, grid, status line, and the form, import and export that open over it. */
export function RegisterPage(props: RegisterPageProps) {
  const { register, schoolYear, shown, bar: Bar, onOpenStudent } = props
  const { message, modal } = App.useApp()
  const { run } = useAction()
  const { locked } = useSession()
  const grid = useRef<RegisterGridHandle>(null)
  useImperativeHandle(props.handle, () => ({ enter: () => grid.current?.enter() }), [])
  const search = useDeferredValue(props.search)
  const { columns, keep } = useColumns(register)

  const [choice, setChoice] = useState<ClassChoice>({})
  const [flagged, setFlagged] = useState(false)
  const [narrowing, setNarrowing] = useState<Narrowing>({})
  const [changes, setChanges] = useState(0)
  const [classes, setClasses] = useState<ClassNode[]>([])
  const [flaggedCount, setFlaggedCount] = useState<number | null>(null)
  const [total, setTotal] = useState<number | null>(null)
  const [selected, setSelected] = useState<number[]>([])
  const [open, setOpen] = useState<'columns' | 'import' | 'export' | 'record' | 'add' | null>(null)
  const [record, setRecord] = useState<number | null>(null)

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

  const count = useCallback(
    () =>
      void run(async () => {
        setClasses(await call('records.classes', { register: register.key, schoolYear }))
        const doubtful = { register: register.key, schoolYear, ...viewOf(choice), flagged: true }
        setFlaggedCount((await call('records.list', { view: doubtful, offset: 0, limit: 1 })).total)
        setChanges((before) => before + 1)
      }),
    [choice, register.key, run, schoolYear]
  )
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

  async function remove(ids: number[]) {
    const sure = await modal.confirm({
      title: `把 ${countedRecords(register, ids.length)}移到回收站?`,
      content: register.about
        ? '只移走这些记录,学生和家庭成员不受影响,随时可以恢复。'
        : '移到回收站后不再计入人数,随时可以恢复。',
      okText: '删除',
      cancelText: '取消'
    })
    if (!sure) return
    await run(async () => {
      const { count: removed } = await call('records.remove', { register: register.key, ids })
      void message.success(`已把 ${countedRecords(register, removed)}移到回收站`)
      grid.current?.choose([])
      changedElsewhere()
    })
  }
  const restore = () =>
    run(async () => {
      const { count: restored } = await call('records.restore', { register: register.key, ids: selected })
      void message.success(`已恢复 ${countedRecords(register, restored)}`)
      grid.current?.choose([])
      changedElsewhere()
    })
  const selectAll = (all: boolean) =>
    run(async () => {
      const view = grid.current?.view() ?? scope
      grid.current?.choose(all ? await call('records.ids', { view }) : [])
    })
  function openRecord(id: number | null) {
    setRecord(id)
    setOpen('record')
  }

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
        <ClassTree classes={classes} choice={choice} onChoose={setChoice} />
      </Layout.Sider>
      <Layout.Content className="register">
        <Toolbar
          recordLabel={register.recordLabel}
          restoreLabel={register.about ? '移出回收站' : '恢复到花名册'}
          deleted={choice.deleted ?? false}
          selected={selected.length}
          flagged={flagged}
          flaggedCount={flaggedCount}
          undo={undoState.undo}
          redo={undoState.redo}
          onAdd={() => (register.about ? setOpen('add') : openRecord(null))}
          onRemove={() => void remove(selected)}
          onRestore={() => void restore()}
          onFlagged={setFlagged}
          onUndo={undo}
          onRedo={redo}
          onImport={() => setOpen('import')}
          onExport={() => setOpen('export')}
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
          />
        )}
        <RegisterGrid
          handle={grid}
          register={register}
          scope={scope}
          columns={columns}
          editable={!choice.deleted}
          empty={total === 0 && classes.length === 0 && !choice.deleted}
          onColumns={keep}
          onTotal={setTotal}
          onSelected={setSelected}
          onOpen={openRecord}
          onOpenStudent={onOpenStudent}
          onRemove={(ids) => void remove(ids)}
          onChanged={changed}
        />
        <StatusLine
          total={total}
          selected={selected.length}
          where={whereOf(choice)}
          search={search}
          unit={unitOf(register)}
          opensFirst={register.about !== undefined}
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
      />
      {register.about ? (
        <AddRecord
          open={open === 'add'}
          register={register}
          schoolYear={schoolYear}
          onClose={() => setOpen(null)}
          onAdded={(studentId) => {
            setOpen(null)
            changedElsewhere()
            onOpenStudent(studentId)
          }}
        />
      ) : (
        <RecordDrawer
          open={open === 'record'}
          register={register}
          id={record}
          classes={classes}
          readOnly={choice.deleted ?? false}
          onClose={() => setOpen(null)}
          onSaved={changedElsewhere}
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
