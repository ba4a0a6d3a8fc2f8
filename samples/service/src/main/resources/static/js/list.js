// The table of applications: filtered, sorted, one opened. Of thousands the first are shown, and
// more as somebody asks for them.

import { el, fresh, masked } from './dom.js';
import { seeking } from './seeking.js';
import { badge } from './verdict.js';
import { CONCLUSIONS } from './words.js';

const PAGE = 100;
const ORDER = Object.keys(CONCLUSIONS).reverse();

export function list({ described, open }) {
  const title = name => described.root.parts.find(each => each.name === name)?.node.title ?? name;
  const columns = [
    { name: 'id', title: title('id'), of: row => row.application.id },
    { name: 'title', title: title('title'), of: row => row.application.title ?? '' },
    { name: 'topic', title: title('topic'), of: row => row.application.topic ?? '' },
    { name: 'applicant', title: title('applicant'), of: row => row.application.applicant?.name ?? '' },
    { name: 'conclusion', title: '结论', of: row => ORDER.indexOf(row.conclusion) },
  ];
  const seek = seeking(columns, 4);
  let rows = [];
  let sorted = { by: 'conclusion', down: false };
  let found = [];
  let shown = 0;

  const words = el('input', { type: 'search', id: fresh('words'), autocomplete: 'off', input: draw });
  const conclusion = el('select', { id: fresh('c'), change: draw },
    el('option', { value: '' }, '全部结论'),
    Object.entries(CONCLUSIONS).map(([value, { text }]) => el('option', { value }, text)));
  const topic = el('select', { id: fresh('t'), change: draw });
  const count = el('p', { class: 'muted', role: 'status' });
  const body = el('tbody');
  const heads = columns.map(column => {
    const button = el('button', { type: 'button', class: 'sort', click: () => {
      sorted = { by: column.name, down: sorted.by === column.name && !sorted.down };
      seek.sort(sorted);
      draw();
    } }, column.title);
    return { column, button, cell: el('th', { scope: 'col' }, button) };
  });
  const more = el('button', { type: 'button', hidden: true, click: () => {
    const first = found[shown];
    add(2 * shown);
    at(first).focus(); // who goes by keyboard goes on where the new ones begin
  } });
  seek.sort(sorted);

  const line = row => el('tr', {},
    el('th', { scope: 'row', 'data-title': columns[0].title },
      el('button', { type: 'button', class: 'link', 'data-id': row.application.id, click: () => open(row) },
        row.application.id)),
    columns.slice(1, 4).map(each => el('td', { 'data-title': each.title }, masked(each.of(row)))),
    el('td', { 'data-title': '结论' }, badge(CONCLUSIONS[row.conclusion])));

  const at = row => body.querySelector(`[data-id="${CSS.escape(row.application.id)}"]`);

  /** Shows as many in all, if there are. */
  function add(until) {
    body.append(...found.slice(shown, until).map(line));
    shown = Math.min(until, found.length);
    more.hidden = found.length <= shown;
    more.textContent = `再显示 ${Math.min(shown, found.length - shown)} 份（还有 ${found.length - shown} 份）`;
  }

  function draw() {
    found = seek.found(words.value, row => (!conclusion.value || row.conclusion === conclusion.value)
      && (!topic.value || (row.application.topic ?? '') === topic.value));
    for (const { column, cell } of heads) {
      cell.setAttribute('aria-sort', column.name !== sorted.by ? 'none' : sorted.down ? 'descending' : 'ascending');
    }
    count.textContent = found.length === rows.length ? `共 ${rows.length} 份` : `${rows.length} 份中的 ${found.length} 份`;
    body.replaceChildren();
    shown = 0;
    add(PAGE);
  }

  return {
    element: el('div', {},
      el('form', { class: 'filters', role: 'search', 'aria-label': '筛选', submit: event => event.preventDefault() },
        el('div', { class: 'field' }, el('label', { for: words.id }, '查找'), words),
        el('div', { class: 'field' }, el('label', { for: conclusion.id }, '结论'), conclusion),
        el('div', { class: 'field' }, el('label', { for: topic.id }, title('topic')), topic)),
      count,
      el('table', { class: 'list' },
        el('caption', { class: 'unseen' }, '申请'),
        el('thead', {}, el('tr', {}, heads.map(each => each.cell))), body),
      more),
    show(given) {
      const chosen = topic.value;
      rows = given;
      seek.all(rows);
      const topics = [...new Set(rows.map(each => each.application.topic ?? ''))].filter(Boolean).sort();
      topic.replaceChildren(el('option', { value: '' }, '全部'),
        ...topics.map(each => el('option', { value: each }, masked(each))));
      topic.value = topics.includes(chosen) ? chosen : '';
      draw();
    },
    /** Gives a row the keyboard, however far down it stands; where it is filtered out, the search. */
    focus(row) {
      const place = found.indexOf(row);
      if (place >= shown) {
        add(Math.ceil((place + 1) / PAGE) * PAGE);
      }
      (at(row) ?? words).focus();
    },
  };
}
