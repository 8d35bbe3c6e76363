/** A moment (ISO 8601, as the core sends it) in local time, as `2026-09-01 08:30`. */
export function momentText(iso: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Today in local time as `YYYY-MM-DD`. */
export function today(): string {
  return momentText(new Date().toISOString()).slice(0, 10)
}
