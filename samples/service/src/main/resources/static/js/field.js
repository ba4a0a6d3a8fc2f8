// Controls for single values. Every control has
//   element, read() -> value or undefined, write(value), at(path) -> field or undefined

import { el, fresh } from './dom.js';

/** So many characters stand in a column of the form. */
const SHORT = 20;

/** A label, something to fill in, and what is told of it. */
class Field {
  constructor(node, input, { usual, wide }) {
    this.input = input;
    input.id ||= fresh('f');
    this.problem = el('p', { class: 'problem', id: `${input.id}-p`, hidden: true });
    const hint = [node.many && '几个用顿号隔开', node.hint !== usual && node.hint]
      .filter(Boolean).join('；');
    const told = hint && el('p', { class: 'hint', id: `${input.id}-h` }, hint);
    input.setAttribute('aria-describedby',
      [told && `${input.id}-h`, `${input.id}-p`].filter(Boolean).join(' '));
    this.element = el('div', { class: wide ? 'field wide' : 'field' },
      el('label', { for: input.id }, node.title), input, told, this.problem);
  }

  tell(text) {
    this.problem.textContent = text ?? '';
    this.problem.hidden = !text;
    this.input.toggleAttribute('aria-invalid', Boolean(text));
    if (text) {
      this.input.setAttribute('aria-invalid', 'true');
    }
  }
}

export function yesNo(node, context) {
  const input = el('select', {},
    ...[['', '未填'], ['true', '是'], ['false', '否']].map(([value, text]) =>
      el('option', { value }, text)));
  const field = new Field(node, input, context);
  return {
    element: field.element,
    read: () => ({ '': undefined, true: true, false: false })[input.value] ?? (input.value || undefined),
    write(value) {
      const said = { 是: 'true', 否: 'false' }[value] ?? String(value ?? '');
      if (![...input.options].some(each => each.value === said)) {
        input.append(el('option', { value: said }, said)); // as it stood in a file
      }
      input.value = said;
    },
    at: () => field,
  };
}

export function lines(node, context) {
  const input = el('textarea', { rows: 2, autocomplete: 'off', placeholder: ' ' });
  const field = new Field({ ...node, hint: '一行写一个' }, input, { ...context, wide: true });
  return {
    element: field.element,
    read() {
      const all = input.value.split('\n').map(each => each.trim()).filter(Boolean);
      return !all.length ? undefined : node.loose && all.length === 1 ? all[0] : all;
    },
    write: value => {
      input.value = [value ?? []].flat().map(shown).join('\n');
    },
    at: () => field,
  };
}

export function text(node, context) {
  const list = node.words.length
    ? el('datalist', { id: fresh('words') }, node.words.map(each => el('option', { value: each })))
    : undefined;
  const input = node.long
    ? el('textarea', { rows: 1, autocomplete: 'off', placeholder: ' ' })
    : el('input', { type: 'text', autocomplete: 'off', list: list?.id,
        inputmode: node.numeric ? 'decimal' : undefined,
        placeholder: node.example ? `如 ${node.example}` : ' ' });
  const field = new Field(node, input, { ...context, wide: node.words.some(each => each.length > SHORT) });
  if (list) {
    field.element.append(list);
  }
  // Where there is much to read there is room for it; not while one types, lest it jumps.
  const fit = () => field.element.classList.toggle('wide',
    [input.value, ...node.words].some(each => each.length > SHORT));
  input.addEventListener('change', fit);
  return {
    element: field.element,
    read: () => read(node, input.value),
    write: value => {
      input.value = Array.isArray(value) ? value.map(shown).join('、') : shown(value);
      fit();
    },
    at: () => field,
  };
}

function read(node, written) {
  const said = written.trim();
  if (!said) {
    return undefined;
  }
  if (node.many && said.includes('、')) {
    return said.split('、').map(each => each.trim()).filter(Boolean);
  }
  return node.numeric && /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/.test(said) ? Number(said) : said;
}

const shown = value => value === undefined || value === null ? ''
  : typeof value === 'object' ? JSON.stringify(value) : String(value);
