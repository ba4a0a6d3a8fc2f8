// What a form is made of, read off the JSON Schema of an application.
//
// A node is one of
//   object  { title, parts: [{ name, node, required }] }
//   rows    { title, item: object node, key: name of the part that names a row }
//   lines   { title, loose }                a list of texts; loose where one text may hold several
//   yesno   { title }
//   text    { title, words, many, numeric, example, long, other: object node or undefined }

/** The node of a schema and, by the type of a fact, the way to where it is written. */
export function described(schema) {
  const root = node(schema, schema);
  const facts = new Map([['Application', []]]);
  const alike = new Map();
  for (const part of [...root.parts]) {
    const type = part.node.type ?? part.name;
    const before = alike.get(type);
    // One contract or several: whoever fills in a form needs but the list.
    if (before && before.node.kind === 'object' && part.node.kind === 'rows') {
      root.parts.splice(root.parts.indexOf(before), 1);
      part.node.alone = before.name;
    }
    if (['object', 'rows'].includes(part.node.kind)) {
      alike.set(type, part);
      facts.set(type, [part.name]);
    }
  }
  return { root, facts, usual: usualHint(root) };
}

function node(schema, whole, required = false) {
  const { made, type } = resolved(schema, whole);
  const common = { title: made.title ?? '', hint: hint(made.description), type, required };
  const ways = made.anyOf ?? made.oneOf;
  if (ways) {
    return chosen(ways, made, whole, common);
  }
  const types = [made.type].flat();
  if (made.properties) {
    const parts = Object.entries(made.properties).map(([name, each]) => ({
      name, required: (made.required ?? []).includes(name), node: node(each, whole),
    }));
    return { ...common, kind: 'object', parts };
  }
  if (types.includes('array')) {
    const item = node(made.items ?? {}, whole);
    return item.kind === 'object'
      ? { ...common, kind: 'rows', item, type: item.type, key: key(item) }
      : { ...common, kind: 'lines' };
  }
  if (types.includes('boolean')) {
    return { ...common, kind: 'yesno' };
  }
  return {
    ...common,
    kind: 'text',
    words: made.enum ?? [],
    numeric: types.includes('number') || types.includes('integer'),
    example: example(made),
    long: !made.enum && !made.examples && !made.pattern && !made.format,
  };
}

function chosen(ways, made, whole, common) {
  const nodes = ways.map(each => node(each, whole));
  const rows = nodes.find(each => each.kind === 'rows');
  if (rows) {
    return { ...rows, ...common, type: common.type ?? rows.type };
  }
  if (nodes.some(each => each.kind === 'yesno')) {
    return { ...common, kind: 'yesno' };
  }
  const words = ways.flatMap(each => each.enum ?? []);
  const lines = nodes.some(each => each.kind === 'lines');
  if (lines && !words.length) {
    return { ...common, kind: 'lines', loose: nodes.some(each => each.kind === 'text') };
  }
  return {
    ...nodes.find(each => each.kind === 'text') ?? nodes[0],
    ...common,
    words,
    long: false,
    example: example(made),
    many: lines,
    other: nodes.find(each => each.kind === 'object'),
  };
}

/** How a value may be written; not the way of machines, where there is another. */
const example = made => (made.examples ?? []).find(each => !/\dT\d/.test(each));

function resolved(schema, whole) {
  if (!schema.$ref) {
    return { made: schema };
  }
  const type = schema.$ref.split('/').pop();
  return { made: { ...whole.$defs[type], ...schema, $ref: undefined }, type };
}

/** What names a row: the part that it must have. */
const key = item => item.parts.find(each => each.required)?.name;

/** The Chinese of a description that says the English name first: "Name；… / …". */
const hint = description => /；(.*?)(?: \/ |$)/.exec(description ?? '')?.[1] ?? '';

/** The hint that most parts have is told once. */
function usualHint(root) {
  const counts = new Map();
  const count = each => {
    counts.set(each.hint, (counts.get(each.hint) ?? 0) + 1);
    (each.parts ?? each.item?.parts ?? []).forEach(part => count(part.node));
  };
  root.parts.forEach(part => count(part.node));
  counts.delete('');
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
