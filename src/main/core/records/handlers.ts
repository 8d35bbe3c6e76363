import { type Call, type Handlers } from '../context'
import { countEvidence } from '../evidence/evidence-rows'
import { listAudit } from './audit'
import { redoLast, undoLast, undoState } from './changes'
import { listClasses } from './classes'
import { composedStore } from './composed'
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
import { seen } from './seen'
import { sumView } from './sums'
import { knownRegister, viewingFor } from './viewing'
import { listRecords, viewOrder } from './views'

type Names = Extract<keyof Handlers, `records.${string}` | 'audit.list'>

/** The procedures that read and write the records of registers. */
export const recordHandlers: Handlers<Names> = {
  'records.list'(call, { view, offset, limit }) {
    const register = knownRegister(call.ledger, view.register)
    return listRecords(call.ledger, register, view, { offset, limit, viewing: viewingFor(call, view) })
  },
  'records.ids'(call, { view }) {
    const register = knownRegister(call.ledger, view.register)
    return [...viewOrder(call.ledger, register, view, viewingFor(call, view))]
  },
  'records.sums'(call, { view, fields }) {
    const register = knownRegister(call.ledger, view.register)
    return sumView(call.ledger, register, view, { fields, viewing: viewingFor(call, view) })
  },
  'records.classes': (call, { register, schoolYear }) =>
    listClasses(call.ledger, knownRegister(call.ledger, register), viewingFor(call, { schoolYear })),
  'records.read'(call, { register: key, id, schoolYear }) {
    const register = knownRegister(call.ledger, key)
    const viewing = viewingFor(call, { schoolYear })
    const record = seen(composedStore(call.ledger, register, viewing), id, viewing)
    return {
      ...showRecord(register, record, viewing),
      otherColumns: showOtherColumns(record),
      evidence: countEvidence(call.ledger, key, id)
    }
  },
  'records.reveal'(call, { register, id, field }) {
    return revealValue(call.ledger, {
      register: knownRegister(call.ledger, register),
      id,
      field,
      session: call.session,
      at: call.core.options.now().toISOString(),
      viewing: viewingFor(call)
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
    const declared = knownRegister(call.ledger, register)
    const viewing = viewingFor(call)
    seen(composedStore(call.ledger, declared, viewing), id, viewing)
    return recordHistory(call.ledger, declared, id, viewing)
  },
  'records.undo': (call) => undoLast(call.ledger, call.session, call.core.options.now().toISOString()),
  'records.redo': (call) => redoLast(call.ledger, call.session, call.core.options.now().toISOString()),
  'records.undoState': (call) => undoState(call.ledger, call.session.accountId),
  'audit.list': (call, { offset, limit }) => listAudit(call.ledger, offset, limit)
}

function editing(call: Call, register: string, schoolYear?: number): Editing {
  return {
    ledger: call.ledger,
    register: knownRegister(call.ledger, register),
    session: call.session,
    now: call.core.options.now(),
    viewing: viewingFor(call, { schoolYear })
  }
}
