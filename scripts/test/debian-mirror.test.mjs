import { expect, test } from 'vitest'
import { debianMirror } from '../testing/debian-package.mjs'

const deb822 = `Types: deb
# URIs: http://snapshot.example.test/debian
URIs: http://mirror.example.test/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian.gpg

Types: deb
URIs: http://mirror.example.test/debian-security
Suites: bookworm-security
Components: main
`

test('the mirror of the own release is found in stanzas', () => {
  const sources = [{ name: 'debian.sources', text: deb822 }]
  expect(debianMirror(sources, 'bookworm')).toMatchObject({
    uri: 'http://mirror.example.test/debian',
    signedBy: '/usr/share/keyrings/debian.gpg',
  })
})

test('and in lines, among those of other publishers', () => {
  const text = `# deb http://old.example.test/debian bookworm main
deb-src http://source.example.test/debian bookworm main
deb https://tools.example.test/apt tools-bookworm main
deb [arch=amd64 signed-by=/etc/keys/debian.gpg] http://mirror.example.test/debian bookworm main
`
  expect(debianMirror([{ name: 'sources.list', text }], 'bookworm')).toMatchObject({
    uri: 'http://mirror.example.test/debian',
    signedBy: '/etc/keys/debian.gpg',
  })
  expect(debianMirror([{ name: 'sources.list', text }], 'trixie')).toBeUndefined()
})
