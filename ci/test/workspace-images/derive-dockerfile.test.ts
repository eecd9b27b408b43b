import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEstate } from '../../bamboo/read-estate.ts'
import { diskSource } from '../../bamboo/sources.ts'
import { deriveDockerfile } from '../../workspace/derive-dockerfile.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const deployed = readEstate(diskSource(ROOT)).filter(({ inStack, inPlatform }) => inStack || inPlatform)

const own = `ARG NODE_IMAGE=node
ARG BUILD_IMAGE=\${NODE_IMAGE}

FROM \${BUILD_IMAGE} AS packages
RUN npm ci

FROM packages AS build
COPY . .
RUN npm run build

FROM build AS test
CMD ["npm", "test"]

FROM build AS files
ARG SOURCE_DATE_EPOCH=0
RUN mkdir -p /image/service && cp -R dist package.json /image/service

FROM \${NODE_IMAGE} AS runtime
COPY --from=files /image /
USER node
CMD ["node", "dist/main.js"]
`

test('what installs and builds is replaced, and all that follows stays as it is', () => {
  const { text, parts } = deriveDockerfile(own)

  expect(parts).toEqual(['dist', 'package.json'])
  expect(text).toBe(`ARG NODE_IMAGE=node
ARG BUILD_IMAGE=\${NODE_IMAGE}

FROM \${BUILD_IMAGE} AS build
WORKDIR /build
COPY . .

${own.slice(own.indexOf('FROM build AS files'))}`)
})

describe('a Dockerfile that says something else is refused', () => {
  test.each([
    ['no files', own.replace(' AS files', ' AS parts'), 'no stage "files" that begins with FROM build'],
    ['another base', own.replace('FROM build AS files', 'FROM packages AS files'), 'no stage "files"'],
    ['no runtime', own.replace(' AS runtime', ''), 'no stage "runtime" that begins with FROM ${NODE_IMAGE}'],
    [
      'files from elsewhere',
      own.replace('--from=files /image /', '--from=build /build /service'),
      'takes more',
    ],
    ['more files', own.replace('USER node', 'COPY --from=packages /x /x'), 'takes more than what the stage'],
    ['a program', own.replace('USER node', 'RUN apt-get update'), 'takes more than what the stage'],
    [
      'nothing taken',
      own.replace('cp -R dist package.json /image/service', 'true'),
      'does not say with "cp -R',
    ],
    ['a path outside', own.replace('cp -R dist', 'cp -R ../dist'), 'takes ../dist, which is outside'],
    [
      'more than commands',
      own.replace('ARG SOURCE', 'ADD x /image\nARG SOURCE'),
      'besides ARG and RUN: ADD x',
    ],
  ])('%s', (_, text, problem) => {
    expect(() => deriveDockerfile(text)).toThrow(problem)
  })
})

test.each(deployed)('the Dockerfile of $name can be derived from', ({ name }) => {
  const { text, parts } = deriveDockerfile(readFileSync(join(ROOT, name, 'Dockerfile'), 'utf8'))

  expect(text).not.toMatch(/npm|git|secret/)
  expect(text).toMatch(/^HEALTHCHECK /m)
  expect(parts.includes('migrations')).toBe(existsSync(join(ROOT, name, 'migrations')))
})
