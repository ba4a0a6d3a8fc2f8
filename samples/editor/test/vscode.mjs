// Drives the extension in a real VS Code: code-server, which shows its workbench to a browser, here
// a Chromium that chromedriver steers. Both have to be on the PATH.
//
//   CODE_SERVER=/path/to/code-server npm run test:vscode
//
// SHOTS=FOLDER keeps a picture of each step.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const server = process.env.CODE_SERVER;
if (!server) {
  console.log("NOT TESTED IN VS CODE: CODE_SERVER names none");
  process.exit(0);
}

const extension = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const project = path.dirname(path.dirname(extension));
const root = fs.mkdtempSync(path.join(os.tmpdir(), "plumbline-vscode-"));
const pack = path.join(root, "规则 一");
const env = { ...process.env, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root };

/** On a busy machine all of this takes long. */
const PATIENCE = 180_000;

const KEYS = {
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009",
  Escape: "\uE00C", End: "\uE010", Home: "\uE011", F1: "\uE031", F2: "\uE032", F12: "\uE03C",
};

const pause = (time) => new Promise((done) => setTimeout(done, time));

// What is steered

const started = [];

function start(command, args) {
  const log = fs.openSync(path.join(root, `${path.basename(command)}.log`), "a");
  started.push(spawn(command, args, { stdio: ["ignore", log, log], env, detached: true }));
}

function freePort() {
  return new Promise((done) => {
    const socket = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = socket.address();
      socket.close(() => done(port));
    });
  });
}

let session;

async function ask(method, url, body) {
  const answer = await fetch(session + url, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (value?.error) {
    throw new Error(`${value.error}: ${value.message}`);
  }
  return value;
}

const script = (text, ...args) => ask("POST", "/execute/sync", { script: text, args });

const act = (device) => ask("POST", "/actions", { actions: [{ id: device.type, ...device }] });

let shots = 0;

async function shot(name) {
  if (process.env.SHOTS) {
    const file = `${String(++shots).padStart(2, "0")}-${name}.png`;
    const picture = Buffer.from(await ask("GET", "/screenshot"), "base64");
    fs.writeFileSync(path.join(process.env.SHOTS, file), picture);
  }
}

// What somebody does who sits there

/** Presses keys together that stand in a list, and writes a text letter by letter. */
async function type(...all) {
  for (const each of all) {
    const down = (key) => ({ type: "keyDown", value: KEYS[key] ?? key });
    const up = (key) => ({ type: "keyUp", value: KEYS[key] ?? key });
    const actions = Array.isArray(each)
      ? [...each.map(down), ...each.map(up).reverse()]
      : [...each].flatMap((letter) => [down(letter), up(letter)]);
    await act({ type: "key", actions });
    await pause(150);
  }
}

/** What is to be read in the elements that a selector names. */
const texts = (selector) =>
  script(
    `return [...document.querySelectorAll(arguments[0])]
         .filter((e) => e.getClientRects().length > 0)
         .map((e) => e.innerText.replaceAll("\\u00a0", " "))
         .filter((text) => text);`,
    selector,
  );

/** Waits until something is there. */
async function until(what, found) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(200)) {
    const there = await found().catch(() => false);
    if (there) {
      return there;
    }
  }
  await shot("failed");
  throw new Error(`there is no ${what}`);
}

/** Waits until there is a text in the elements that a selector names. */
const shown = (selector, text) =>
  until(text, async () => (await texts(selector)).find((each) => each.includes(text)));

const gone = (selector) => until(`end of ${selector}`, async () => (await texts(selector)).length === 0);

/** Runs the cases of a clause by a click above its rule, and again if that is just being moved. */
async function runCases(line, told) {
  await until(told, async () => {
    await clickAbove(line);
    await pause(5000);
    return (await texts(MESSAGES)).some((each) => each.includes(told));
  });
}

