// One application for its examiner: the verdict, clause by clause, and what a person judges.

import * as api from './api.js';
import { el, fresh, masked } from './dom.js';
import { badge, clauses, receipt, stands, summary, toDo } from './verdict.js';
import { CONCLUSIONS } from './words.js';

/** The names of what a judgement says; they are of the format, not of a guideline. */
const judgement = (application, clause) =>
  (application.judgements ?? []).find(each => each.clause === clause);

/** @param mode gives how to examine */
export function judging({ described, known, mode, changed, back }) {
  const heading = el('h2', { tabindex: '-1' });
  const conclusion = el('p', { class: 'conclusion' });
  const live = el('p', { class: 'unseen', role: 'status' });
  const state = el('p', { class: 'state' });
  const by = el('input', { type: 'text', id: fresh('by'), autocomplete: 'name' });
  const open = el('div', { class: 'judge-list' });
  const rest = el('div');
  const facts = el('div');
  let row;
  let asked = 0;

  async function decide() {
    const mine = ++asked;
    const of = row;
    state.textContent = '正在判定……';
    state.classList.remove('bad');
    try {
      const verdict = await api.verdict(of.application, { mode: mode() });
      if (mine !== asked) {
        return;
      }
      of.conclusion = verdict.conclusion;
      show(verdict);
      live.textContent = summary(verdict);
      state.textContent = '';
    } catch (e) {
      if (mine !== asked) {
        return;
      }
      live.textContent = state.textContent = `没有判定成：${e.message}`;
      state.classList.add('bad');
    }
  }

  function show(verdict) {
    conclusion.className = `conclusion ${CONCLUSIONS[verdict.conclusion].tone}`;
    conclusion.replaceChildren(badge(CONCLUSIONS[verdict.conclusion]),
      el('span', {}, summary(verdict).split('，').slice(1).join('，')));
    const stood = stands(rest);
    rest.replaceChildren(
      el('h3', {}, '要处理的'), toDo(verdict),
      el('h3', {}, '各条款'), clauses(verdict, known, { stood }), receipt(verdict.receipt));
    ask(verdict);
  }

  /** A question for each clause that waits for a person, or was judged; made once a clause. */
  function ask(verdict) {
    const waiting = [...verdict.reviewItems ?? [], ...verdict.findings]
      .filter(each => each.kind === 'JUDG' && each.status !== 'NOT_APPLICABLE'
        || each.status === 'NEEDS_REVIEW' || judgement(row.application, each.clause));
    const ids = new Set([...open.children].map(each => each.dataset.clause));
    for (const each of waiting) {
      if (!ids.has(each.clause)) {
        ids.add(each.clause);
        open.append(question(each, row));
      }
    }
    open.hidden = !ids.size;
  }

  function question({ clause, statement, citation }, of) {
    const name = fresh('met');
    const said = judgement(of.application, clause);
    const reason = el('input', { type: 'text', id: fresh('why'), autocomplete: 'off',
      value: said?.reason ?? '', change: () => record() });
    const choices = [['true', '是'], ['false', '否'], ['', '未评']].map(([value, text]) => {
      const input = el('input', { type: 'radio', name, value, change: () => record(),
        checked: value === (said?.met === undefined ? '' : String(said.met)) });
      return el('label', { class: 'choice' }, input, text);
    });
    const box = el('fieldset', { class: 'judge', 'data-clause': clause },
      el('legend', {}, statement), el('p', { class: 'muted' }, `${citation} · ${clause}`),
      el('div', { class: 'choices' }, choices),
      el('div', { class: 'field' }, el('label', { for: reason.id }, '理由'), reason));

    function record() {
      const met = box.querySelector('input[type=radio]:checked')?.value;
      if (!met && !judgement(of.application, clause)) {
        return; // a reason alone judges nothing yet
      }
      const others = (of.application.judgements ?? []).filter(each => each.clause !== clause);
      const mine = met ? [{
        ...judgement(of.application, clause), clause, met: met === 'true',
        ...by.value.trim() && { by: by.value.trim() },
        decidedOn: today(),
        reason: reason.value.trim() || undefined,
      }] : [];
      of.application.judgements = [...others, ...mine];
      if (!of.application.judgements.length) {
        delete of.application.judgements;
      }
      changed(of);
      decide().then(() => changed(of));
    }
    return box;
  }

  const element = el('div', {},
    el('button', { type: 'button', class: 'quiet', click: () => back(row) }, '← 回到列表'),
    heading, conclusion, live, state,
    el('div', { class: 'beside' },
      el('section', { 'aria-label': '评审' },
        el('h3', {}, '评审意见'),
        el('div', { class: 'field' }, el('label', { for: by.id }, '评审人'), by),
        open),
      el('section', { 'aria-label': '结论' }, rest,
        el('details', { class: 'group' }, el('summary', {}, el('h3', {}, '所填内容')), facts))));

  return {
    element,
    async show(given) {
      row = given;
      open.replaceChildren();
      rest.replaceChildren();
      conclusion.replaceChildren();
      heading.textContent = masked(`${row.application.title ?? '（无名称）'}（${row.application.id}）`);
      facts.replaceChildren(written(described.root, row.application));
      heading.focus();
      await decide();
    },
  };
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(each => String(each).padStart(2, '0')).join('-');
}

/** What is filled in, by the titles of the schema, identity numbers hidden. */
function written(node, value) {
  return el('dl', {}, node.parts.filter(each => value?.[each.name] !== undefined).map(({ name, node: part }) =>
    el('div', {}, el('dt', {}, part.title), el('dd', {}, said(part, value[name])))));
}

function said(node, value) {
  if (Array.isArray(value)) {
    return value.some(each => typeof each === 'object')
      ? el('ol', {}, value.map(each => el('li', {}, said(node, each)))) : masked(value.join('、'));
  }
  if (value && typeof value === 'object') {
    const inner = node.item ?? node.other ?? node;
    return inner.parts ? written(inner, value) : masked(JSON.stringify(value));
  }
  return typeof value === 'boolean' ? (value ? '是' : '否') : masked(value);
}
