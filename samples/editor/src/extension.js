// Starts the language server of packs, and hands files of packs to it.
const fs = require("fs");
const path = require("path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

/** The command that is set; else the script in one of the folders that are open. */
function command() {
  const set = vscode.workspace.getConfiguration("plumbline").get("command");
  if (set) {
    return set;
  }
  const name = process.platform === "win32" ? "plumbline.cmd" : "plumbline";
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
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

async function start() {
  const script = command();
  if (!script) {
    const zh = vscode.env.language.startsWith("zh");
    vscode.window.showWarningMessage(
      zh
        ? "准绳：请在设置 plumbline.command 里写明 samples/plumbline 的路径"
        : "Plumbline: set plumbline.command to the path of samples/plumbline",
    );
    return;
  }
  client = new LanguageClient(
    "plumbline",
    "Plumbline",
    {
      command: script,
      args: ["lsp"],
      options: { shell: process.platform === "win32" },
    },
    {
      documentSelector: [
        { scheme: "file", pattern: "**/*.drl" },
        { scheme: "file", pattern: "**/guideline.yaml" },
        { scheme: "file", pattern: "**/cases/**/*.{yaml,yml,json}" },
      ],
      synchronize: {
        fileEvents: vscode.workspace.createFileSystemWatcher("**/{*.drl,*.yaml,*.yml,*.json}"),
      },
    },
  );
  await client.start();
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

exports.activate = async (context) => {
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("plumbline.command")) {
        await stop();
        await start();
      }
    }),
  );
  await start();
};

exports.deactivate = stop;
