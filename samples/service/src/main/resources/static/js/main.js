// Opens the page: which guideline, which view.

import * as api from './api.js';
import { apply } from './apply.js';
import { byId, el } from './dom.js';
import { examine } from './examine.js';
import { described } from './schema.js';
import { when } from './words.js';

let views = {};

async function open(guideline) {
  byId('call-no').textContent = guideline.number;
  byId('call-title').textContent = guideline.title;
  byId('call-time').textContent = guideline.closesAt
    ? `申报期 ${when(guideline.opensAt)} 至 ${when(guideline.closesAt)}` : '';
  document.title = `申报自查与审查 · ${guideline.title}`;
  const [schema, clauses] = await Promise.all([api.schema(guideline), api.clauses(guideline)]);
  const given = {
    guideline,
    described: described(schema),
    known: new Map(clauses.map(each => [each.id, each])),
  };
  views.apply?.stop();
  views = { apply: apply(given), examine: examine(given) };
  byId('apply').replaceChildren(...views.apply.element);
  byId('examine').replaceChildren(...views.examine.element);
  route();
}

function route() {
  const name = location.hash === '#examine' ? 'examine' : 'apply';
  for (const each of ['apply', 'examine']) {
    byId(each).hidden = each !== name;
    byId(`to-${each}`).toggleAttribute('aria-current', each === name);
    if (each === name) {
      byId(`to-${each}`).setAttribute('aria-current', 'page');
    }
  }
}

async function start() {
  const loading = byId('loading');
  try {
    const all = await api.guidelines();
    const choice = byId('guideline');
    choice.append(...all.map((each, i) => el('option', { value: i }, each.title)));
    choice.addEventListener('change', () => open(all[choice.value]).catch(failed));
    byId('which').hidden = all.length < 2;
    addEventListener('hashchange', route);
    await open(all[0]);
    loading.hidden = true;
  } catch (e) {
    failed(e);
  }

  function failed(e) {
    loading.hidden = false;
    loading.replaceChildren(`没有打开：${e.message}　`,
      el('button', { type: 'button', click: () => location.reload() }, '再试'));
  }
}

start();
