import { type RefObject, useState } from 'react'
import { App, Button, Empty, Select } from 'antd'
import { customise } from '@shared/registers/customise'
import { registers } from '@shared/registers'
import type { StudentFile } from '@shared/api/students'
import { call } from '../../api'
import { schoolYearName } from '../../registers/school-years'
import { useOpenSession } from '../../session'
import { useAction } from '../../ui/use-action'
import { useMayLeave } from '../../ui/use-may-leave'
import { FormEntry } from './form-entry'
import { PastForm } from './past-form'
import type { TabWork } from './tab-work'

interface FormTabProps {
  file: StudentFile
  schoolYear: number
  classNames: string[]
  work: RefObject<TabWork | null>
  /** After something was stored: reads the whole file anew. */
  onChanged: () => void
}

/** The registration form of the school year on the screen: begun, filled in, confirmed; and those of earlier years. */
export function FormTab(props: FormTabProps) {
  const { file, schoolYear, work } = props
  const mayLeave = useMayLeave()
  const { message } = App.useApp()
  const { busy, run } = useAction()
  const { settings } = useOpenSession()
  const register = customise(registers.environment_forms, settings.fieldChoices.environment_forms)
  const [year, setYear] = useState(schoolYear)
  const earlier = file.forms.filter((form) => form.schoolYear !== schoolYear)

  async function turnTo(next: number) {
    if (await mayLeave(work.current?.unsaved ?? false)) setYear(next)
  }
  const begin = () =>
    run(async () => {
      const { carried } = await call('forms.begin', { schoolYear, studentId: file.student.id })
      void message.success(carried > 0 ? '已建登记表,沿用了去年的内容,请逐项核对' : '已建登记表')
      props.onChanged()
    })
  const years = (
    <Select
      aria-label="哪一年的登记表"
      value={year}
      onChange={(next: number) => void turnTo(next)}
      style={{ width: 220 }}
      options={[
        { value: schoolYear, label: `${schoolYearName(schoolYear)}(本学年)` },
        ...earlier.map((form) => ({
          value: form.schoolYear,
          label: `${schoolYearName(form.schoolYear)} ${form.state}`
        }))
      ]}
    />
  )
  const past = earlier.find((form) => form.schoolYear === year)
  if (past) {
    const { maySeeSensitive } = file
    return (
      <PastForm
        register={register}
        id={past.id}
        year={year}
        years={years}
        maySeeSensitive={maySeeSensitive}
      />
    )
  }
  if (file.form) {
    return <FormEntry key={file.form.id} {...props} form={file.form} register={register} years={years} />
  }
  return (
    <div className="tab-page">
      {earlier.length > 0 && years}
      <Empty description={`${schoolYearName(schoolYear)}的登记表还没有填写`} style={{ marginTop: 60 }}>
        <Button type="primary" loading={busy} autoFocus onClick={() => void begin()}>
          {earlier.length > 0 ? '开始填写(沿用去年内容)' : '开始填写'}
        </Button>
      </Empty>
    </div>
  )
}
