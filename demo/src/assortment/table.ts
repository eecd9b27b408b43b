/** Reads a text table: one row a line, cells between bars. A row of another width is an error, not a surprise. */
export const parseTable = (text: string, width: number): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      if (cells.length !== width)
        throw new Error(`expected ${width} cells, found ${cells.length}: ${line.trim()}`)
      return cells
    })

export const words = (text: string | undefined): string[] =>
  (text ?? '').split(' ').filter((word) => word !== '')
