import { channelsOf } from '../colour.ts';
import { decimal } from '../number.ts';

/** The operators of a page in the making; what is set already is not set again. */
export class ContentStream {
  readonly #operators: string[] = [];
  #colour = '';
  #font = '';
  #inText = false;

  add(operator: string): void {
    if (operator !== '') this.#operators.push(operator);
  }

  setColour(colour: string): void {
    if (colour === this.#colour) return;
    this.add(
      `${channelsOf(colour)
        .map((channel) => decimal(channel / 255))
        .join(' ')} rg`,
    );
    this.#colour = colour;
  }

  setFont(name: string, size: number): void {
    const font = `/${name} ${decimal(size)} Tf`;
    if (font === this.#font) return;
    this.add(font);
    this.#font = font;
  }

  /** Between here and its end nothing but text is shown. */
  setText(inText: boolean): void {
    if (inText !== this.#inText) this.add(inText ? 'BT' : 'ET');
    this.#inText = inText;
  }

  toString(): string {
    return this.#operators.join('\n');
  }
}
