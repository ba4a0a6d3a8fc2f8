// Which of thousands of applications are sought, and in which order. What a row is compared by is
// made once for it, so that a key that is typed is answered at once.

import { masked } from './dom.js';

const COLLATOR = new Intl.Collator('zh', { numeric: true });

/**
 * @param columns the columns, each with its name and what it has of a row
 * @param within how many of them, the first, are looked through for words
 */
export function seeking(columns, within) {
  const texts = new WeakMap();
  let rows = [];
  let ordered = [];
  let sorted;

  function text(row) {
    if (!texts.has(row)) {
      texts.set(row, columns.slice(0, within).map(each => masked(each.of(row)).toLowerCase()).join('\n'));
    }
    return texts.get(row);
  }

  function order() {
    const { of } = columns.find(each => each.name === sorted.by);
    const way = sorted.down ? -1 : 1;
    const keyed = rows.map(row => ({ row, key: of(row) }));
    const compare = typeof keyed[0]?.key === 'number' ? (a, b) => a - b : COLLATOR.compare;
    ordered = keyed.sort((a, b) => way * compare(a.key, b.key)).map(each => each.row);
  }

  return {
    /** All there are; to be said again when a row is another than it was. */
    all(given) {
      rows = given;
      order();
    },
    sort(by) {
      sorted = by;
      order();
    },
    /** Those that have the words, and are wanted besides. */
    found(words, wanted) {
      const sought = words.trim().toLowerCase();
      return ordered.filter(row => wanted(row) && (!sought || text(row).includes(sought)));
    },
  };
}
