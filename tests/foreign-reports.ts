/** What a class teacher may ask of reports, templates and wordings, for the test that none tells of another class. */
const period = { kind: 'schoolYear', schoolYear: 2026 } as const

export const reportRequests = {
  'summary.make': () => [
    { input: { period, by: 'class', compare: true } },
    { input: { period: { kind: 'calendarYear', year: 2026 }, by: 'school' } }
  ],
  'summary.rows': () =>
    ['school', 'class:3-1', 'grade:3'].map((line) => ({
      input: { period, by: line === 'grade:3' ? 'grade' : 'class', figure: 'students.total', line }
    })),
  'exports.form': () =>
    ['students', 'left_behind_children', 'home_visits', 'committee_members', 'trainings', 'activities'].map(
      (register) => ({ input: { view: { register } } })
    ),
  'formTemplates.list': () => [{ input: {} }],
  'formTemplates.download': () => [{ input: { form: 'annual_summary' } }]
}
