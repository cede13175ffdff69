/** `Uint8Array<ArrayBuffer>`, written so that TypeScript before 5.7 accepts it too. */
export type Bytes = ReturnType<Uint8Array['slice']>;

/** Concatenates byte arrays. */
export function joinBytes(chunks: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let end = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, end);
    end += chunk.length;
  }
  return bytes;
}

/** Returns a view on exactly these bytes, which may be part of a larger buffer. */
export function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes converted at once: more arguments could overflow the stack of `String.fromCharCode`. */
const chunkLength = 8192;

/** Encodes bytes in base64. */
export function toBase64(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += chunkLength)
    characters += String.fromCharCode(...bytes.subarray(start, start + chunkLength));
  return btoa(characters);
}

/** Decodes base64. */
export function fromBase64(text: string): Bytes {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

/** Inflates a raw deflate stream in base64, the form in which the build embeds fonts and hyphenation patterns in modules. */
export async function inflateBase64(deflated: string): Promise<Uint8Array> {
  const inflater = new DecompressionStream('deflate-raw');
  const writer = inflater.writable.getWriter();
  const written = writer.write(fromBase64(deflated)).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  const reader = inflater.readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  await written;
  return joinBytes(chunks);
}
