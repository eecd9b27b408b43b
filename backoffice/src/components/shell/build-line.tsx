import { config } from '#config.ts'
import { ColourDot } from './colour-dot.tsx'

export function BuildLine() {
  const { version, colour, commit } = config()
  return (
    <footer className="mt-8 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-3 pb-6 text-xs text-ink-faint">
      <span>Halles back office</span>
      <span className="figures">version {version}</span>
      {commit && <span className="font-mono">{commit.slice(0, 8)}</span>}
      <span className="flex items-center gap-1.5">
        <ColourDot colour={colour} /> {colour} stack
      </span>
    </footer>
  )
}
