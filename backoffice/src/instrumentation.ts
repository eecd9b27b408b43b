export { checkConfigAtStart as register } from '#lib/runtime/config.ts'
