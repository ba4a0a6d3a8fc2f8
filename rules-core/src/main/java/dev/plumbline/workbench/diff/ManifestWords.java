package dev.plumbline.workbench.diff;

import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.fact.Call;
import dev.plumbline.workbench.diff.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What became of the manifest: its entries, which rules can read as a fact, and the readings. */
final class ManifestWords {
  private static final String FILE = "guideline.yaml";

  private final Side older;
  private final Side newer;
  private final List<Change> changes = new ArrayList<>();

  private ManifestWords(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Change> between(Side older, Side newer) {
    ManifestWords words = new ManifestWords(older, newer);
    words.entries(older.manifest(), newer.manifest());
    words.readings(older.manifest().readings(), newer.manifest().readings());
    return words.changes;
  }

  private void entries(Manifest was, Manifest is) {
    entry(Words.of("编号", "id"), was.id(), is.id(), null);
    entry(Words.of("文号", "number"), was.number(), is.number(), "number");
    entry(Words.of("名称", "title"), was.title(), is.title(), "title");
    String issued = was.issuedOn().toString();
    entry(Words.of("发文日", "issuedOn"), issued, is.issuedOn().toString(), "publishedOn");
    entry(Words.of("时区", "timeZone"), was.timeZone().getId(), is.timeZone().getId(), null);
  }

  private void entry(Words name, String was, String is, String property) {
    if (!was.equals(is)) {
      Where where = new Where(FILE, 0, 0);
      Words words = name.and(" ").and(PackWords.text(was, is));
      List<String> readers = property == null ? List.of() : readers(property);
      Kind kind = property != null && readers.isEmpty() ? Kind.WORDS : Kind.MANIFEST;
      Words read = Words.of("", "read by ").and(Words.names(readers)).and(" 引用", "");
      changes.add(
          Change.of(
              kind, FILE, readers.isEmpty() ? words : words.remark(read), readers, where, where));
    }
  }

  /** The clauses that read an entry as a property of the call. */
  private List<String> readers(String property) {
    Set<String> found = new LinkedHashSet<>();
    for (Side side : List.of(older, newer)) {
      for (RuleText rule : side.rules()) {
        if (rule.conditions().stream()
            .filter(condition -> condition.type().equals(Call.class.getSimpleName()))
            .flatMap(condition -> condition.items().stream())
            .anyMatch(item -> item.text().matches("(?s).*\\b" + property + "\\b.*"))) {
          found.addAll(side.clausesOf(rule));
        }
      }
    }
    return newer.inOrder(found);
  }

  private void readings(Map<String, String> was, Map<String, String> is) {
    Set<String> ids = new TreeSet<>(was.keySet());
    ids.addAll(is.keySet());
    for (String id : ids) {
      String before = was.get(id);
      String after = is.get(id);
      if (Objects.equals(before, after)) {
        continue;
      }
      Words words =
          before == null
              ? Words.of("多了解读", "reading added: ").and(Words.quoted(after))
              : after == null
                  ? Words.of("少了解读", "reading removed: ").and(Words.quoted(before))
                  : Words.of("解读 ", "reading ").and(PackWords.text(before, after));
      List<String> following = following(id);
      Words by = Words.of("", "followed by ").and(Words.names(following)).and(" 依此", "");
      Where where = new Where(FILE, 0, 0);
      changes.add(
          Change.of(
              Kind.READING,
              id,
              following.isEmpty() ? words : words.remark(by),
              following,
              before == null ? null : where,
              after == null ? null : where));
    }
  }

  private List<String> following(String id) {
    Set<String> found = new LinkedHashSet<>();
    for (Side side : List.of(older, newer)) {
      side.rules().stream()
          .filter(rule -> rule.readings().contains(id))
          .forEach(rule -> found.add(rule.clause() != null ? rule.clause() : rule.review()));
    }
    return newer.inOrder(found);
  }
}
