const sampleWords = (
  'a about after against among and are as at before between bridge build by carried careful chart city coast ' +
  'committee control cost course data design despite drawing during each early engine every failure field first ' +
  'floor for found from further garden given great hand harbour he held her high hospital house in inside into ' +
  'its kept knowledge large later led less letter library line long machine made maintenance many measured method ' +
  'more museum nearly network new night of often on one opened operations orchard order other over paper part plan ' +
  'printed programme quarter quickly railway reliable report river road school second service seven she ship small ' +
  'some station steel stone street student study system taught team than that the their theatre these they through ' +
  'to together town travelled under understanding until valley various village was water were which while winter with without work years'
).split(' ');

/** Sentences of so many words, the same for the same seed: no two seeds begin alike. */
export function runningWords(count: number, seed: number): string {
  let state = (seed + 1) * 7919;
  const words = Array.from({ length: count }, (_, index) => {
    state = (state * 48_271) % 2_147_483_647;
    const word = sampleWords[state % sampleWords.length] ?? '';
    const begins = index % sentence === 0;
    const ends = index % sentence === sentence - 1 || index === count - 1;
    return (begins ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (ends ? '.' : '');
  });
  return words.join(' ');
}

const sentence = 13;
