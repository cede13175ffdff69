import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curvesOfArc, type PathStep, type Point, pathSteps } from '../../src/paint/svg-path.ts';

/** Formats steps as PDF operators, to hundredths. */
function formatted(steps: readonly PathStep[]): string {
  const numbers = (points: readonly Point[]) =>
    points
      .flat()
      .map((value) => String(Math.round(value * 100) / 100 || 0))
      .join(' ');
  return steps
    .map((step) => {
      if (step.kind === 'close') return 'h';
      if (step.kind === 'curve') return `${numbers(step.curve)} c`;
      return `${numbers([step.to])} ${step.kind === 'move' ? 'm' : 'l'}`;
    })
    .join(', ');
}

describe('reads path data', () => {
  test.each([
    ['M1 2L3 4Z', '1 2 m, 3 4 l, h'],
    ['m1,2 3,4 5 6z', '1 2 m, 4 6 l, 9 12 l, h'],
    ['M1 2 3 4', '1 2 m, 3 4 l'],
    ['M1 1H5V7h-2v-3', '1 1 m, 5 1 l, 5 7 l, 3 7 l, 3 4 l'],
    ['M0 0C1 2 3 4 5 6c1 2 3 4 5 6', '0 0 m, 1 2 3 4 5 6 c, 6 8 8 10 10 12 c'],
    ['M0 0C1 2 3 4 5 6S9 8 10 10', '0 0 m, 1 2 3 4 5 6 c, 7 8 9 8 10 10 c'],
    ['M2 2s1 1 2 0', '2 2 m, 2 2 3 3 4 2 c'],
    ['M0 0Q3 3 6 0', '0 0 m, 2 2 4 2 6 0 c'],
    ['M0 0Q3 3 6 0T12 0', '0 0 m, 2 2 4 2 6 0 c, 8 -2 10 -2 12 0 c'],
    ['M0 0q3 3 6 0t6 0', '0 0 m, 2 2 4 2 6 0 c, 8 -2 10 -2 12 0 c'],
    ['M0 0T6 6', '0 0 m, 0 0 2 2 6 6 c'],
    ['M1 1h4zl2 2', '1 1 m, 5 1 l, h, 1 1 m, 3 3 l'],
    ['M1 1h4z m2 2h1', '1 1 m, 5 1 l, h, 3 3 m, 4 3 l'],
    ['M.5.5-1-1e1', '0.5 0.5 m, -1 -10 l'],
    ['M0 0A0 5 0 0 1 3 4', '0 0 m, 3 4 l'],
    ['M0 0a5 5 0 0 1 5 5', '0 0 m, 2.76 0 5 2.24 5 5 c'],
    ['M0 0a5 5 0 015 5', '0 0 m, 2.76 0 5 2.24 5 5 c'],
    ['M0 0A1 1 0 0 0 4 0', '0 0 m, 0 1.1 0.9 2 2 2 c, 3.1 2 4 1.1 4 0 c'],
  ])('%s', (data, steps) => {
    expect(formatted(pathSteps(data))).toBe(steps);
  });

  test.each([
    ['L1 1', ''],
    ['', ''],
    ['M1', ''],
    ['M1 1L2 2L3', '1 1 m, 2 2 l'],
    ['M1 1L2 2 nonsense L3 3', '1 1 m, 2 2 l'],
    ['M0 0A1 1 0 2 0 4 0', '0 0 m'],
    ['M1e999 0', ''],
  ])('up to the first error: %s', (data, steps) => {
    expect(formatted(pathSteps(data))).toBe(steps);
  });

  test('of any characters', () => {
    const pieces = fc.constantFrom(...'MmLlHhVvCcSsQqTtAaZz 0123456789.,-+e\n'.split(''));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (data) => {
        for (const step of pathSteps(`M0 0${data.join('')}`))
          if ('to' in step) expect(step.to.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

test('relative and absolute commands draw the same', () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(point, point, point), { minLength: 1 }), (curves) => {
      let [x, y] = [3, 4];
      let [absolute, relative] = ['M3 4', 'm3 4'];
      for (const points of curves) {
        absolute += `C${points.flat().join(' ')}`;
        relative += `c${points.flatMap(([u, v]) => [u - x, v - y]).join(' ')}`;
        [x, y] = points[2];
      }
      expect(formatted(pathSteps(relative))).toBe(formatted(pathSteps(absolute)));
    }),
  );
});

test('every point of an arc lies on its ellipse, and the arc ends at its end point', () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  const radii = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(point, point, radii, fc.boolean(), fc.boolean(), (start, end, radius, large, sweep) => {
      fc.pre(start[0] !== end[0] || start[1] !== end[1]);
      const curves = curvesOfArc(
        start,
        { radiusX: radius, radiusY: radius, rotation: 30, large, sweep },
        end,
      );
      const chord = Math.hypot(end[0] - start[0], end[1] - start[1]);
      const enlarged = Math.max(radius, chord / 2);
      const [centreX, centreY] = centreOf(start, end, enlarged, large === sweep);
      let from: Point = start;
      for (const [one, two, to] of curves) {
        for (const share of [0.25, 0.5, 0.75, 1]) {
          const [x, y] = pointOf([from, one, two, to], share);
          expect(Math.abs(Math.hypot(x - centreX, y - centreY) - enlarged)).toBeLessThan(
            enlarged * 0.001 + 1e-6,
          );
        }
        from = to;
      }
      expect(from).toEqual(end);
      const turn = curves.length * (Math.PI / 2);
      if (chord < 1.9 * enlarged) expect(large ? turn > Math.PI - 1e-6 : turn <= Math.PI + 1e-6).toBe(true);
    }),
  );
});

function centreOf(start: Point, end: Point, radius: number, left: boolean): Point {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const chord = Math.hypot(dx, dy);
  const distance = Math.sqrt(Math.max(0, radius ** 2 - (chord / 2) ** 2)) * (left ? 1 : -1);
  return [
    (start[0] + end[0]) / 2 + (distance * dy) / chord,
    (start[1] + end[1]) / 2 - (distance * dx) / chord,
  ];
}

function pointOf(points: readonly Point[], share: number): Point {
  const weights = [(1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share ** 2 * (1 - share), share ** 3];
  const sum = (axis: 0 | 1) =>
    points.reduce((total, point, at) => total + point[axis] * (weights[at] ?? 0), 0);
  return [sum(0), sum(1)];
}

test('a rotated ellipse has the length of its radius', () => {
  const [first, second, ...others] = curvesOfArc(
    [0, 0],
    { radiusX: 10, radiusY: 5, rotation: 90, large: false, sweep: true },
    [0, 20],
  );
  expect(others).toEqual([]);
  const [side = Number.NaN] = first?.[2] ?? [];
  expect(side).toBeCloseTo(5);
  expect(second?.[2]).toEqual([0, 20]);
});
