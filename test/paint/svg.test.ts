import { describe, expect, test } from 'vitest';
import type { PlacedLink } from '../../src/model/page.ts';
import { paintSvg } from '../../src/paint/svg/paint-svg.ts';
import { jpegFile, withOrientation, withSegment } from '../pictures/picture-files.ts';
import { layOutLines } from '../support/test-lines.ts';
import { icon, pageOf, photo, picturedList, pictureIn, png, tint } from './placed-pictures.ts';

const link: PlacedLink = {
  kind: 'link',
  area: { x: 60, y: 62, width: 30, height: 12 },
  target: 'https://example.org/?a="1"&b=ü',
  element: 1,
};

async function firstPage(further: Parameters<typeof picturedList>[0] = []): Promise<string> {
  return paintSvg(await picturedList(further))[0] ?? '';
}

test('each page is a separate file with the size of the paper', async () => {
  const list = await picturedList();
  const [page] = list.pages;
  const pages = page ? [page, { number: 2, size: { width: 300, height: 200 }, items: [] }] : [];
  const [first, second, ...others] = paintSvg({ ...list, pages });
  expect(others).toEqual([]);
  expect(first).toMatch(
    /^<svg xmlns="[^"]+" width="595.276pt" height="841.89pt" viewBox="0 0 595.276 841.89" lang="en-GB">/,
  );
  expect(second).toContain('viewBox="0 0 300 200"');
  expect(second).toContain('<rect x="0" y="0" width="300" height="200" fill="#ffffff"/>');
});

describe('a page', () => {
  test('is well-formed XML', async () => {
    const open: string[] = [];
    const svg = await firstPage([link]);
    for (const [, slash, name = '', empty] of svg.matchAll(/<(\/?)(\w+)(?: [\w:-]+="[^"<]*")*(\/?)>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (empty === '') open.push(name);
    }
    expect(open).toEqual([]);
    expect(svg.replaceAll(/<\/?\w+(?: [\w:-]+="[^"<]*")*\/?>/g, '')).not.toMatch(/[<>"]/);
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });

  test('refers to no other file', async () => {
    const svg = await firstPage([link]);
    const names = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const asked = [...svg.matchAll(/(?:<use href="#|url\(#)([^")]+)/g)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual(names.toSorted());
    expect(svg.match(/<image/g)).toHaveLength(2);
    for (const [, address] of svg.matchAll(/<image [^>]*href="([^"]{22})/g))
      expect(address).toMatch(/^data:image\/(jpeg|png);base6/);
  });

  test('is deterministic', async () => {
    expect(await firstPage()).toBe(await firstPage());
  });

  test('has the title of the document', async () => {
    expect(await firstPage()).toContain('<title>Ada &amp; her &lt;CV&gt;</title>');
  });

  test('has tints below everything, links above everything', async () => {
    const svg = await firstPage([link]);
    const order = ['#ffffff', tint.colour, icon.colour, '#1a1a1a', 'Portrait', '<a '].map((part) =>
      svg.indexOf(part),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('has only links that are safe in a browser', async () => {
    expect(await firstPage([link])).toContain('<a href="https://example.org/?a=%221%22&amp;b=%C3%BC">');
    expect(await firstPage([{ ...link, target: 'javascript:alert(1)' }])).not.toContain('<a ');
  });
});

test('glyphs are outlines, each defined once, at the pen positions', async () => {
  const list = await layOutLines([{ text: 'noon', size: 20, tracking: 0.1 }]);
  const [svg = ''] = paintSvg(list);
  expect(svg.match(/<path id="SourceSerif4-Regular\.\d+" d="M[^"]+Z"\/>/g)).toHaveLength(2);
  const [item] = list.pages[0]?.items ?? [];
  const glyphs = item?.kind === 'run' ? item.run.glyphs : [];
  const places = [...svg.matchAll(/<use href="#[^"]+" x="([^"]+)" y="0"\/>/g)].map(([, x]) => Number(x));
  let pen = 0;
  const pens = glyphs.map(({ advance }) => {
    pen += advance;
    return pen - advance;
  });
  expect(places.map((place) => (place * 20) / 1000)).toEqual(pens.map((length) => expect.closeTo(length, 4)));
  expect(svg).toContain('fill="#1a1a1a" transform="translate(60 72) scale(0.02 -0.02)"');
});

test('a space is not painted', async () => {
  const [svg = ''] = paintSvg(await layOutLines([{ text: 'a b' }]));
  expect(svg.match(/<g /g)).toHaveLength(2);
});

test('two faces of one name have different identifiers', async () => {
  const list = await layOutLines([{ text: 'n' }]);
  const pages = list.pages.map((page) => {
    const twins = page.items.map((item) => {
      return item.kind === 'run' ? { ...item, run: { ...item.run, face: { ...item.run.face } } } : item;
    });
    return { ...page, items: [...page.items, ...twins] };
  });
  expect(paintSvg({ ...list, pages })[0]?.match(/<path id="[^"]+"/g)).toEqual([
    expect.stringMatching(/^<path id="SourceSerif4-Regular\.\d+"$/),
    expect.stringMatching(/^<path id="SourceSerif4-Regular\.1\.\d+"$/),
  ]);
});

test('an image is upright, clipped, has alt text and no location', async () => {
  const upright = withOrientation(jpegFile('corners'), 6);
  const bytes = withSegment(upright, 0xfe, Uint8Array.from(Buffer.from('secret')));
  const square = { x: 100, y: 200, width: 50, height: 50 };
  const [svg = ''] = paintSvg(await pageOf([{ ...photo, picture: pictureIn(bytes), area: square }]));
  expect(svg).toContain('role="img" aria-label="Portrait of Ada Lovelace"');
  expect(svg).toContain('<ellipse cx="125" cy="225" rx="25" ry="25"/>');
  expect(svg).toContain('transform="matrix(0 100 -50 0 150 175)"');
  expect(svg).toContain(Buffer.from(jpegFile('corners')).toString('base64'));
});

test('an image that is shown twice is embedded once', async () => {
  const [svg = ''] = paintSvg(await pageOf([photo, { ...photo, element: 4 }, { ...photo, picture: png }]));
  expect(svg.match(/<image/g)).toHaveLength(2);
});

test('escapes all text of a display list', async () => {
  const path = 'M0 0"/><script>alert(1)</script>';
  const [svg = ''] = paintSvg(await pageOf([{ ...icon, icon: { ...icon.icon, path } }]));
  expect(svg).not.toContain('<script');
  const colour = '#fff" onload="alert(1)';
  for (const item of [
    { ...tint, colour },
    { ...icon, colour },
  ])
    expect(() => paintSvg({ ...emptyList, pages: [{ ...emptyPage, items: [item] }] })).toThrow(RangeError);
});

const emptyPage = { number: 1, size: { width: 100, height: 100 }, items: [] };
const emptyList = { pages: [emptyPage], outline: [], structure: [], title: '', keywords: [], language: '' };
