import type { LucideIcon } from 'lucide-react'

interface ChoiceCardProps {
  name: string
  value: string
  isChosen: boolean
  onChoose: () => void
  title: string
  text: string
  Icon: LucideIcon
  note?: string
}

/** A radio button with room to explain itself. */
export function ChoiceCard({ name, value, isChosen, onChoose, title, text, Icon, note }: ChoiceCardProps) {
  return (
    <label className="flex items-start gap-3.5 rounded-lg border border-edge bg-surface p-4 hover:border-ink has-checked:border-iron has-checked:bg-iron-wash has-checked:shadow-[inset_0_0_0_1px_var(--color-iron)] has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={onChoose}
        className="mt-1 size-4.5 shrink-0 accent-iron outline-none"
      />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-3">
          <span className="font-semibold">{title}</span>
          {note !== undefined && <span className="figures shrink-0 text-small font-semibold">{note}</span>}
        </span>
        <span className="block text-small text-ink-soft">{text}</span>
      </span>
      <Icon aria-hidden className="size-5.5 shrink-0 text-ink-soft max-sm:hidden" strokeWidth={1.75} />
    </label>
  )
}
