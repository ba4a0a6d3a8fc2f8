// A form made of a described schema: what is filled in is the application.

import { el, fresh } from './dom.js';
import { lines, text, yesNo } from './field.js';

function control(node, context) {
  switch (node.kind) {
    case 'object': return object(node, context);
    case 'rows': return rows(node, context);
    case 'lines': return lines(node, context);
    case 'yesno': return yesNo(node, context);
    default: return node.other ? either(node, context) : text(node, context);
  }
}

/** Parts side by side. What a file has besides them is kept as it is. */
function object(node, context) {
  const parts = new Map(node.parts.map(part => [part.name, control(part.node, context)]));
  let rest = {};
  return {
    element: el('div', { class: 'parts' }, [...parts.values()].map(each => each.element)),
    parts,
    read() {
      const made = { ...rest };
      for (const [name, part] of parts) {
        const value = part.read();
        if (value !== undefined) {
          made[name] = value;
        }
      }
      return Object.keys(made).length ? made : undefined;
    },
    write(value) {
      const given = value && typeof value === 'object' && !Array.isArray(value) ? value : {};
      rest = Object.fromEntries(Object.entries(given).filter(([name]) => !parts.has(name)));
      parts.forEach((part, name) => part.write(given[name]));
    },
    at: ([name, ...path]) => name === undefined
      ? [...parts.values()][0]?.at([]) : parts.get(name)?.at(path),
    drop(name) {
      delete rest[name];
    },
  };
}

/** Rows, added and removed. One that is empty does not count. */
function rows(node, context) {
  let all = [];
  const list = el('ol', { class: 'rows' });
  const add = el('button', { type: 'button', class: 'add',
    click: () => {
      const row = append();
      context.changed();
      row.body.at([])?.input.focus();
    } }, `添加${node.title}`);

  function append(value) {
    const body = object(node.item, context);
    const name = el('span', { class: 'row-name' });
    const item = el('li', { class: 'row' },
      el('div', { class: 'row-head' }, name,
        el('button', { type: 'button', class: 'quiet', click: () => remove(row) }, '删去')),
      body.element);
    const row = { body, item, name };
    body.write(value);
    all.push(row);
    list.append(item);
    number();
    return row;
  }

  function remove(row) {
    const at = all.indexOf(row);
    all.splice(at, 1);
    row.item.remove();
    number();
    context.changed();
    (all[Math.min(at, all.length - 1)]?.body.at([])?.input ?? add).focus();
  }

  function number() {
    all.forEach((row, i) => {
      row.name.textContent = `${node.title} ${i + 1}`;
      row.item.querySelector('.row-head button').setAttribute('aria-label', `删去${node.title} ${i + 1}`);
    });
  }

  const counted = () => all.filter(row => row.body.read() !== undefined);
  const keyed = word => all.find(row => row.body.parts.get(node.key)?.read() === word);

  return {
    element: el('div', { class: 'many' }, list, add),
    read() {
      const made = counted().map(row => row.body.read());
      return made.length ? made : undefined;
    },
    write(value) {
      all = [];
      list.replaceChildren();
      const given = value === undefined || value === null ? [] : [value].flat();
      given.forEach(each => append(each));
    },
    at([index, ...path]) {
      if (index === undefined) {
        return all.length ? all[0].body.at(path) : { input: add };
      }
      const row = /^\d+$/.test(index) ? counted()[Number(index)] : keyed(index);
      return row?.body.at(path);
    },
    /** The first row; there is one afterwards. */
    first() {
      return (all[0] ?? append()).body;
    },
    /** The row of a name; there is one afterwards. */
    of(word) {
      const row = keyed(word);
      if (row || !node.key) {
        return row?.body;
      }
      const made = append({ [node.key]: word });
      context.changed();
      return made.body;
    },
  };
}

/** A text, or the same taken apart. */
function either(node, context) {
  const plain = text(node, context);
  const apart = object(node.other, context);
  const box = el('fieldset', { class: 'apart', hidden: true },
    el('legend', {}, node.title), apart.element);
  const swap = el('button', { type: 'button', class: 'quiet swap', click: () => {
    const value = apart.read();
    show(box.hidden);
    if (box.hidden) {
      plain.write(value?.name ?? value?.code);
    } else if (!value) {
      apart.write({ name: plain.read() });
    }
    context.changed();
  } });
  const element = el('div', { class: 'field either' }, plain.element, box, swap);

  function show(isApart) {
    box.hidden = !isApart;
    plain.element.hidden = isApart;
    swap.textContent = isApart ? '改为一格填写' : '分开填写';
    swap.setAttribute('aria-label', `${node.title}${swap.textContent}`);
  }

  show(false);
  return {
    element,
    read: () => (box.hidden ? plain : apart).read(),
    write(value) {
      const isApart = value !== null && typeof value === 'object';
      show(isApart);
      plain.write(isApart ? undefined : value);
      apart.write(isApart ? value : undefined);
    },
    at: path => (box.hidden ? plain : apart).at(path),
  };
}

