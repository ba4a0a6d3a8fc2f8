// For applicants: the form, and beside it the verdict on what is filled in.

import * as api from './api.js';
import * as draft from './draft.js';
import { asking } from './asking.js';
import { el, fileDrop, go, modes, save } from './dom.js';
import { form as made } from './form.js';
import { job, troubles } from './job.js';
import { official } from './official.js';
import { tabs } from './tabs.js';
import { badge, clauses, receipt, stands, summary, toDo } from './verdict.js';
import { CONCLUSIONS } from './words.js';

/** Whatever the guideline: the page names it itself, and reviewers write these. */
const FIXED = ['guideline'];
const REVIEWERS = ['judgements', 'awarded'];

const UNNUMBERED = '未编号';

export function apply({ guideline, described, known }) {
  const form = made(described, { changed, fixed: FIXED, last: REVIEWERS });
  const notes = el('ul', { class: 'told bad', hidden: true });
  const file = el('p', { class: 'muted', role: 'status' });
  const unread = troubles();
  const mode = modes(() => asks.now());
  const state = el('p', { class: 'state', role: 'status' });
  const live = el('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const conclusion = el('p', { class: 'conclusion' });
  const tasks = el('div');
  const all = el('div');
  const under = el('div');
  const text = official({ guideline, clauses: known, toClause });
  const parts = tabs('结论', [
    { title: '要处理的', content: tasks },
    { title: '各条款', content: all },
    { title: '指南原文', content: text.element },
  ]);
  const bar = el('a', { class: 'bar', href: '#verdict', click: event => {
    event.preventDefault();
    go(heading);
  } });
  const heading = el('h2', { id: 'verdict', tabindex: '-1' }, '结论');

  const asks = asking({ read: asked, mode: () => mode.value, show, tell });

  const element = [
    el('div', { class: 'tools' },
      fileDrop({ label: '打开申请文件', hint: '或把文件拖到这里：.json，或填了一份申请的申报表（.xlsx、.csv）',
        accept: '.json,application/json,.xlsx,.xlsm,.csv,.tsv', take: open }),
      el('label', { class: 'which' }, '审查方式', mode),
      el('div', { class: 'buttons' },
        el('button', { type: 'button', click: store }, '存为文件'),
        el('button', { type: 'button', click: () => print() }, '打印申请表'),
        el('button', { type: 'button', click: opinion }, '下载意见表'),
        el('button', { type: 'button', class: 'quiet', click: empty }, '清空')),
      file),
    unread.element,
    el('div', { class: 'beside' },
      el('section', { class: 'filling', 'aria-labelledby': 'filling' },
        el('h2', { id: 'filling' }, '所填内容'),
        el('p', { class: 'muted' }, '草稿只留在这个浏览器标签页里，关闭即消失。',
          described.usual && `除另有说明外，${described.usual}。`),
        notes, form.element),
      el('section', { class: 'verdict', 'aria-labelledby': 'verdict' },
        heading, live, conclusion, state, parts.element, under)),
    bar,
  ];

  function application() {
    return { ...form.read(), guideline: guideline.id };
  }

  /** What the service is asked: an application has a number, though the draft may have none yet. */
  function asked() {
    const read = application();
    return { ...read, id: read.id ?? UNNUMBERED };
  }

  function changed() {
    form.count();
    if (!draft.keep(guideline, application())) {
      file.textContent = '浏览器不让保存草稿，请及时存为文件。';
    }
    asks.soon();
  }

  function tell(what, why) {
    state.textContent = { busy: '正在判定……', slow: '服务较慢，仍在等待……', failed: why, done: '' }[what];
    state.classList.toggle('bad', what === 'failed');
    conclusion.classList.toggle('stale', what !== 'done');
  }

  function show(verdict, problems) {
    const elsewhere = form.tell(problems);
    notes.hidden = !problems.length;
    notes.replaceChildren(
      el('li', {}, `有 ${problems.length} 处读不懂，结论暂按没有填写得出：`),
      ...problems.map(each => el('li', {}, elsewhere.includes(each) ? each.detail
        : el('button', { type: 'button', class: 'link', click: () => go(form.at(each.pointer).input) }, each.detail),
      elsewhere.includes(each) && /^\/[^/]+$/.test(each.pointer ?? '')
        && el('button', { type: 'button', class: 'quiet', click: () => {
          form.drop(each.pointer.slice(1));
          changed();
        } }, '去掉这一项'))));
    if (!verdict) {
      return;
    }
    const said = summary(verdict);
    const { tone, text: word } = CONCLUSIONS[verdict.conclusion];
    conclusion.className = `conclusion ${tone}`;
    conclusion.replaceChildren(badge(CONCLUSIONS[verdict.conclusion]),
      el('span', {}, said.split('，').slice(1).join('，')));
    if (live.textContent !== said) {
      live.textContent = said;
    }
    bar.className = `bar ${tone}`;
    bar.textContent = `${word}　${said.split('，')[1]}`;
    keepingFocus(tasks, () => tasks.replaceChildren(toDo(verdict, { reach, clause: toClause })));
    const stood = stands(all);
    keepingFocus(all, () => all.replaceChildren(clauses(verdict, known, { place, stood })));
    under.replaceChildren(receipt(verdict.receipt));
    text.colour(verdict);
  }

  /** To the field of a task. */
  function reach(task) {
    const field = form.of(task.fact, task.property) ?? (task.pointer && form.at(task.pointer));
    if (field) {
      go(field.input);
    }
  }

  function toClause(id) {
    parts.pick(1);
    for (const group of all.querySelectorAll('details.group')) {
      const was = group.open;
      group.open = true;
      group.fill();
      const found = group.querySelector(`details[data-key="${CSS.escape(id)}"]`);
      if (found) {
        found.open = true;
        go(found.querySelector('summary'));
        return;
      }
      group.open = was;
    }
  }

  function place(id) {
    parts.pick(2);
    text.place(id);
  }

  async function open(chosen) {
    unread.tell();
    await (/\.(xlsx|xlsm|csv|tsv)$/i.test(chosen.name) ? ofSheet(chosen) : ofJson(chosen));
  }

  /** A form holds one application, of those that a spreadsheet may have. */
  async function ofSheet(chosen) {
    const name = `「${chosen.name}」`;
    try {
      const done = await job(chosen, chosen.name, { guideline, mode: mode.value, draft: true },
        { tell: text => { file.textContent = text; } });
      const rows = await api.listed(done.id).finally(() => api.end(done.id));
      unread.tell(done.troubles);
      if (rows.length === 1) {
        form.write(rows[0].application);
        file.textContent = `已打开${name}。`;
        changed();
      } else {
        file.textContent = rows.length
          ? `${name}里有 ${rows.length} 份申请，这里一次填一份，没有改动已填的内容；几份一起请用「批量审查」。`
          : `${name}里没有读到申请，没有改动已填的内容。`;
      }
    } catch (e) {
      file.textContent = `${name}没有打开：${e.message}`;
    }
  }

  async function ofJson(chosen) {
    try {
      const given = JSON.parse(await chosen.text());
      if (!given || typeof given !== 'object' || Array.isArray(given)) {
        throw new SyntaxError();
      }
      form.write(given);
      file.textContent = given.guideline && given.guideline !== guideline.id
        ? `已打开「${chosen.name}」；它原是另一指南的申请，现按本指南判定。` : `已打开「${chosen.name}」。`;
      changed();
    } catch {
      file.textContent = `「${chosen.name}」不是一份申请（应为 JSON 文件），没有改动已填的内容。`;
    }
  }

  function store() {
    const written = JSON.stringify(application(), null, 2);
    save(new Blob([written, '\n'], { type: 'application/json' }), `${application().id ?? '申请'}.json`);
  }

  async function opinion() {
    file.textContent = '正在生成意见表……';
    try {
      save(await api.paper(asked(), mode.value), `${asked().id}-意见表.pdf`);
      file.textContent = '意见表已生成。';
    } catch (e) {
      file.textContent = `意见表没有生成：${e.message}`;
    }
  }

  function empty() {
    if (confirm('清空所填内容和草稿？')) {
      draft.clear(guideline);
      form.write({});
      changed();
      draft.clear(guideline);
      file.textContent = '已清空，草稿已删除。';
    }
  }

  addEventListener('beforeprint', () => form.sections.forEach(each => {
    each.box.open ||= !each.box.classList.contains('empty');
  }));
  form.write(draft.kept(guideline) ?? {});
  form.count();
  asks.now();
  return { element, stop: () => asks.stop() };
}

/** Puts the keyboard back to where it was, when what it was on is made anew. */
function keepingFocus(box, change) {
  const within = [...box.querySelectorAll('button, summary')];
  const at = within.indexOf(document.activeElement);
  const text = at >= 0 ? within[at].textContent : '';
  change();
  if (at >= 0) {
    [...box.querySelectorAll('button, summary')].find(each => each.textContent === text)
      ?.focus({ preventScroll: true });
  }
}
