package dev.plumbline.cli;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.Coverage;
import dev.plumbline.workbench.diff.Change;
import dev.plumbline.workbench.diff.ClauseOutcome;
import dev.plumbline.workbench.diff.DiffWords;
import dev.plumbline.workbench.diff.Differences;
import dev.plumbline.workbench.diff.Effect;
import dev.plumbline.workbench.diff.Flip;
import dev.plumbline.workbench.diff.Unusable;
import dev.plumbline.workbench.diff.Witness;
import dev.plumbline.workbench.proof.PackProof;
import dev.plumbline.workbench.proof.ProvenLine;
import java.util.List;
import java.util.Locale;

/** A comparison of packs as a page that needs no network. */
final class DiffPage {
  // Both are in diff.css as well: as a height, and as the place of the first that is not printed.
  private static final int MOST_SHOWN = 8;
  private static final int MOST_PRINTED = 20;

  private final Differences differences;
  private final Examination examination;
  private final CasesCompared cases;
  private final Lang lang;
  private final StringBuilder page = new StringBuilder();

  DiffPage(Differences differences, Examination examination, CasesCompared cases, Lang lang) {
    this.differences = differences;
    this.examination = examination;
    this.cases = cases;
    this.lang = lang;
  }

  String write(String before, String after) {
    String title = lang.say("page.title", before, after);
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(lang.say("page.language"))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(Html.text(title))
        .append("</title>\n<style>\n")
        .append(Html.part("diff.css"))
        .append("</style>\n</head>\n<body>\n<header class=\"top\">\n<h1>")
        .append(Html.text(lang.say("page.heading")))
        .append("</h1>\n<div class=\"packs\">");
    pack(lang.say("page.oldPack"), before, differences.before());
    page.append("<span class=\"arrow\">→</span>");
    pack(lang.say("page.newPack"), after, differences.after());
    page.append("</div>\n")
        .append(Html.element("p", "tried", lang.pick(DiffWords.tried(differences.tried()))))
        .append(Html.element("p", "tried", lang.pick(DiffWords.examined(examination))));
    page.append("\n</header>\n<main>\n");
    changes();
    proof();
    effects();
    flips();
    witnesses();
    cases();
    rules();
    receipts(before, after);
    signatures();
    page.append("</main>\n</body>\n</html>\n");
    return page.toString();
  }

  private void pack(String title, String name, Differences.PackOf pack) {
    page.append("<div class=\"pack\">")
        .append(Html.element("span", "label", title))
        .append(Html.element("b", "name", name))
        .append(Html.element("span", "about", lang.say("page.pack", pack.number(), pack.clauses())))
        .append(Html.element("code", "sha", pack.sha256().substring(0, 12)))
        .append("</div>");
  }

  private void section(String id, String title) {
    begin(id, title);
    page.append("</h2>\n");
  }

  private void section(String id, String title, int count) {
    begin(id, title);
    page.append(Html.element("span", "count", String.valueOf(count))).append("</h2>\n");
  }

  private void begin(String id, String title) {
    page.append("<section id=\"").append(id).append("\">\n<h2>").append(Html.text(title));
  }

  private void changes() {
    section("changes", lang.pick(DiffWords.changes()), differences.changes().size());
    if (differences.changes().isEmpty()) {
      page.append(Html.element("p", "plain", lang.pick(DiffWords.nothing(differences.cosmetic()))))
          .append('\n');
    } else {
      if (!differences.decides()) {
        String only = lang.say("page.onlyReading");
        page.append(Html.element("p", "plain", only)).append('\n');
      }
      page.append("<table class=\"changes\"><thead><tr>");
      heads(lang.say("page.clause"), lang.say("page.change"), lang.say("page.place"));
      page.append("</tr></thead>\n<tbody>\n");
      differences.changes().forEach(this::change);
      page.append("</tbody></table>\n");
    }
    page.append("</section>\n");
  }

