const NAMES: Record<string, string> = {
  organic: 'Organic',
  vegan: 'Vegan',
  vegetarian: 'Vegetarian',
  'gluten-free': 'Gluten-free',
  local: 'Local',
  frozen: 'Frozen',
  'fair-trade': 'Fair trade',
  aop: 'AOP',
}

export function labelName(label: string): string {
  return NAMES[label] ?? label.charAt(0).toUpperCase() + label.slice(1).replaceAll('-', ' ')
}

const TELLING = [
  'organic',
  'protected-origin',
  'local',
  'fair-trade',
  'free-range',
  'responsible-fishing',
  'aop',
]

/** What sets a product apart on a shelf, most telling first; that carrots are vegan does not. */
export function tellingLabels(labels: string[]): string[] {
  return TELLING.filter((label) => labels.includes(label))
}

export function LabelList({ labels, limit = 3 }: { labels: string[]; limit?: number }) {
  if (labels.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5">
      {labels.slice(0, limit).map((label) => (
        <li
          key={label}
          className="rounded-full bg-surface px-2.5 py-0.5 text-micro font-semibold text-ink shadow-card"
        >
          {labelName(label)}
        </li>
      ))}
    </ul>
  )
}