async function clickAbove(line) {
  const place = await until(`cases of ${line}`, () =>
    script(
      `const box = (e) => e.getBoundingClientRect();
       const line = [...document.querySelectorAll(".view-line")]
           .find((e) => e.innerText.replaceAll("\\u00a0", " ").startsWith(arguments[0]));
       const above = [...document.querySelectorAll(".codelens-decoration a")]
           .map(box)
           .find((r) => r.width > 0 && Math.abs(r.bottom - box(line).top) < r.height);
       return above && { x: Math.round(above.x + 20), y: Math.round(above.y + above.height / 2) };`,
      line,
    ),
  );
  const actions = [
    { type: "pointerMove", ...place },
    { type: "pointerDown", button: 0 },
    { type: "pointerUp", button: 0 },
    { type: "pointerMove", x: 1000, y: 300 },
  ];
  await act({ type: "pointer", actions });
}

const QUICK = ".quick-input-widget .monaco-list-row";

/** Opens a list by a key, and takes what is found in it. */
async function pick(key, typed, found) {
  await type(key, typed);
  await until(found, async () => (await texts(QUICK))[0]?.startsWith(found));
  await type(["Enter"]);
  await gone(QUICK);
}

const command = (title) => pick(["F1"], title, title);

const read = (file) => fs.readFileSync(path.join(pack, file), "utf8");

/** Goes to a file, before the first of a text in it as it is saved. */
async function go(file, text) {
  const before = read(file).split(text);
  assert.ok(before.length > 1, `${text} is in ${file}`);
  const lines = before[0].split("\n");
  const [line, column] = [lines.length, lines.at(-1).length + 1];
  await pick(["Control", "p"], file, path.basename(file));
  await shown(".tab.active", path.basename(file));
  await type(["Control", "g"], `${line}:${column}`);
  await shown(".quick-input-widget", `${line}`);
  await type(["Enter"]);
  await shown(".statusbar-item", `Ln ${line}, Col ${column}`);
}

const PROPOSALS = ".suggest-widget.visible .monaco-list-row";
const PROBLEMS = ".markers-panel .monaco-list-row";
const LENSES = ".codelens-decoration a";
const MESSAGES = ".notifications-toasts .notification-list-item";
const LINES = ".view-line";

/** Types until something is proposed, and takes it. */
async function take(typed, label) {
  await type(typed);
  await until(label, async () => (await texts(PROPOSALS))[0]?.startsWith(label));
  await type(["Tab"]);
}

// What has to work

const RULES = "13-topic-3.drl";
const CASES = "cases/13-topic-3.yaml";

