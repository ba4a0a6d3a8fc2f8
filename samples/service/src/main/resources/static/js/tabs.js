// Tabs: arrow keys between them, one panel shown.

import { el, fresh } from './dom.js';

export function tabs(label, panels) {
  const made = panels.map(({ title, content }) => {
    const id = fresh('tab');
    return {
      tab: el('button', { type: 'button', role: 'tab', id, 'aria-controls': `${id}-p` }, title),
      panel: el('div', { role: 'tabpanel', id: `${id}-p`, 'aria-labelledby': id, tabindex: '0' }, content),
    };
  });
  const pick = (at, focus) => made.forEach(({ tab, panel }, i) => {
    tab.setAttribute('aria-selected', String(i === at));
    tab.tabIndex = i === at ? 0 : -1;
    panel.hidden = i !== at;
    if (i === at && focus) {
      tab.focus();
    }
  });
  made.forEach(({ tab }, i) => {
    tab.addEventListener('click', () => pick(i));
    tab.addEventListener('keydown', event => {
      const by = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: made.length - 1 }[event.key];
      if (by !== undefined) {
        event.preventDefault();
        pick((by + made.length) % made.length, true);
      }
    });
  });
  pick(0);
  return {
    element: el('div', { class: 'tabs' },
      el('div', { role: 'tablist', 'aria-label': label }, made.map(each => each.tab)),
      made.map(each => each.panel)),
    pick,
  };
}
