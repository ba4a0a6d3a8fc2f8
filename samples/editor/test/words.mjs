// A word is what VS Code proposes something for while it is typed, and what a double click takes.
import assert from "node:assert/strict";
import fs from "node:fs";

const { wordPattern } = JSON.parse(fs.readFileSync("language-configuration.json", "utf8"));
// As VS Code makes it: a text alone would be a pattern without flags, in which \p means p.
const pattern =
  typeof wordPattern === "string" ? new RegExp(wordPattern) : new RegExp(wordPattern.pattern, wordPattern.flags);
for (const word of ["extends", "senderUnder", "培养人次", "$city"]) {
  assert.equal(`@${word}( "`.match(pattern)?.[0], word);
}
