// The official text beside the clauses. The user hands it over; it is not part of the service.

import * as api from './api.js';
import { el, fileDrop, go } from './dom.js';
import { STATUSES } from './words.js';

export function official({ guideline, clauses, toClause }) {
  const state = el('p', { class: 'muted', role: 'status' });
  const page = el('div', { class: 'official', tabindex: '0', role: 'region', 'aria-label': '指南原文', hidden: true });
  const drop = fileDrop({
    label: '打开指南原文', hint: '文本或 Markdown 文件，UTF-8 编码；只用来对照，不保存',
    accept: '.txt,.md,text/plain,text/markdown', take: open,
  });
  let stretches = [];
  let statuses = new Map();

  async function open(file) {
    state.textContent = '正在对照……';
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      const found = await api.locate(guideline, text);
      show(text, found);
      const count = new Set(found.stretches.flatMap(each => each.clauses)).size;
      state.textContent = `「${file.name}」：${count} 条条款在原文中找到`
        + (found.notFound.length ? `，${found.notFound.length} 条没有找到` : '');
    } catch (e) {
      state.textContent = e instanceof TypeError
        ? '这个文件不是 UTF-8 编码的文本，请另存为 UTF-8 后再打开' : `没有对照成：${e.message}`;
    }
  }

  function show(text, found) {
    page.replaceChildren();
    stretches = [];
    let at = 0;
    for (const { from, to, clauses: ids } of found.stretches) {
      page.append(text.slice(at, from));
      if (ids.length) {
        const mark = el('button', { type: 'button', class: 'stretch',
          click: () => toClause(weightiest(ids)) }, text.slice(from, to));
        stretches.push({ ids, mark });
        page.append(mark);
      } else {
        page.append(text.slice(from, to));
      }
      at = to;
    }
    page.append(text.slice(at));
    page.hidden = false;
    colour();
  }

  const order = Object.keys(STATUSES);
  const rank = id => {
    const at = order.indexOf(statuses.get(id));
    return at < 0 ? order.length : at;
  };
  const weightiest = ids => [...ids].sort((a, b) => rank(a) - rank(b))[0];

  function colour() {
    for (const { ids, mark } of stretches) {
      const id = weightiest(ids);
      const status = STATUSES[statuses.get(id)] ?? STATUSES.NOT_APPLICABLE;
      mark.className = `stretch ${status.tone}`;
      mark.title = `${status.text}：${clauses.get(id)?.statement ?? id}`;
    }
  }

  return {
    element: el('div', { class: 'official-box' }, drop, state, page),
    has: id => stretches.some(each => each.ids.includes(id)),
    colour(verdict) {
      statuses = new Map([...verdict.findings, ...verdict.reviewItems ?? [], ...verdict.derivedChecks ?? []]
        .map(each => [each.clause, each.status]));
      colour();
    },
    place(id) {
      const found = stretches.find(each => each.ids.includes(id));
      if (found) {
        go(found.mark);
      } else {
        state.textContent = stretches.length ? '这一条在原文中没有找到' : '请先打开指南原文';
      }
    },
  };
}