const steps = {
  async "rules have colours, and their clauses cases to run"() {
    await go(RULES, 'topic == "专题三" )\nthen');
    await shown(LENSES, "run the");
    const colours = await script(
      `const all = {};
       for (const e of document.querySelectorAll(".view-line span span")) {
         all[e.innerText.trim()] ??= getComputedStyle(e).color;
       }
       return all;`,
    );
    const kinds = ["rule", "Application", "@clause", '"专题三"', "topic"].map((word) => colours[word]);
    assert.equal(new Set(kinds).size, kinds.length, JSON.stringify(colours));
  },

  async "a problem comes as one types, and goes by a click"() {
    await type(["Shift", "End"], 'topik == "专题三" )');
    await command("Problems: Focus on Problems View");
    await shown(PROBLEMS, 'did you mean "topic"?');
    await go(RULES, 'topic == "专题三" )\nthen');
    await type(["Control", "."]);
    await shown(".action-widget .monaco-list-row", 'write "topic"');
    await shot("quick-fix");
    await type(["Enter"]);
    await gone(PROBLEMS);
  },

  async "a rule is written with what is proposed"() {
    await go(RULES, "package");
    await type(["Control", "End"], ["Enter"], 'rule "试"', ["Enter"]);
    await take("ext", "extends");
    await take(' "需求挖掘', "选报专题三（能力提升与需求挖掘）");
    await type(["End"], ["Enter"]);
    await take("@cl", "@clause");
    await type("X.99", ["End"]);
    // The values are proposed where the cursor is left between the quotes.
    await take(" @sev", "@severity");
    await take("ret", "RETURN");
    await type(["End"], ["Enter"], "when", ["Escape"], ["Enter"]);
    await take("Recomm", "Recommendation");
    await type("( ");
    await take("senderU", "senderUnder");
    await take(".wit", "within");
    await type('( "万州');
    await shown(PROPOSALS, "重庆市万州区");
    await shot("completion");
    await type(["Tab"]);
    await shown(LINES, 'Recommendation( senderUnder.within( "重庆市万州区"');
    await shown(LINES, '@clause("X.99") @severity("RETURN")');
    await command("File: Revert File");
  },

  async "a clause is explained"() {
    await go(RULES, 'T3.FUND.M") @kind');
    await command("Show or Focus Hover");
    await shown(".monaco-hover strong", "Condition");
    await shot("hover");
    await type(["Escape"], ["Escape"]);
  },

  async "one gets to where a clause is stated, and to all that names it"() {
    await go(CASES, "T3.REG: 符合");
    await type(["F12"]);
    await shown(".tab.active", RULES);
    await type(["Shift", "F12"]);
    await shown(".zone-widget .monaco-list-row", path.basename(CASES));
    await shot("references");
    await type(["Escape"]);
  },

  async "cases that fail are shown where they stand, and stay when one goes there"() {
    await go(RULES, "15 )\nthen\nend\n\n// 申报主体要求");
    await type(["Shift", "End"], "14 )", ["Escape"], ["Control", "s"]);
    await go(RULES, 'rule "专题三申请额度不超过15万元"');
    await runCases('rule "专题三申请额度不超过15万元"', "T3.FUND.M 4 cases: 2 passed, 2 failed");
    await command("Problems: Focus on Problems View");
    await shown(PROBLEMS, 'the case "申请资助额度15万元" failed');
    await shot("failed-cases");
    await go(CASES, "name: 申请资助额度15万元");
    await pause(2000);
    await shown(PROBLEMS, 'the case "申请资助额度15万元" failed');
    await go(RULES, "14 )\nthen\nend\n\n// 申报主体要求");
    await type(["Shift", "End"], "15 )", ["Escape"], ["Control", "s"]);
    await gone(PROBLEMS);
  },

  async "a clause is renamed in rules and cases"() {
    await go(RULES, 'T3.FUND.M") @kind');
    await type(["F2"]);
    await until("room for the name", () => script("return !!document.querySelector('.rename-box')?.offsetHeight"));
    await type(["Control", "a"], "T3.FUND.9", ["Enter"]);
    await shown(LINES, '@clause("T3.FUND.9")');
    await command("File: Save All Files");
    await until("the new name on the disk", async () => read(RULES).includes('"T3.FUND.9"'));
    for (const file of [RULES, CASES]) {
      assert.ok(!/T3\.FUND\.M\W*:|"T3\.FUND\.M"/.test(read(file)), file);
    }
    assert.ok(read(CASES).includes("T3.FUND.9: "), CASES);
    await runCases('rule "专题三申请额度不超过15万元"', "T3.FUND.9 4 cases: 4 passed, 0 failed");
  },

  async "cases and the manifest are checked and completed"() {
    await go(CASES, "conclusion: 通过\n");
    await type(["Shift", "End"]);
    await take("conclusion: 不", "不通过");
    await command("File: Revert File");
    await go("guideline.yaml", "timeZone");
    await type("x");
    await command("Problems: Focus on Problems View");
    await shown(PROBLEMS, 'the manifest knows no "xtimeZone"; do you mean "timeZone"?');
    await command("File: Revert File");
  },

  async "a server that ends is started again"() {
    const first = pids().at(-1);
    process.kill(first);
    await until("another server", async () => pids().at(-1) !== first);
    await go(RULES, 'topic == "专题三" )\nthen');
    await type(["Shift", "End"], 'topik == "专题三" )');
    await shown(PROBLEMS, 'did you mean "topic"?');
    await command("File: Revert File");
    await gone(PROBLEMS);
  },

  async "where there is no server, it is said why"() {
    const broken = path.join(root, "broken");
    fs.writeFileSync(broken, "#!/bin/sh\necho 'no Java here' >&2\nexit 2\n", { mode: 0o755 });
    for (const [set, told] of [
      ["", "set plumbline.command"],
      ["/no/plumbline", "there is no /no/plumbline"],
      [broken, "no Java here"],
    ]) {
      settings(set);
      await ask("POST", "/refresh", {});
      await shown(MESSAGES, told);
      await shown(MESSAGES, "Open Settings");
      assert.equal((await texts(MESSAGES)).length, 1);
    }
    await shot("no-server");
  },
};

