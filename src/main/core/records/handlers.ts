import { type Call, type Handlers } from '../context'
import { listAudit } from './audit'
import { redoLast, undoLast, undoState } from './changes'
import { listClasses } from './classes'
import {
  checkChanges,
  createRecord,
  type Editing,
  removeRecords,
  restoreRecords,
  updateRecords
} from './edit'
import { recordHistory } from './history'
import { revealValue } from './reveal'
import { showOtherColumns, showRecord } from './shown'
import { recordStore } from './store'
import { existing } from './stored-values'
import { knownRegister, viewingFrom } from './viewing'
import { listRecords, viewOrder } from './views'

type Names = Extract<keyof Handlers, `records.${string}` | 'audit.list'>

/** The procedures that read and write the records of registers. */
export const recordHandlers: Handlers<Names> = {
  'records.list'(call, { view, offset, limit }) {
    const viewing = viewingFrom(call.ledger, call.core.options.now(), view.schoolYear)
    return listRecords(call.ledger, knownRegister(view.register), view, { offset, limit, viewing })
  },
  'records.ids'(call, { view }) {
    const viewing = viewingFrom(call.ledger, call.core.options.now(), view.schoolYear)
    return [...viewOrder(call.ledger, knownRegister(view.register), view, viewing)]
  },
  'records.classes'(call, { register, schoolYear }) {
    const viewing = viewingFrom(call.ledger, call.core.options.now(), schoolYear)
    return listClasses(call.ledger, knownRegister(register), viewing)
  },
  'records.read'(call, { register: key, id, schoolYear }) {
    const register = knownRegister(key)
    const record = existing(recordStore(call.ledger, register), id)
    const viewing = viewingFrom(call.ledger, call.core.options.now(), schoolYear)
    return { ...showRecord(register, record, viewing), otherColumns: showOtherColumns(record) }
  },
  'records.reveal'(call, { register, id, field }) {
    const at = call.core.options.now().toISOString()
    return revealValue(call.ledger, {
      register: knownRegister(register),
      id,
      field,
      session: call.session,
      at
    })
  },
  'records.create': (call, { register, values, schoolYear }) =>
    createRecord(editing(call, register, schoolYear), values),
  'records.update': (call, { register, origin, changes, schoolYear }) =>
    updateRecords(editing(call, register, schoolYear), origin, changes),
  'records.check': (call, { register, changes, schoolYear }) =>
    checkChanges(editing(call, register, schoolYear), changes),
  'records.remove': (call, { register, ids }) => removeRecords(editing(call, register), ids),
  'records.restore': (call, { register, ids }) => restoreRecords(editing(call, register), ids),
  'records.history'(call, { register, id }) {
    const viewing = viewingFrom(call.ledger, call.core.options.now())
    return recordHistory(call.ledger, knownRegister(register), id, viewing)
  },
  'records.undo': (call) => undoLast(call.ledger, call.session, call.core.options.now().toISOString()),
  'records.redo': (call) => redoLast(call.ledger, call.session, call.core.options.now().toISOString()),
  'records.undoState': (call) => undoState(call.ledger, call.session.accountId),
  'audit.list': (call, { offset, limit }) => listAudit(call.ledger, offset, limit)
}

function editing(call: Call, register: string, schoolYear?: number): Editing {
  const now = call.core.options.now()
  return {
    ledger: call.ledger,
    register: knownRegister(register),
    session: call.session,
    now,
    viewing: viewingFrom(call.ledger, now, schoolYear)
  }
}
