// Starts the language server of packs, and hands files of packs to it.
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const vscode = require("vscode");
const { CloseAction, ErrorAction, LanguageClient } = require("vscode-languageclient/node");

const SETTING = "plumbline.command";

/** So many times within three minutes a server that ended is started again. */
const RESTARTS = 4;
const MINUTES_3 = 3 * 60 * 1000;

let client;
let output;
let files;

/** A sentence in the language of VS Code. */
function said(chinese, english) {
  return vscode.env.language.startsWith("zh") ? chinese : english;
}

/** The command that is set; else the script in one of the folders that are open. */
function command() {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const set = vscode.workspace.getConfiguration().get(SETTING);
  if (set) {
    // A name alone is for the system to find.
    const base = folders.length > 0 ? folders[0].uri.fsPath : "";
    return isName(set) ? set : path.resolve(base, set);
  }
  const name = process.platform === "win32" ? "plumbline.cmd" : "plumbline";
  for (const folder of folders) {
    for (let at = folder.uri.fsPath; ; at = path.dirname(at)) {
      const script = path.join(at, "samples", name);
      if (fs.existsSync(script)) {
        return script;
      }
      if (path.dirname(at) === at) {
        break;
      }
    }
  }
  return undefined;
}

function isName(script) {
  return path.basename(script) === script;
}

/** Says why there is no server, with the ways out. */
async function failed(why) {
  const settings = said("打开设置", "Open Settings");
  const log = said("查看输出", "Show Output");
  const again = said("再试一次", "Try Again");
  const chosen = await vscode.window.showErrorMessage(
    said(`准绳没有运行，规则未经检查：${why}`, `Plumbline does not run, and rules are not checked: ${why}`),
    settings,
    log,
    again,
  );
  if (chosen === settings) {
    vscode.commands.executeCommand("workbench.action.openSettings", SETTING);
  } else if (chosen === log) {
    output.show();
  } else if (chosen === again) {
    await restart();
  }
}

async function start() {
  const script = command();
  if (!script) {
    failed(
      said(`请在设置 ${SETTING} 里写明 samples/plumbline 的路径`, `set ${SETTING} to the path of samples/plumbline`),
    );
    return;
  }
  if (!isName(script) && !fs.existsSync(script)) {
    failed(said(`没有 ${script} 这个文件，请改设置 ${SETTING}`, `there is no ${script}; change ${SETTING}`));
    return;
  }
  const title = said("准绳启动中", "Plumbline is starting");
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) =>
    run(script, (line) => progress.report({ message: line })),
  );
}

/** Leaves it to us to say why there is no server, and does not say it a second time. */
class Client extends LanguageClient {
  error(message, data, shown) {
    super.error(message, data, shown === "force" ? false : shown);
  }
}

/** Runs the server, and hands on what it says until it answers: that it is being built, say. */
async function run(script, report) {
  const windows = process.platform === "win32";
  const ends = [];
  let lines;
  let last;
  const ended = async (otherwise) => {
    // What it said last may come after it is gone.
    await Promise.race([
      new Promise((done) => lines?.once("close", done)),
      new Promise((done) => setTimeout(done, 1000)),
    ]);
    if (client === mine) {
      client = undefined;
      failed(last ?? otherwise);
    }
  };
  const mine = new Client(
    "plumbline",
    "Plumbline",
    {
      // A shell is needed for .cmd, and would take a path with blanks for several words.
      command: windows ? `"${script}"` : script,
      args: ["lsp"],
      options: { shell: windows },
    },
    {
      documentSelector: [
        { scheme: "file", pattern: "**/*.drl" },
        { scheme: "file", pattern: "**/guideline.yaml" },
        { scheme: "file", pattern: "**/cases/**/*.{yaml,yml,json}" },
      ],
      synchronize: { fileEvents: files },
      outputChannel: output,
      stdioOptions: {
        stdout: () => {},
        stderr: (input, log) => {
          last = undefined;
          lines = readline.createInterface({ input });
          lines.on("line", (line) => {
            log.info(line);
            last = line.trim() || last;
            report(last);
          });
        },
      },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: async () => {
          if (client !== mine) {
            return { action: CloseAction.DoNotRestart, handled: true };
          }
          const now = Date.now();
          const answered = mine.initializeResult !== undefined;
          if (answered && ends.filter((end) => now - end < MINUTES_3).length < RESTARTS) {
            ends.push(now);
            return { action: CloseAction.Restart, handled: true };
          }
          await ended(said("它一再意外结束", "it ended unexpectedly again and again"));
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      middleware: {
        // Behind what asks for something to be written, what could be.
        provideCompletionItem: async (document, position, context, token, next) => {
          const found = await next(document, position, context, token);
          for (const item of found?.items ?? found ?? []) {
            const text = item.insertText?.value ?? item.insertText ?? "";
            if (text.endsWith('("$0")') || text.endsWith(": ")) {
              item.command = { command: "editor.action.triggerSuggest", title: "" };
            }
          }
          return found;
        },
        // Rules that were changed are compiled first, which takes seconds.
        executeCommand: (name, args, next) =>
          vscode.window.withProgress(
            {
              location: vscode.ProgressLocation.Window,
              title: said("用例运行中", "Cases are running"),
            },
            () => next(name, args),
          ),
      },
    },
  );
  client = mine;
  await mine.start().catch((error) => ended(error.message));
}

async function stop() {
  const running = client;
  client = undefined;
  // One that is still starting cannot be asked to stop.
  await running?.stop().catch(() => running.serverProcess?.kill());
}

async function restart() {
  await stop();
  await start();
}

exports.activate = (context) => {
  output = vscode.window.createOutputChannel("Plumbline", { log: true });
  files = vscode.workspace.createFileSystemWatcher("**/{*.drl,*.yaml,*.yml,*.json}");
  context.subscriptions.push(
    output,
    files,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) {
        restart();
      }
    }),
  );
  // Not waited for: it may have to be built first.
  start();
};

exports.deactivate = stop;
