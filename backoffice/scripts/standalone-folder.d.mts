export const project: string
export function standaloneFolder(): string
