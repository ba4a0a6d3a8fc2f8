// For examiners: a workbook is decided, its applications are listed, one is opened and judged.

import * as api from './api.js';
import { el, fileDrop, modes, save } from './dom.js';
import { job, troubles } from './job.js';
import { judging } from './judging.js';
import { list } from './list.js';
import { CONCLUSIONS } from './words.js';

/** What the service is told that the applications listed are. */
const LINES = '申请.jsonl';

export function examine({ guideline, described, known }) {
  const state = el('p', { role: 'status' });
  const bar = el('progress', { 'aria-label': '处理进度', hidden: true });
  const cancel = el('button', { type: 'button', class: 'quiet', hidden: true }, '停止');
  const unread = troubles();
  const table = list({ described, open: show });
  const one = el('section', { class: 'one', hidden: true, 'aria-label': '一份申请' });
  const out = el('div', { class: 'buttons', hidden: true },
    el('button', { type: 'button', click: () => exported() }, '导出结果工作簿'),
    el('button', { type: 'button', click: lines }, '导出申请数据'));
  const mode = modes(again);
  const judge = judging({ described, known, mode: () => mode.value, changed, back });
  const over = el('div', { class: 'over', hidden: true }, out, table.element);
  let rows = [];
  let named = '';
  let unsaved = false;

  async function open(file) {
    if (unsaved && !confirm('评审意见还没有导出，打开另一个文件会丢掉它们。继续？')) {
      return;
    }
    if (await decided(file, file.name)) {
      named = file.name;
      unsaved = false;
    }
  }

  /** What is listed, by the other way to examine, with the judgements that were made. */
  async function again() {
    if (rows.length) {
      await decided(written(), named);
    }
  }

  /** Whether a file was decided and is listed. */
  async function decided(file, name) {
    over.hidden = true;
    one.hidden = true;
    unread.tell();
    mode.disabled = true;
    try {
      const done = await run(file, file.name ?? LINES);
      if (!done) {
        state.textContent = '已停止。';
        return false;
      }
      rows = await api.listed(done.id);
      table.show(rows);
      out.hidden = false;
      over.hidden = false;
      state.textContent = `「${name}」共 ${done.rows} 行：${counted()}`
        + (done.refused ? `；${done.refused} 行用不了` : '')
        + (done.aside ? `；${done.aside} 行已撤回或被替代，没有计入` : '')
        + '。申请之间的冲突和立项上限，见导出的结果工作簿。';
      unread.tell(done.troubles);
      await api.end(done.id);
      return true;
    } catch (e) {
      state.textContent = `没有完成：${e.message}`;
      over.hidden = !rows.length;
      return false;
    } finally {
      bar.hidden = true;
      cancel.hidden = true;
      mode.disabled = false;
    }
  }

  /** Decides a file; nothing comes of one that is stopped. */
  async function run(file, name) {
    bar.hidden = false;
    bar.removeAttribute('value');
    let stopped = false;
    cancel.hidden = false;
    cancel.onclick = () => {
      stopped = true;
    };
    return job(file, name, { guideline, mode: mode.value },
      { tell: text => { state.textContent = text; }, stopped: () => stopped });
  }

  function counted() {
    return Object.entries(CONCLUSIONS)
      .map(([key, { text }]) => [text, rows.filter(each => each.conclusion === key).length])
      .filter(([, count]) => count).map(([text, count]) => `${text} ${count}`).join('，');
  }

  async function show(row) {
    over.hidden = true;
    one.hidden = false;
    one.replaceChildren(judge.element);
    await judge.show(row);
  }

  /** The list is made anew when somebody is back at it; an answer may come only then. */
  function changed(row) {
    unsaved = true;
    if (!over.hidden) {
      const here = table.element.contains(document.activeElement);
      table.show(rows);
      if (here) {
        table.focus(row);
      }
    }
  }

  function back(row) {
    one.hidden = true;
    over.hidden = false;
    table.show(rows);
    table.focus(row);
  }

  const written = () => new Blob(rows.map(each => `${JSON.stringify(each.application)}\n`),
    { type: 'application/x-ndjson' });

  function lines() {
    save(written(), LINES);
    unsaved = false;
  }

  async function exported() {
    try {
      const done = await run(written(), LINES);
      if (done) {
        save(await api.workbook(done.id), '结果.xlsx');
        unsaved = false;
        await api.end(done.id);
      }
      state.textContent = done ? '结果工作簿已生成。' : '已停止。';
    } catch (e) {
      state.textContent = `没有导出：${e.message}`;
    } finally {
      bar.hidden = true;
      cancel.hidden = true;
    }
  }

  addEventListener('beforeunload', event => {
    if (unsaved) {
      event.preventDefault();
    }
  });

  async function template() {
    try {
      save(await api.template(guideline), '申报.xlsx');
    } catch (e) {
      state.textContent = `没有下载：${e.message}`;
    }
  }

  const element = [
    el('h2', {}, '批量审查'),
    el('div', { class: 'tools' },
      fileDrop({ label: '打开申报表', hint: '或把文件拖到这里：.xlsx、.csv、.tsv、.jsonl',
        accept: '.xlsx,.xlsm,.csv,.tsv,.jsonl,.ndjson', take: open }),
      el('label', { class: 'which' }, '审查方式', mode),
      el('div', { class: 'buttons' }, el('button', { type: 'button', click: template }, '下载空白申报表')),
      el('div', { class: 'progress' }, bar, state, cancel)),
    unread.element, over, one,
  ];
  return { element };
}
