export const MENU_POPUP =
  'min-w-52 origin-[var(--transform-origin)] rounded-lg border border-line bg-surface p-1.5 shadow-sheet outline-hidden transition-[scale,opacity] duration-100 data-ending-style:scale-95 data-ending-style:opacity-0 data-starting-style:scale-95 data-starting-style:opacity-0'

export const MENU_ITEM =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 outline-hidden select-none data-highlighted:bg-iron-wash'

export const ICON_BUTTON =
  'relative grid size-11 place-items-center rounded-full text-ink hover:bg-sunken focus-visible:rounded-full data-popup-open:bg-sunken'
