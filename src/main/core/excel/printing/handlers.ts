import { type Handlers, refuse } from '../../context'
import { printPages } from './print-pages'

/** The procedures that turn files into pages. */
export const printHandlers: Handlers<'print.pages'> = {
  'print.pages': ({ core, file }) => {
    if (!file) refuse('file_missing')
    return printPages(file, core.options.now())
  }
}
