import { readdirSync } from 'node:fs'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Import patterns that a part may not use, each with a message that names the right place. */
const rules = {
  electron: {
    regex: '^electron$',
    message: 'Only src/main/electron and src/preload know Electron: send a message through the contract.'
  },
  hosts: {
    regex: '/(electron|http|cli|thread|hosting)/',
    message: 'The core knows no host: what it needs comes through CoreOptions or the contract.'
  },
  window: {
    regex: '(^|/)renderer(/|$)',
    message: 'The window is reached by answers only: put what both sides need into src/shared.'
  },
  main: {
    regex: '(^|/)(main|preload)/',
    message: 'The window never imports the core: ask it through src/renderer/src/api.ts.'
  },
  node: { regex: '^node:', message: 'This runs outside Node too: do it in src/main/core.' }
}

const coreInside = {
  regex: '/core/(?!create-core$)',
  message: 'Hosts reach the core through src/main/core/create-core only.'
}

/** One block of layer rules. `patterns` are checked on every import and re-export of `files`. */
function layer(files, ...patterns) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns }]
    }
  }
}

const featureNames = readdirSync('src/renderer/src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** Each feature with its rule not to import its neighbours. */
const features = featureNames.map((name) => {
  const others = featureNames.filter((other) => other !== name).join('|')
  return layer([`src/renderer/src/features/${name}/**`], rules.electron, rules.main, rules.node, {
    regex: `^\\.\\./(${others})(/|$)|/features/(${others})(/|$)`,
    message: 'Features never import each other: what two of them need belongs into ui or registers.'
  })
})

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', '.cache/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', 400],
      'max-params': ['error', 5],
      eqeqeq: ['error', 'always', { null: 'ignore' }]
    }
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']]
  },
  layer(['src/shared/**'], {
    regex: '^(?!zod$|\\.{1,2}/|@shared/)',
    message: 'src/shared runs anywhere: it may import zod and itself only.'
  }),
  layer(['src/main/core/**'], rules.electron, rules.hosts, rules.window),
  layer(
    ['src/main/thread/**', 'src/main/hosting/**', 'src/main/http/**', 'src/main/cli/**'],
    rules.electron,
    rules.window,
    coreInside
  ),
  layer(['src/main/electron/**'], rules.window, coreInside),
  layer(['src/preload/**'], rules.window, rules.node, coreInside),
  layer(['src/renderer/**'], rules.electron, rules.main, rules.node),
  layer(['src/renderer/src/registers/**'], rules.electron, rules.main, rules.node, {
    regex: '(^|/)features(/|$)',
    message: 'The generic register screens know no feature: pass what they need from src/renderer/src/app.'
  }),
  layer(['src/renderer/src/ui/**'], rules.electron, rules.main, rules.node, {
    regex: '(^|/)(features|registers|app)(/|$)',
    message: 'src/renderer/src/ui has no words of schools: put it into registers or features.'
  }),
  ...features,
  { files: ['**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } }
)
