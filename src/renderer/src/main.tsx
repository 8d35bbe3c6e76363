import { createRoot } from 'react-dom/client'
import { App as Notices, ConfigProvider } from 'antd'
import chinese from 'antd/locale/zh_CN'
import { App } from './app/app'
import { ErrorBoundary } from './ui/error-boundary'
import { theme } from './ui/theme'
import './ui/styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')
createRoot(root).render(
  <ConfigProvider locale={chinese} theme={theme} button={{ autoInsertSpace: false }}>
    <Notices className="whole-window" message={{ maxCount: 3 }}>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </Notices>
  </ConfigProvider>
)
