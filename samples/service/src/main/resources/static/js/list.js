// The table of applications: filtered, sorted, one opened.

import { el, fresh, masked } from './dom.js';
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
  let rows = [];
  let sorted = { by: 'conclusion', down: false };
  let shown = PAGE;

  const words = el('input', { type: 'search', id: fresh('words'), autocomplete: 'off', input: again });
  const conclusion = el('select', { id: fresh('c'), change: again },
    el('option', { value: '' }, '全部结论'),
    Object.entries(CONCLUSIONS).map(([value, { text }]) => el('option', { value }, text)));
  const topic = el('select', { id: fresh('t'), change: again });
  const count = el('p', { class: 'muted', role: 'status' });
  const body = el('tbody');
  const heads = columns.map(column => {
    const button = el('button', { type: 'button', class: 'sort', click: () => {
      sorted = { by: column.name, down: sorted.by === column.name && !sorted.down };
      draw();
    } }, column.title);
    return { column, button, cell: el('th', { scope: 'col' }, button) };
  });
  const more = el('button', { type: 'button', hidden: true, click: () => {
    shown += PAGE;
    draw();
  } }, '再显示一些');

  function again() {
    shown = PAGE;
    draw();
  }

  function draw() {
    const sought = words.value.trim().toLowerCase();
    const by = columns.find(each => each.name === sorted.by);
    const found = rows
      .filter(row => !conclusion.value || row.conclusion === conclusion.value)
      .filter(row => !topic.value || (row.application.topic ?? '') === topic.value)
      .filter(row => !sought || columns.slice(0, 4).some(each =>
        masked(each.of(row)).toLowerCase().includes(sought)))
      .sort((a, b) => {
        const [one, two] = [by.of(a), by.of(b)];
        const way = typeof one === 'number' ? one - two : String(one).localeCompare(String(two), 'zh', { numeric: true });
        return sorted.down ? -way : way;
      });
    for (const { column, cell } of heads) {
      cell.setAttribute('aria-sort', column.name !== sorted.by ? 'none' : sorted.down ? 'descending' : 'ascending');
    }
    count.textContent = found.length === rows.length ? `共 ${rows.length} 份` : `${rows.length} 份中的 ${found.length} 份`;
    body.replaceChildren(...found.slice(0, shown).map(row => el('tr', {},
      el('th', { scope: 'row', 'data-title': columns[0].title },
        el('button', { type: 'button', class: 'link', 'data-id': row.application.id, click: () => open(row) },
          row.application.id)),
      columns.slice(1, 4).map(each => el('td', { 'data-title': each.title }, masked(each.of(row)))),
      el('td', { 'data-title': '结论' }, badge(CONCLUSIONS[row.conclusion])))));
    more.hidden = found.length <= shown;
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
      const topics = [...new Set(rows.map(each => each.application.topic ?? ''))].filter(Boolean).sort();
      topic.replaceChildren(el('option', { value: '' }, '全部'),
        ...topics.map(each => el('option', { value: each }, masked(each))));
      topic.value = topics.includes(chosen) ? chosen : '';
      draw();
    },
    focus(row) {
      (body.querySelector(`[data-id="${CSS.escape(row.application.id)}"]`) ?? words).focus();
    },
  };
}