  /** What is proven of all applications that there may be. */
  private void proof() {
    PackProof proof = differences.proof();
    if (!differences.isProofTold()) {
      return;
    }
    List<ProvenLine> lines = proof.lines();
    if (lines.isEmpty()) {
      section("proof", lang.say("page.proof"));
    } else {
      section("proof", lang.say("page.proof"), proof.clauses().size());
      page.append("<ul class=\"proof\">");
      lines.forEach(this::proven);
      page.append("</ul>\n");
    }
    plain(differences.whole());
    page.append("</section>\n");
  }

  private void proven(ProvenLine line) {
    page.append("<li>");
    line.clauses().forEach(id -> page.append(Html.element("span", "id", id)).append(' '));
    page.append(line.doubt() == null ? "" : Html.element("span", "doubt", line.doubt()))
        .append(' ')
        .append(Html.text(lang.pick(line.text())))
        .append("</li>");
  }

  /** What each change did, in a line or two: all that a reader in a hurry needs. */
  private void effects() {
    List<Effect> effects = differences.effects();
    section("effects", lang.say("page.effects"), effects.size());
    if (effects.isEmpty()) {
      plain(DiffWords.noFlip());
    }
    for (Effect effect : effects) {
      page.append("<div class=\"effect\">")
          .append(Html.element("b", "cause", lang.pick(DiffWords.cause(effect))))
          .append("<ul>");
      if (effect.isOfOnePack()) {
        page.append(Html.element("li", "flip", lang.pick(DiffWords.turned(effect.flips()))));
      } else {
        effect.flips().forEach(this::turned);
      }
      page.append("</ul></div>\n");
    }
    page.append("</section>\n");
  }

  private void turned(Flip flip) {
    String outcome = lang.pick(DiffWords.outcome(flip.before(), flip.after()));
    int count = flip.applications().size();
    page.append(
        Html.element(
            "li",
            "flip",
            flip.clause() == null
                ? lang.say("page.flip", outcome, count)
                : lang.say("page.flipOf", flip.clause(), outcome, count)));
  }

  /** The cases of both packs, and what they try of the rules. */
  private void cases() {
    section("cases", lang.say("page.cases"));
    page.append("<table class=\"cases\"><thead><tr>");
    heads("", lang.say("page.oldPack"), lang.say("page.newPack"));
    page.append("</tr></thead>\n<tbody>\n");
    Coverage before = cases.before().coverage();
    Coverage after = cases.after().coverage();
    row(lang.say("page.casesPassed"), passed(cases.before()), passed(cases.after()));
    row(
        lang.say("page.outcomes"),
        seen(before.outcomesSeen(), before.outcomes()),
        seen(after.outcomesSeen(), after.outcomes()));
    row(
        lang.say("page.sides"),
        seen(before.sidesSeen(), before.sides()),
        seen(after.sidesSeen(), after.sides()));
    page.append("</tbody></table>\n");
    List<String> failed = cases.failed();
    names(lang.say("page.casesFailed", failed.size()), failed);
    List<String> broken = problems(cases.after());
    names(lang.say("page.casesBroken", broken.size()), broken);
    names(lang.say("page.casesChanged", cases.changed().size()), cases.changed());
    names(lang.say("page.casesAdded", cases.added().size()), cases.added());
    names(lang.say("page.casesRemoved", cases.removed().size()), cases.removed());
    page.append("</section>\n");
  }

  private List<String> problems(CaseRun run) {
    return run.problems().stream().map(problem -> problem.in(lang.locale())).toList();
  }

  private static String passed(CaseRun run) {
    return seen((int) (run.results().size() - run.failed()), run.results().size());
  }

  private static String seen(int some, int all) {
    return some + "/" + all;
  }

  private void row(String title, String before, String after) {
    page.append("<tr><th class=\"head\" scope=\"row\">")
        .append(Html.text(title))
        .append("</th>")
        .append(Html.element("td", "old", before))
        .append(Html.element("td", "new", after))
        .append("</tr>\n");
  }

