import { problems } from '@halles/service-kit'

export const errors = { notFound: problems.notFound }
