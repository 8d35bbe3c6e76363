/** Gives every look on the pages one class, however many cells have it. */
export class StyleSheet {
  private readonly classes = new Map<string, string>()

  /** The class of a look given as CSS declarations. */
  classOf(declarations: string): string {
    const known = this.classes.get(declarations)
    if (known) return known
    const name = `s${this.classes.size.toString(36)}`
    this.classes.set(declarations, name)
    return name
  }

  /** The rules of all classes. */
  get css(): string {
    return [...this.classes].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n')
  }
}
