import { fromBase64, joinBytes } from '../model/bytes.ts';

/** Inflates a raw deflate stream in base64, the form in which the build embeds fonts in modules. */
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
