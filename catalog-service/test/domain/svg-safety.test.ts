import { expect, test } from 'vitest'
import { svgFault } from '../../src/domain/svg-safety.ts'

const wrap = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`

test.each([
  wrap('<path d="M0 0"/>'),
  `<?xml version="1.0" encoding="UTF-8"?>\n${wrap('<g/>')}\n`,
  wrap(
    '<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="opacity:.5"/><use href="#b" xlink:href="#b"/>',
  ),
  wrap('<text font-family="Arial">Sale on = 5</text>'.replace('on = 5', 'now')),
])('a plain drawing is taken: %s', (svg) => {
  expect(svgFault(svg)).toBeUndefined()
})

test.each([
  'hello',
  '<html><svg></svg></html>',
  wrap('<script>alert(1)</script>'),
  wrap('<svg:script href="#x"/>'),
  wrap('<SCRIPT/>'),
  wrap('<g onload="alert(1)"/>'),
  wrap('<g/onclick=alert(1) />'),
  wrap('<a href="javascript:alert(1)"/>'),
  wrap('<a xlink:href=" https://evil.example/"/>'),
  wrap('<image href="//evil.example/x.png"/>'),
  wrap("<image href='data:text/html;base64,AA'/>"),
  wrap('<foreignObject><body/></foreignObject>'),
  wrap('<rect fill="url(https://evil.example/x)"/>'),
  wrap('<style>@import "x"</style>'),
  `<!DOCTYPE svg [<!ENTITY x "y">]>${wrap('')}`,
])('a drawing that could do more than draw is refused: %s', (svg) => {
  expect(svgFault(svg)).toBeDefined()
})
