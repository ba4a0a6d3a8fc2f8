// A verdict: the conclusion, what is to do, and clause by clause.

import { el, masked } from './dom.js';
import { CONCLUSIONS, STATUSES, when } from './words.js';
import { tasks } from './tasks.js';

export const badge = ({ text, tone, sign }, extra = '') =>
  el('span', { class: `badge ${tone}` }, el('span', { 'aria-hidden': 'true' }, sign), ` ${text}${extra}`);

/** In one sentence, for the live region too. */
export function summary(verdict, list = tasks(verdict)) {
  const weighty = list.filter(each => each.weight !== 'ELIGIBLE').length;
  const judged = verdict.reviewItems?.length ?? 0;
  return [`结论：${CONCLUSIONS[verdict.conclusion].text}`,
    weighty ? `还有 ${weighty} 处要处理` : '没有要补正的',
    judged && `${judged} 条由评审人判断`].filter(Boolean).join('，');
}

const GROUPS = {
  INELIGIBLE: '导致不通过',
  CORRECTABLE: '需要补正',
  NEEDS_REVIEW: '须由人核实',
  ELIGIBLE: '提醒，不影响结论',
};

/** What is to do, each with the way to its field; `reach` is given the task, `clause` an id. */
export function toDo(verdict, { reach, clause, most = 3 } = {}) {
  const list = tasks(verdict);
  if (!list.length) {
    return el('p', { class: 'muted' }, '没有要处理的。');
  }
  return el('div', {}, Object.entries(GROUPS).map(([weight, title]) => {
    const of = list.filter(each => each.weight === weight);
    return of.length ? el('section', { class: 'todo' },
      el('h3', {}, title, el('span', { class: 'muted' }, ` ${of.length}`)),
      el('ul', {}, of.map(each => el('li', { 'data-fact': [each.fact, each.property].filter(Boolean).join('.') },
        reach && each.fact
          ? el('button', { type: 'button', class: 'to', click: () => reach(each) }, masked(each.text))
          : el('p', { class: 'to-text' }, masked(each.text)),
        el('p', { class: 'serves' }, `${each.clauses.length > 1 ? `关系到 ${each.clauses.length} 条：` : ''}`,
          each.clauses.slice(0, most).map((to, i) => [i ? '、' : '', clause
            ? el('button', { type: 'button', class: 'link', click: () => clause(to.id) }, to.statement)
            : to.statement]).flat(),
          each.clauses.length > most ? ' 等' : ''))))) : '';
  }));
}

/** All clauses by status; `place` shows one in the official text where it is there. */
export function clauses(verdict, known, { place, stood = new Map() } = {}) {
  const by = { VIOLATED: [], UNDETERMINED: [], NEEDS_REVIEW: [], SATISFIED: [], NOT_APPLICABLE: [] };
  const all = [...verdict.findings, ...verdict.reviewItems ?? [], ...verdict.derivedChecks ?? []];
  const seen = new Set();
  for (const each of all) {
    if (!seen.has(each.clause)) {
      seen.add(each.clause);
      by[each.status].push(each);
    }
  }
  for (const id of verdict.notApplicable ?? []) {
    if (!seen.has(id)) {
      const clause = known.get(id);
      by.NOT_APPLICABLE.push({ clause: id, status: 'NOT_APPLICABLE',
        statement: clause?.statement ?? id, citation: clause?.citation ?? '' });
    }
  }
  const started = ['VIOLATED', 'UNDETERMINED', 'NEEDS_REVIEW'];
  return el('div', { class: 'clauses' }, Object.entries(by).filter(([, of]) => of.length)
    .map(([status, of]) => {
      const group = el('details', { class: 'group', 'data-key': status,
        open: stood.get(status) ?? started.includes(status) },
        el('summary', {}, el('h3', {}, badge(STATUSES[status], ` ${of.length} 条`))));
      const fill = () => {
        if (group.open && group.children.length === 1) {
          group.append(el('ul', { class: 'findings' }, of.map(each => finding(each, { place, stood }))));
        }
      };
      group.fill = fill;
      group.addEventListener('toggle', fill);
      fill();
      return group;
    }));
}

function finding(each, { place, stood }) {
  const lines = [
    ...(each.evidence ?? []).map(one => ['依据', one.text]),
    ...(each.missing ?? []).map(one => ['缺少', [one.paper, one.title]
      .filter((part, i, both) => part && both.indexOf(part) === i).join('：')]),
    each.note && ['说明', each.note],
    each.remedy && ['办法', each.remedy],
    each.citation && ['出处', each.citation + (each.readings?.length ? `（按解读 ${each.readings.join('、')}）` : '')],
    ['编号', each.clause],
  ].filter(Boolean);
  return el('li', {}, el('details', { class: `finding ${STATUSES[each.status].tone}`,
    'data-key': each.clause, open: stood.get(each.clause) ?? false },
    el('summary', {}, each.statement),
    el('dl', {}, lines.map(([what, text]) =>
      el('div', {}, el('dt', {}, what), el('dd', {}, masked(text))))),
    place && el('button', { type: 'button', class: 'quiet', click: () => place(each.clause) }, '看原文')));
}

/** Which groups and clauses stand open and which closed, to leave them so. */
export const stands = box => new Map([...box.querySelectorAll('details')]
  .map(each => [each.dataset.key, each.open]));

/** Under which rules. */
export function receipt({ number, packSha256, mode, asOf }) {
  return el('p', { class: 'muted receipt' }, ['依据 ' + number, `规则包 ${packSha256.slice(0, 12)}`,
    mode === 'FORMAL' ? '形式审查' : '预审', asOf && `判定时点 ${when(asOf)}`].filter(Boolean).join(' · '));
}
