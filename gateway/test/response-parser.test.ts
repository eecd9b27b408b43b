import { describe, expect, it } from 'vitest'
import { UpstreamError } from '../src/upstream/upstream-error.ts'
import { ResponseParser, type ResponseSink } from '../src/upstream/response-parser.ts'

class Recorder implements ResponseSink {
  status = 0
  headers: string[] = []
  body = ''
  ends = 0
  onResponseHead(status: number, headers: string[]): void {
    this.status = status
    this.headers = headers
  }
  onResponseData(chunk: Buffer): void {
    this.body += chunk.toString('latin1')
  }
  onResponseEnd(): void {
    this.ends += 1
  }
}

/** Feeds `text` in pieces of `size` bytes. */
function parse(
  text: string,
  size: number,
  headOnly = false,
): { recorder: Recorder; complete: boolean; parser: ResponseParser } {
  const recorder = new Recorder()
  const parser = new ResponseParser()
  parser.begin(headOnly)
  const bytes = Buffer.from(text, 'latin1')
  let complete = false
  for (let start = 0; start < bytes.length; start += size)
    complete = parser.push(bytes.subarray(start, start + size), recorder)
  return { recorder, complete, parser }
}

const whole = [
  ['a length', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello', 200, 'hello'],
  [
    'chunks',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;ext=1\r\nlo\r\n0\r\n\r\n',
    200,
    'hello',
  ],
  [
    'chunks and trailers',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-T: 1\r\nX-U: 2\r\n\r\n',
    200,
    'hello',
  ],
  [
    'an interim response first',
    'HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\nok',
    201,
    'ok',
  ],
  ['no body by status', 'HTTP/1.1 204 No Content\r\ncontent-length: 5\r\n\r\n', 204, ''],
  ['not modified', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 500\r\n\r\n', 304, ''],
  ['a length of zero', 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n', 404, ''],
  ['no reason phrase', 'HTTP/1.1 200\r\ncontent-length: 1\r\n\r\nx', 200, 'x'],
] as const

describe('a response', () => {
  it.each(whole)('with %s is read the same however it is cut up', (_title, text, status, body) => {
    for (let size = 1; size <= text.length; size += 1) {
      const { recorder, complete, parser } = parse(text, size)
      expect({
        size,
        status: recorder.status,
        body: recorder.body,
        ends: recorder.ends,
        complete,
        keepAlive: parser.keepAlive,
      }).toEqual({ size, status, body, ends: 1, complete: true, keepAlive: true })
    }
  })

  it('to HEAD has no body whatever its length says', () => {
    expect(parse('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n', 7, true)).toMatchObject({
      complete: true,
      recorder: { body: '', ends: 1 },
    })
  })

  it('without any length goes on until the connection closes, which is then not used again', () => {
    const { recorder, complete, parser } = parse('HTTP/1.1 200 OK\r\n\r\nall of it', 4)
    expect(complete).toBe(false)
    expect(parser.end(recorder)).toBe(true)
    expect({ body: recorder.body, ends: recorder.ends, keepAlive: parser.keepAlive }).toEqual({
      body: 'all of it',
      ends: 1,
      keepAlive: false,
    })
  })

  it('cut short by the close is not taken for whole', () => {
    for (const text of [
      'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhel',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n',
      'HTTP/1.1 200 OK\r\ncont',
    ]) {
      const { recorder, complete, parser } = parse(text, 3)
      expect({ complete, atEnd: parser.end(recorder) }).toEqual({ complete: false, atEnd: false })
    }
  })

  it('followed by bytes nobody asked for ends the connection', () => {
    expect(
      parse('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n', 1000).parser.keepAlive,
    ).toBe(false)
  })

  it('that says so, or is HTTP/1.0, ends the connection', () => {
    expect(
      parse('HTTP/1.1 200 OK\r\nConnection: close\r\ncontent-length: 0\r\n\r\n', 1000).parser.keepAlive,
    ).toBe(false)
    expect(parse('HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n', 1000).parser.keepAlive).toBe(false)
    const kept = parse(
      'HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nKeep-Alive: timeout=7, max=9\r\ncontent-length: 0\r\n\r\n',
      1000,
    ).parser
    expect([kept.keepAlive, kept.keepAliveTimeoutMs]).toEqual([true, 7000])
  })

  it.each([
    'HTTP/2 200 OK\r\n\r\n',
    'HTTP/1.1 20 OK\r\n\r\n',
    'HTTP/1.1 200OK\r\n\r\n',
    'HTTP/1.1 600 Odd\r\n\r\n',
    'HTTP/1.1 200 OK\r\n: empty\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 1x\r\n\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabcd\r\n',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfffffffff\r\n',
    `HTTP/1.1 200 OK\r\nx-big: ${'x'.repeat(40_000)}\r\n\r\n`,
    `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\nx: ${'x'.repeat(40_000)}`,
  ])('that breaks the protocol is refused: %j', (text) => {
    for (const size of [1, 3, 100_000]) expect(() => parse(text, size)).toThrow(UpstreamError)
  })
})