const PIDS = path.join(root, "pids");

const pids = () => fs.readFileSync(PIDS, "utf8").trim().split("\n").map(Number);

const SETTINGS = path.join(root, "data", "User", "settings.json");

function settings(plumbline) {
  fs.mkdirSync(path.dirname(SETTINGS), { recursive: true });
  const all = {
    "plumbline.command": plumbline,
    "editor.minimap.enabled": false,
    "files.autoSave": "off",
    "git.enabled": false,
    "window.commandCenter": false,
    "workbench.startupEditor": "none",
  };
  fs.writeFileSync(SETTINGS, JSON.stringify(all));
}

try {
  fs.cpSync(path.join(project, "rules-drl/src/main/resources/shst-2024-42"), pack, { recursive: true });
  // Which processes it is.
  const script = `#!/bin/sh\necho $$ >>'${PIDS}'\nexec '${project}/samples/plumbline' "$@"\n`;
  fs.writeFileSync(path.join(root, "plumbline"), script, { mode: 0o755 });
  settings(path.join(root, "plumbline"));
  const where = ["--user-data-dir", path.join(root, "data"), "--extensions-dir", path.join(root, "extensions")];
  const archive = path.join(extension, "plumbline-packs.vsix");
  execFileSync(server, [...where, "--install-extension", archive], { env });
  const address = `127.0.0.1:${await freePort()}`;
  const plain = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
  start(server, [...where, ...plain, "--auth", "none", "--bind-addr", address]);
  const port = await freePort();
  start("chromedriver", [`--port=${port}`]);
  session = `http://127.0.0.1:${port}`;
  await until("chromedriver", async () => (await ask("GET", "/status")).ready);
  await until("code-server", async () => (await fetch(`http://${address}/healthz`)).ok);
  const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en-US", "--window-size=1280,860"];
  const { sessionId } = await ask("POST", "/session", {
    capabilities: { alwaysMatch: { "goog:chromeOptions": { args } } },
  });
  session += `/session/${sessionId}`;
  const file = `vscode-remote://${address}${encodeURI(path.join(pack, RULES))}:50`;
  const payload = JSON.stringify([["openFile", file], ["gotoLineMode", "true"]]);
  const query = new URLSearchParams({ folder: pack, payload });
  await ask("POST", "/url", { url: `http://${address}/?${query}` });
  // What is asked for before extensions run is never answered.
  await shown(LENSES, "run the");
  for (const [name, step] of Object.entries(steps)) {
    await step();
    console.log(`✓ ${name}`);
    await shot("done");
    await command("Notifications: Clear All Notifications");
  }
  await ask("DELETE", "");
} catch (error) {
  error.message += `; logs are in ${root}`;
  throw error;
} finally {
  // Each with all that it started.
  for (const child of started.filter((each) => each.exitCode === null)) {
    process.kill(-child.pid);
  }
}
// Not where something went wrong: the logs say what.
fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 });
