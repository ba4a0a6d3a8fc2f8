// Elements without HTML: what comes from outside is only ever text.

/** An element; properties that are functions listen, `class`, `data-…`, `aria-…` are attributes. */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (typeof value === 'function') {
      made.addEventListener(name, value);
    } else if (name in made && !name.includes('-') && name !== 'list') {
      made[name] = value;
    } else {
      made.setAttribute(name === 'className' ? 'class' : name, value === true ? '' : value);
    }
  }
  made.append(...children.flat().filter(each => each !== undefined && each !== null && each !== false && each !== ''));
  return made;
}

export const byId = id => document.getElementById(id);

let last = 0;

/** An id that no other element has. */
export const fresh = (what = 'x') => `${what}-${++last}`;

/** Brings an element into view and gives it the keyboard, opening what it lies in. */
export function go(element) {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each instanceof HTMLDetailsElement) {
      each.open = true;
    }
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  element.focus({ preventScroll: true });
}

/** Hands a file to the user. */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = el('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A button that chooses a file, and an area onto which one is dropped. */
export function fileDrop({ label, hint, accept, take }) {
  const input = el('input', { type: 'file', id: fresh('file'), accept, class: 'file',
    change: () => {
      const [file] = input.files;
      input.value = '';
      if (file) {
        take(file);
      }
    } });
  const area = el('div', { class: 'drop' },
    el('label', { for: input.id, class: 'button' }, label), input,
    hint && el('span', { class: 'muted' }, hint));
  area.addEventListener('dragover', event => {
    event.preventDefault();
    area.classList.add('over');
  });
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', event => {
    event.preventDefault();
    area.classList.remove('over');
    const [file] = event.dataTransfer.files;
    if (file) {
      take(file);
    }
  });
  return area;
}

/** How to examine, to choose from. */
export const modes = change => el('select', { change },
  el('option', { value: 'precheck' }, '预审：缺的材料还可以补'),
  el('option', { value: 'formal' }, '形式审查：缺的视为没有'));

/** Hides what identifies a person, where it is shown to others. */
export const masked = text => String(text)
  .replace(/(?<![0-9])(?:[0-9][\s-]?){14}(?:[0-9][\s-]?){0,3}[0-9Xx](?![0-9])/g, '***')
  .replace(/(?<![A-Za-z0-9])(?:[EGPDSegpds][A-Za-z]?[0-9]{7,8})(?![A-Za-z0-9])/g, '***');
