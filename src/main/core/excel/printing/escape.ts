const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML shows it, safe inside elements and attributes; control characters are left out. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? '')
    .replace(/\p{Cc}/gu, (mark) => (/[\n\t]/.test(mark) ? mark : ''))
}
