/** Set when a page is rendered for everybody. The gateway lets no such header in from outside. */
export const SHARED_PAGE_HEADER = 'x-halles-shared-page'
