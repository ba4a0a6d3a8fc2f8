// What is to do: each thing once, with the clauses that it serves, the weightiest first.

const WEIGHTS = ['INELIGIBLE', 'CORRECTABLE', 'NEEDS_REVIEW', 'ELIGIBLE'];

export function tasks(verdict) {
  const found = new Map();
  for (const finding of [...verdict.findings, ...verdict.derivedChecks ?? []]) {
    if (['VIOLATED', 'UNDETERMINED'].includes(finding.status)) {
      for (const task of of(finding)) {
        add(found, task, finding);
      }
    }
  }
  for (const due of verdict.toDo ?? []) {
    for (const missing of due.missing ?? []) {
      add(found, supply(missing), { ...due, weight: 'ELIGIBLE' });
    }
  }
  return [...found.values()].sort((a, b) =>
    WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || b.clauses.length - a.clauses.length);
}

function add(found, task, finding) {
  const before = found.get(task.key) ?? { ...task, weight: finding.weight, clauses: [] };
  if (WEIGHTS.indexOf(finding.weight) < WEIGHTS.indexOf(before.weight)) {
    before.weight = finding.weight;
  }
  if (!before.clauses.some(each => each.id === finding.clause)) {
    before.clauses.push({ id: finding.clause, statement: finding.statement });
  }
  found.set(task.key, before);
}

function of(finding) {
  const unmet = (finding.evidence ?? []).filter(each => each.met === false);
  const made = [
    ...(finding.missing ?? []).map(supply),
    ...unmet.map(each => ({
      key: each.text, text: each.text, fact: each.fact, property: each.property, mends: true,
    })),
  ];
  return made.length ? made
    : [{ key: finding.clause, text: finding.remedy ?? finding.note ?? finding.statement }];
}

function supply(missing) {
  const { fact, property, title, paper, pointer, written, nearest, unfit } = missing;
  const name = !paper || paper === title || fact === 'Application' ? title
    : title.startsWith('「') ? `${paper}${title}` : property ? `${title}（${paper}）` : title;
  const odd = written ? `：所写「${written}」${nearest ? `，是否为「${nearest}」` : '不能识别'}` : '';
  return {
    key: `${fact} ${property ?? ''}`, text: `${unfit || written ? '改写' : '补充'}${name}${odd}`,
    fact, property, pointer,
  };
}
