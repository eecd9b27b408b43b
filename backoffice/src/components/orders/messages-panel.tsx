import { Mail } from 'lucide-react'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { Outcome } from '#lib/backend/outcome.ts'
import type { Message } from '#lib/transforms/timeline.ts'

export function MessagesPanel({ messages, now }: { messages: Outcome<Message[]>; now: string }) {
  return (
    <Panel title="Messages to the customer" flush>
      {!messages.ok ? (
        <ErrorPanel problem={messages.problem} what="The messages" />
      ) : messages.data.length === 0 ? (
        <p className="px-4 py-5 text-base text-ink-faint">No message was sent yet.</p>
      ) : (
        <ul className="divide-y divide-line">
          {messages.data.map((message) => (
            <li key={message.messageId} className="flex gap-3 px-4 py-2.5">
              <Mail className="mt-0.5 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} aria-hidden />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{message.subject || message.template}</span>
                <span className="block truncate text-xs text-ink-faint">
                  {message.to},{' '}
                  <span className={message.status === 'failed' ? 'font-medium text-tomato-ink' : ''}>
                    {message.status}
                  </span>
                </span>
              </span>
              <span className="text-xs text-ink-faint">
                {message.sentAt && <Moment at={message.sentAt} now={now} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
