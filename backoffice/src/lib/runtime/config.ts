/** Set by Next itself; replaced by constants in the build. */
export const isDevelopment = process.env.NODE_ENV === 'development'
export const runsOnNode = process.env.NEXT_RUNTIME === 'nodejs'