  private void names(String title, List<String> names) {
    if (!names.isEmpty()) {
      page.append(Html.element("p", "plain", title));
      list(names);
      page.append('\n');
    }
  }

  /** All of them; a long list can be scrolled, by keyboard too, and has its beginning on paper. */
  private void list(List<String> names) {
    page.append("<ul class=\"names\"").append(names.size() > MOST_SHOWN ? " tabindex=\"0\">" : ">");
    names.forEach(name -> page.append(Html.element("li", "name", name)));
    page.append("</ul>");
    if (names.size() > MOST_PRINTED) {
      int more = names.size() - MOST_PRINTED;
      page.append(Html.element("p", "unprinted", lang.say("page.unprinted", more)));
    }
  }

  private void heads(String... heads) {
    for (String head : heads) {
      page.append(
          head.isEmpty()
              ? Html.element("td", "head", "")
              : "<th class=\"head\" scope=\"col\">" + Html.text(head) + "</th>");
    }
  }

  private void change(Change change) {
    String sort = change.kind().decides() ? "decides" : "reads";
    page.append("<tr class=\"").append(sort).append("\">");
    page.append(Html.element("td", "id", change.subject()));
    page.append(Html.element("td", "text", lang.pick(change.text(), change.english())));
    page.append(Html.element("td", "place", DiffWords.places(change.before(), change.after())));
    page.append("</tr>\n");
  }

  private void flips() {
    section("flips", lang.pick(DiffWords.flips()), differences.flips().size());
    if (differences.flips().isEmpty()) {
      String none = lang.pick(DiffWords.noFlip());
      page.append(Html.element("p", "plain", none)).append('\n');
    } else {
      page.append("<table class=\"flips\"><thead><tr>");
      heads(
          lang.say("page.clause"),
          lang.say("page.old"),
          lang.say("page.new"),
          lang.say("page.applications"));
      page.append("</tr></thead>\n<tbody>\n");
      differences.flips().forEach(this::flip);
      page.append("</tbody></table>\n");
    }
    if (!differences.unmoved().isEmpty()) {
      page.append(
              Html.element(
                  "p",
                  "plain",
                  lang.pick(DiffWords.unmoved(differences.tried().all(), differences.unmoved()))))
          .append('\n');
    }
    differences.loneClauses().forEach(one -> plain(DiffWords.of(one)));
    differences.unseen().forEach(one -> plain(DiffWords.unseen(one)));
    for (Unusable unusable : differences.unusable()) {
      if (unusable.differs()) {
        page.append(Html.element("p", "plain", lang.pick(DiffWords.unusable(unusable))))
            .append('\n');
      }
    }
    page.append("</section>\n");
  }

  private void plain(Bilingual text) {
    page.append(Html.element("p", "plain", lang.pick(text))).append('\n');
  }

  private void flip(Flip flip) {
    page.append("<tr><td class=\"clause\">")
        .append(flip.clause() == null ? "" : Html.element("span", "id", flip.clause()))
        .append(
            Html.element(
                "span",
                "statement",
                flip.statement() == null
                    ? lang.pick(DiffWords.title(flip))
                    : lang.pick(DiffWords.statement(flip))))
        .append("</td>");
    stand(flip.before());
    stand(flip.after());
    List<Flip.Instance> all = flip.applications();
    page.append("<td class=\"applications\">")
        .append(Html.element("b", "number", String.valueOf(all.size())))
        .append("</td></tr>\n<tr class=\"who\"><td colspan=\"4\">");
    list(all.stream().map(DiffWords::name).map(lang::pick).toList());
    page.append("</td></tr>\n");
  }

