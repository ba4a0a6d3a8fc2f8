// A spreadsheet that the service works on, until it is done or nobody wants it any more.

import * as api from './api.js';
import { el } from './dom.js';

const STEP = 700;

/**
 * The batch once it is done; nothing of one that is stopped.
 *
 * @param asked by which guideline, in which mode, and whether it is but a draft
 * @param tell is given how far it is
 * @param stopped says whether nobody wants it any more
 */
export async function job(file, name, asked, { tell, stopped = () => false }) {
  tell('正在上传……');
  let now = await api.begin(file, name, asked);
  while (['WAITING', 'RUNNING'].includes(now.state)) {
    tell(now.state === 'WAITING' ? '排队中……' : `正在判定，已完成 ${now.rows} 行`);
    await new Promise(done => setTimeout(done, STEP));
    if (stopped()) {
      await api.end(now.id);
      return undefined;
    }
    now = await api.progress(now.id).catch(e => {
      if (!e.again) {
        throw e;
      }
      return now; // asked again in a moment
    });
  }
  if (now.state === 'FAILED') {
    throw new api.Failure(now.failure);
  }
  return now;
}

/** A box for what could not be read of a spreadsheet. */
export function troubles() {
  const element = el('details', { class: 'told', hidden: true });
  return {
    element,
    tell(all = []) {
      element.hidden = !all.length;
      element.replaceChildren(el('summary', {}, `有 ${all.length} 处没有读懂`),
        el('ul', {}, all.map(each => el('li', {}, `${each.where}：${each.detail}`))));
    },
  };
}
