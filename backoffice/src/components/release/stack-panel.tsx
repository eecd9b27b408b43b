import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { ColourDot } from '#components/shell/colour-dot.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { Stack, StackService } from '#lib/transforms/release.ts'

export function StackPanel({ stack }: { stack: Stack }) {
  const live = stack.role === 'live'
  const edge = stack.colour === 'blue' ? 'bg-stack-blue' : 'bg-stack-green'
  return (
    <section
      aria-label={`${stack.colour} stack`}
      className={classNames(
        'overflow-hidden rounded-xl border bg-surface shadow-panel',
        live ? 'border-line-strong' : 'border-line',
      )}
    >
      <div aria-hidden className={classNames('h-1.5', edge, !live && 'opacity-30')} />
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3.5">
        <h2 className="flex items-center gap-2.5 font-display text-xl font-semibold">
          <ColourDot colour={stack.colour} className="size-3!" />
          {stack.colour === 'blue' ? 'Blue' : 'Green'}
          <RoleMark role={stack.role} />
        </h2>
        {stack.role !== 'absent' && <Build stack={stack} />}
      </header>
      {stack.role === 'absent' ? (
        <p className="grid min-h-40 place-items-center px-6 text-center text-ink-faint">
          Nothing runs here. This is where the next version comes up.
        </p>
      ) : (
        <Services services={stack.services} />
      )}
    </section>
  )
}

function RoleMark({ role }: { role: Stack['role'] }) {
  if (role === 'live')
    return <span className="caps rounded-md bg-leaf px-2 py-0.5 font-sans text-on-leaf">Live</span>
  return (
    <span className="caps rounded-md border border-line-strong px-2 py-0.5 font-sans text-ink-faint">
      {role === 'idle' ? 'Idle' : 'Absent'}
    </span>
  )
}

function Build({ stack }: { stack: Stack }) {
  return (
    <dl className="text-right text-sm leading-5">
      <div className="flex justify-end gap-2">
        <dt className="sr-only">Version</dt>
        <dd className="figures font-semibold">{stack.version ?? 'unknown version'}</dd>
        <dt className="sr-only">Commit</dt>
        <dd className="font-mono text-xs leading-5 text-ink-faint">{stack.commit?.slice(0, 8)}</dd>
      </div>
      <div className="text-xs text-ink-faint">
        <dt className="sr-only">State</dt>
        <dd>
          {stack.state || stack.release}
          {stack.role === 'idle' &&
            stack.checked !== null &&
            (stack.checked ? ', checked' : ', not checked yet')}
        </dd>
      </div>
    </dl>
  )
}

const head =
  'caps h-8 px-2 text-right font-semibold text-ink-faint first:pl-4 last:pr-4 lg:px-3 lg:first:pl-4 lg:last:pr-4'

function Services({ services }: { services: StackService[] }) {
  const memoryMb = services.reduce((sum, service) => sum + (service.rssMb ?? 0), 0)
  const ready = services.filter((service) => service.ready).length
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">Services of the stack</caption>
        <thead>
          <tr>
            <th scope="col" className={`${head} text-left!`}>
              Service
            </th>
            <th scope="col" className={`${head} text-left!`}>
              Health
            </th>
            <th scope="col" className={head}>
              Restarts
            </th>
            <th scope="col" className={head}>
              MB
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map((service, index) => (
            <tr
              key={`${service.name.replace(/-service$/, '')}${index}`}
              className="h-8.5 border-t border-line"
            >
              <th scope="row" className="pr-2 pl-4 lg:pr-3 text-left font-medium">
                {service.name.replace(/-service$/, '')}
              </th>
              <td className="px-2 lg:px-3">
                <Health service={service} />
              </td>
              <td
                className={classNames(
                  'figures px-2 lg:px-3 text-right',
                  service.restarts > 0 ? 'font-semibold text-saffron-ink' : 'text-ink-faint',
                )}
              >
                {service.restarts}
              </td>
              <td className="figures pr-4 pl-2 lg:pl-3 text-right text-ink-soft">
                {service.rssMb === null ? '–' : Math.round(service.rssMb)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="h-10 border-t border-line-strong bg-sunken/50 font-medium">
            <td className="pr-2 pl-4 lg:pr-3">{services.length} in all</td>
            <td className="px-2 lg:px-3">{ready} ready</td>
            <td className="figures px-2 lg:px-3 text-right">
              {services.reduce((sum, service) => sum + service.restarts, 0)}
            </td>
            <td className="figures pr-4 pl-2 lg:pl-3 text-right">{Math.round(memoryMb)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Health({ service }: { service: StackService }) {
  const starting = !service.ready && service.state === 'starting'
  const Icon = service.ready ? CircleCheck : starting ? CircleDashed : CircleAlert
  const ink = service.ready ? 'text-leaf' : starting ? 'text-saffron-ink' : 'text-tomato-ink'
  return (
    <span className={classNames('flex items-center gap-1.5', ink)}>
      <Icon className="size-4" aria-hidden />
      {service.ready ? 'Ready' : service.state || 'Not ready'}
    </span>
  )
}