  private void stand(ClauseOutcome stand) {
    page.append("<td class=\"stand\">")
        .append(
            Html.element(
                "span", "chip " + style(stand.status()), lang.pick(DiffWords.status(stand))))
        .append(
            stand.conclusion() == null
                ? ""
                : Html.element(
                    "span",
                    "conclusion " + style(stand.conclusion()),
                    lang.pick(DiffWords.conclusion(stand))))
        .append(Html.element("p", "seen", lang.pick(DiffWords.seen(stand))))
        .append("</td>");
  }

  private static String style(Status status) {
    return status == null ? "is-none" : "is-" + hyphened(status);
  }

  private static String style(Conclusion conclusion) {
    return "to-" + hyphened(conclusion);
  }

  private static String hyphened(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void witnesses() {
    if (differences.witnesses().isEmpty()) {
      return;
    }
    section("witnesses", lang.pick(DiffWords.witnesses()), differences.witnesses().size());
    page.append("<div class=\"cards\">\n");
    for (Witness witness : differences.witnesses()) {
      page.append("<article class=\"card\"><header>")
          .append(Html.element("span", "id", witness.clause()))
          .append(
              Html.element(
                  "span",
                  "outcome",
                  lang.pick(DiffWords.outcome(witness.before(), witness.after()))))
          .append("</header><ul>");
      if (witness.base() != null) {
        page.append(Html.element("li", "base", "cases/bases/" + witness.base()));
      }
      for (Bilingual override : witness.overrides()) {
        page.append("<li>")
            .append(Html.element("code", "override", lang.pick(override)))
            .append("</li>");
      }
      page.append("</ul>");
      seen(lang.say("page.old"), witness.before());
      seen(lang.say("page.new"), witness.after());
      page.append(Html.element("p", "examined", lang.pick(DiffWords.examined(witness))))
          .append("</article>\n");
    }
    page.append("</div>\n</section>\n");
  }

  /** By what a witness came out so; nothing of a clause that the pack does not have. */
  private void seen(String side, ClauseOutcome stand) {
    String seen = lang.pick(DiffWords.seen(stand));
    if (!seen.isEmpty()) {
      page.append("<p class=\"seen\">")
          .append(Html.element("b", "side", side))
          .append(' ')
          .append(Html.text(seen))
          .append("</p>");
    }
  }

  private void rules() {
    if (!differences.excerpts().isEmpty()) {
      section("rules", lang.say("page.rules"), differences.excerpts().size());
      differences.excerpts().forEach(excerpt -> page.append(SideBySide.of(excerpt)));
      page.append("</section>\n");
    }
  }

  /** By what both packs can be known again. */
  private void receipts(String before, String after) {
    section("receipts", lang.say("page.receipts"));
    page.append("<table class=\"receipts\"><thead><tr>");
    heads("", lang.say("page.oldPack"), lang.say("page.newPack"));
    page.append("</tr></thead>\n<tbody>\n");
    Differences.PackOf old = differences.before();
    Differences.PackOf now = differences.after();
    row(lang.say("page.named"), before, after);
    row(lang.say("page.id"), id(old), id(now));
    row(lang.say("page.number"), old.number(), now.number());
    row(lang.say("page.packSha"), old.sha256(), now.sha256());
    row(lang.say("page.rulesSha"), old.rulesSha256(), now.rulesSha256());
    page.append("</tbody></table>\n</section>\n");
  }

  private static String id(Differences.PackOf pack) {
    return pack.edition() == null ? pack.id() : pack.id() + " " + pack.edition();
  }

  /** Lines to sign on, once it is printed. */
  private void signatures() {
    page.append("<section id=\"signatures\" class=\"signatures\">\n");
    for (String who :
        List.of(lang.say("page.drafted"), lang.say("page.checked"), lang.say("page.approved"))) {
      page.append("<div class=\"signature\">")
          .append(Html.element("span", "who", who))
          .append("<span class=\"line\"></span>")
          .append(Html.element("span", "when", lang.say("page.date")))
          .append("<span class=\"line\"></span></div>\n");
    }
    page.append("</section>\n");
  }
}
