import { type RefObject, useEffect } from 'react'
import type { RegisterDeclaration } from '@shared/registers'
import type { Refused } from './use-record-draft'
import { focusField } from './form-keys'

/** Moves the keyboard to the field that could not be saved. */
export function useRefusedField(
  container: RefObject<HTMLElement | null>,
  register: RegisterDeclaration,
  refused: Refused | null
) {
  useEffect(() => {
    if (!refused) return
    const [collection = '', place, key = ''] = refused.field.split('.')
    const field = register.collections[collection]?.fields[key]
    const cell = field && `第${Number(place) + 1}位${field.label}`
    focusField(container.current, refused.field, cell)
  }, [container, refused, register])
}
