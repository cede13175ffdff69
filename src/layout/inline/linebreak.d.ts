/** Types of linebreak, which finds the line breaks of UAX #14. The package has no types. */
declare module 'linebreak' {
  interface Break {
    /** Offset of the first character after the break. */
    readonly position: number;
    readonly required: boolean;
  }

  class LineBreaker {
    constructor(text: string);
    /** Returns the next break; the last is at the end of the text. */
    nextBreak(): Break | null;
  }

  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export default LineBreaker;
}
