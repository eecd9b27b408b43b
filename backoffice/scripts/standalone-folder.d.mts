export function standaloneFolder(): string | undefined
