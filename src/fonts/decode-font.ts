import { joinBytes } from '../model/bytes.ts';

/** The bytes behind a raw deflate stream in base64, as the build writes fonts into modules. */
export async function inflateBase64(deflated: string): Promise<Uint8Array> {
  const inflater = new DecompressionStream('deflate-raw');
  const writer = inflater.writable.getWriter();
  const written = writer.write(bytesOfBase64(deflated)).then(() => writer.close());
  const chunks: Uint8Array[] = [];
  const reader = inflater.readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  await written;
  return joinBytes(chunks);
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
