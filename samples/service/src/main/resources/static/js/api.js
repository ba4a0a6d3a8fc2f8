// The service. Answers are JSON; what went wrong comes as a Failure with words for people.

export class Failure extends Error {
  /** @param again whether the same may work later */
  constructor(text, { problems = [], status = 0, again = false, after = 0 } = {}) {
    super(text);
    Object.assign(this, { problems, status, again, after });
  }
}

const SLOW = 30_000;

async function ask(address, options = {}) {
  const { signal, patience = SLOW, ...rest } = options;
  const late = AbortSignal.timeout(patience);
  let answer;
  try {
    answer = await fetch(address, {
      ...rest,
      headers: { 'Accept-Language': 'zh', ...rest.headers },
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    if (answer.ok) {
      return await rest.as(answer);
    }
  } catch (e) {
    if (signal?.aborted) {
      throw e;
    }
    throw new Failure(late.aborted ? '服务很久没有回应' : '连不上服务', { again: true });
  }
  throw await failure(answer);
}

async function failure(answer) {
  const problem = await answer.json().catch(() => ({}));
  const told = [problem.title, problem.detail].filter(Boolean).join('：');
  return new Failure(told || `服务没有完成（${answer.status}）`, {
    problems: problem.problems ?? [],
    status: answer.status,
    again: [408, 429, 500, 502, 503, 504].includes(answer.status),
    after: Number(answer.headers.get('Retry-After') ?? 0),
  });
}

const json = answer => answer.json();
const text = answer => answer.text();
const blob = answer => answer.blob();

const of = (guideline, what) => {
  const edition = guideline.edition ? `?edition=${encodeURIComponent(guideline.edition)}` : '';
  return `/api/guidelines/${encodeURIComponent(guideline.id)}/${what}${edition}`;
};

export const guidelines = () => ask('/api/guidelines', { as: json });
export const schema = guideline => ask(of(guideline, 'schema'), { as: json });
export const clauses = guideline => ask(of(guideline, 'clauses'), { as: json });
export const template = guideline => ask(of(guideline, 'template'), { as: blob });

/** Where the clauses stand in the official text. */
export const locate = (guideline, official) => ask(of(guideline, 'concordance'), {
  method: 'POST', body: official, headers: { 'Content-Type': 'text/plain;charset=UTF-8' }, as: json,
});

/** The verdict on what is still being worked on, which is nothing to put on record. */
export const verdict = (application, { signal, mode = 'precheck' } = {}) => ask(
  `/api/verdicts?form=compact&draft=true&mode=${mode}`, {
  method: 'POST', body: JSON.stringify(application), signal, as: json,
  headers: { 'Content-Type': 'application/json' },
});

/** The opinion on an application as a form on paper. */
export const paper = (application, mode) => ask(`/api/forms?mode=${mode}`, {
  method: 'POST', body: JSON.stringify(application), as: blob,
  headers: { 'Content-Type': 'application/json' },
});

const BATCHES = '/api/batches';

/** @param draft whether it is nothing to put on record */
export function begin(file, name, { guideline, mode, draft = false }) {
  const said = new URLSearchParams({ name, guideline: guideline.id, mode, draft });
  if (guideline.edition) {
    said.set('edition', guideline.edition);
  }
  return ask(`${BATCHES}?${said}`, {
    method: 'POST', body: file, as: json, patience: 300_000,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}

export const progress = id => ask(`${BATCHES}/${id}`, { as: json });
export const end = id => ask(`${BATCHES}/${id}`, { method: 'DELETE', as: text });
export const workbook = id => ask(`${BATCHES}/${id}/result`, { as: blob, patience: 300_000 });

/** The applications of a batch, each with its conclusion. */
export const listed = async id => (await ask(`${BATCHES}/${id}/applications`,
  { as: text, patience: 300_000 }))
  .split('\n').filter(Boolean).map(line => JSON.parse(line));
