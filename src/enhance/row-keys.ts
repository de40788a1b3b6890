const steps: Record<string, (place: number, last: number) => number> = {
  ArrowDown: (place) => place + 1,
  ArrowUp: (place) => place - 1,
  Home: () => 0,
  End: (_, last) => last,
}

/** In a long table the arrows lead from the link of one row to that of the next, Home and End to the first and the last. */
export const watchRowKeys = (): void =>
  addEventListener('keydown', (event) => {
    const step = steps[event.key]
    const from = event.target as HTMLElement
    const region = from.closest?.<HTMLElement>('[data-row-keys]')
    if (!step || !region || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const links = [...region.querySelectorAll<HTMLElement>('tbody th a')]
    const place = links.indexOf(from)
    const next = place >= 0 || from === region ? links[step(place, links.length - 1)] : undefined
    if (!next) return
    event.preventDefault()
    next.focus()
  })
