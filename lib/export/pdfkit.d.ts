// Parts of pdfkit that its types leave out.
declare namespace PDFKit {
  /** Lengths in thousandths of the font's size. */
  interface GlyphPlace {
    xAdvance: number;
    xOffset: number;
    yOffset: number;
    /** What the glyph itself moves on; the rest of `xAdvance` is kerning. */
    advanceWidth: number;
  }

  interface EmbeddedFont {
    /** Its name in the file. */
    readonly id: string;
    ref(): PDFKitReference;
    /** The glyphs of a text as four hexadecimal digits each, which are then part of the embedded subset. */
    encode(text: string, features: readonly string[]): [codes: string[], places: GlyphPlace[]];
  }

  interface PDFDocument {
    readonly _font: EmbeddedFont;
  }

  interface PDFPage {
    readonly fonts: Record<string, PDFKitReference>;
  }
}
