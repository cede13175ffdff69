/** The part of bidi-js that is used. The types of the package describe a module that Node does not load. */
declare module 'bidi-js' {
  interface BidiEngine {
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
  }
  function bidiFactory(): BidiEngine;
  export = bidiFactory;
}
