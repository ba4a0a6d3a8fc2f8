// Asks for a verdict as one types: the last question wins, a failing service is asked again.

import * as api from './api.js';
import { steps } from './form.js';

const QUIET = 350;
const LONG = 2_500;

/** So often is asked again without what could not be read. */
const MOST = 5;
const AGAIN = [2_000, 5_000, 10_000, 30_000];

/**
 * @param read gives the application
 * @param mode gives how to examine
 * @param show is given a verdict and what could not be read
 * @param tell is given what is going on: busy, slow, failed with a text, done
 */
export function asking({ read, mode, show, tell }) {
  let timer;
  let slow;
  let running;
  let failures = 0;

  function soon(delay = QUIET) {
    clearTimeout(timer);
    timer = setTimeout(now, delay);
  }

  async function now() {
    clearTimeout(timer);
    clearTimeout(slow);
    running?.abort();
    const mine = running = new AbortController();
    tell('busy');
    slow = setTimeout(() => tell('slow'), LONG);
    try {
      const { verdict, problems } = await answer(read(), { signal: mine.signal, mode: mode() });
      if (mine === running) {
        failures = 0;
        show(verdict, problems);
        tell('done');
      }
    } catch (e) {
      if (mine !== running || mine.signal.aborted) {
        return;
      }
      if (e instanceof api.Failure && !e.again) {
        tell('failed', e.message);
        show(undefined, e.problems);
      } else {
        const wait = Math.max((e.after ?? 0) * 1000, AGAIN[Math.min(failures++, AGAIN.length - 1)]);
        tell('failed', `${e instanceof api.Failure ? e.message : '结论没有算出'}，`
          + `所填内容都在，${Math.round(wait / 1000)} 秒后再试`);
        soon(wait);
      }
    } finally {
      if (mine === running) {
        clearTimeout(slow);
      }
    }
  }

  function stop() {
    clearTimeout(timer);
    clearTimeout(slow);
    running?.abort();
  }

  return { soon, now, stop };
}

/** The verdict; on what cannot be read it is that without it. */
async function answer(application, how) {
  const problems = new Map();
  const asked = structuredClone(application);
  for (let turn = 0; ; turn++) {
    try {
      return { verdict: await api.verdict(whole(asked), how), problems: [...problems.values()] };
    } catch (e) {
      const told = (e.problems ?? []).map(each => ({ ...each, path: there(asked, steps(each.pointer ?? '')) }));
      for (const each of told) {
        const pointer = ['', ...each.path].join('/');
        problems.set(pointer, problems.get(pointer) ?? { ...each, pointer });
      }
      if (turn === MOST || e.status !== 422 || !told.length || told.some(each => !each.path.length)) {
        e.problems = [...problems.values()];
        throw e;
      }
      told.forEach(each => leaveOut(asked, each.path));
    }
  }
}

/** Takes out what is at a place, or what holds it where it is not there. Of a row a hole stays. */
function leaveOut(from, path) {
  const last = path.at(-1);
  const at = path.slice(0, -1).reduce((in_, step) => in_?.[step], from);
  if (Array.isArray(at)) {
    at[last] = null;
  } else if (at && last in at) {
    delete at[last];
  } else if (path.length > 1) {
    leaveOut(from, path.slice(0, -1));
  }
}

/** Without the holes. */
const whole = asked => JSON.parse(JSON.stringify(asked, (name, value) =>
  Array.isArray(value) ? value.filter(each => each !== null) : value));

/** The place in what has holes, of one in what has none. */
function there(asked, path) {
  let at = asked;
  return path.map(step => {
    const real = Array.isArray(at)
      ? String([...at.keys()].filter(i => at[i] !== null)[Number(step)] ?? step) : step;
    at = at?.[real];
    return real;
  });
}