/** The whole form: plain facts in a first section, each larger one in its own. */
export function form(described, { changed, fixed, last }) {
  const { root, facts, usual } = described;
  const context = { changed, usual };
  const sections = [];
  const controls = new Map();
  const plain = { title: root.title, names: [], element: el('div', { class: 'parts' }) };
  for (const { name, node } of root.parts) {
    if (fixed.includes(name)) {
      continue;
    }
    const made = control(node, context);
    controls.set(name, made);
    if (['object', 'rows'].includes(node.kind)) {
      sections.push({ title: node.title, names: [name], element: made.element, late: last.includes(name) });
    } else {
      plain.names.push(name);
      plain.element.append(made.element);
    }
  }
  sections.unshift(plain);
  sections.sort((a, b) => Number(Boolean(a.late)) - Number(Boolean(b.late)));
  let rest = {};

  for (const section of sections) {
    section.filled = el('span', { class: 'filled' });
    section.id = fresh('section');
    section.box = el('details', { class: 'section', id: section.id },
      el('summary', {}, el('h3', {}, section.title), section.filled), section.element);
  }
  plain.box.open = true;
  const element = el('form', { class: 'form', novalidate: true, autocomplete: 'off',
    input: () => changed(), submit: event => event.preventDefault() },
    sections.map(each => each.box));

  const alias = name => root.parts.find(each => each.node.alone === name)?.name ?? name;
  const at = ([name, ...path]) => controls.get(alias(name))?.at(
    alias(name) !== name && !/^\d+$/.test(path[0] ?? '') && path.length ? ['0', ...path] : path);

  return {
    element,
    sections,
    read() {
      const made = { ...rest };
      for (const { name, node } of root.parts) {
        const value = controls.get(name)?.read();
        if (value !== undefined && node.alone && value.length === 1) {
          made[node.alone] = value[0];
        } else if (value !== undefined) {
          made[name] = value;
        }
      }
      return made;
    },
    write(value) {
      const given = { ...value };
      for (const { name, node } of root.parts) {
        if (node.alone && given[node.alone] !== undefined) {
          given[name] = [given[name] ?? [], given[node.alone]].flat();
          delete given[node.alone];
        }
      }
      rest = Object.fromEntries(Object.entries(given)
        .filter(([name]) => !controls.has(name) && !fixed.includes(name)));
      controls.forEach((each, name) => each.write(given[name]));
      sections.forEach(each => {
        each.box.open = each === plain || each.names.some(name => given[name] !== undefined);
      });
    },
    /** The field at a JSON pointer. */
    at: pointer => at(steps(pointer)),
    drop(name) {
      delete rest[name];
    },
    /** The field of a fact as a verdict names it, such as Indicator[name] and a property. */
    of(fact, property) {
      const [, type, word] = /^([^[]+)(?:\[(.*)\])?$/.exec(fact) ?? [];
      const path = facts.get(type);
      if (!path) {
        return undefined;
      }
      const owner = path.length ? controls.get(path[0]) : undefined;
      if (word !== undefined && owner?.of) {
        const row = owner.of(word);
        return (property ? row?.at([property]) : next(row)) ?? owner.at([]);
      }
      if (owner?.first) {
        const row = owner.first();
        return (property ? row.at([property]) : next(row)) ?? owner.at([]);
      }
      return property ? at([...path, property]) : owner?.at([]);
    },
    /** Tells beside each section how much of it is filled in. */
    count() {
      for (const section of sections) {
        const inputs = [...section.element.querySelectorAll('input, textarea, select')]
          .filter(each => !each.closest('[hidden]'));
        const filled = inputs.filter(each => each.value.trim()).length;
        section.filled.textContent = filled ? `已填 ${filled} 项` : '未填';
        section.box.classList.toggle('empty', !filled);
      }
    },
    /** Tells problems beside their fields; gives back those that have none. */
    tell(problems) {
      told.forEach(each => each.tell(''));
      told.clear();
      return problems.filter(each => {
        const field = at(steps(each.pointer ?? ''));
        field?.tell?.(each.detail);
        if (field?.tell) {
          told.add(field);
        }
        return !field?.tell;
      });
    },
  };
}

const told = new Set();

/** The first part of a row that is still empty. */
const next = row => row && [...row.parts.values()]
  .map(each => ({ value: each.read(), field: each.at([]) }))
  .find(each => each.value === undefined)?.field;

export const steps = pointer => pointer.split('/').slice(1)
  .map(each => each.replaceAll('~1', '/').replaceAll('~0', '~'));
