package dev.plumbline.workbench.diff;

import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Call;
import dev.plumbline.workbench.diff.Change.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became of the manifest: its entries, which rules can read as a fact, and the readings. */
final class ManifestChanges {
  private static final String FILE = "guideline.yaml";

  private final Side older;
  private final Side newer;
  private final List<Change> changes = new ArrayList<>();

  private ManifestChanges(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Change> between(Side older, Side newer) {
    ManifestChanges found = new ManifestChanges(older, newer);
    found.entries(older.manifest(), newer.manifest());
    found.readings(older.manifest().readings(), newer.manifest().readings());
    return found.changes;
  }

  private void entries(Manifest was, Manifest is) {
    entry("diff.id", was.id(), is.id(), null);
    entry("diff.edition", was.edition(), is.edition(), "edition");
    entry("diff.number", was.number(), is.number(), "number");
    entry("diff.title", was.title(), is.title(), "title");
    entry("diff.issuedOn", was.issuedOn().toString(), is.issuedOn().toString(), "publishedOn");
  }

  private void entry(
      String key, @Nullable String was, @Nullable String is, @Nullable String property) {
    if (Objects.equals(was, is)) {
      return;
    }
    Where where = new Where(FILE, 0, 0);
    Message words = Message.of(key, Told.text(was, is));
    List<String> readers = property == null ? List.of() : readers(property);
    Kind kind = property != null && readers.isEmpty() ? Kind.WORDS : Kind.MANIFEST;
    if (!readers.isEmpty()) {
      words = Told.remark(words, Message.of("diff.readBy", Told.names(readers)));
    }
    changes.add(Change.of(kind, FILE, words, readers, where, where));
  }

  /** The clauses that read an entry as a property of the call. */
  private List<String> readers(String property) {
    Set<String> found = new LinkedHashSet<>();
    for (Side side : List.of(older, newer)) {
      for (RuleText rule : side.rules()) {
        if (rule.conditions().stream()
            .filter(condition -> condition.type().equals(Call.class.getSimpleName()))
            .flatMap(condition -> condition.items().stream())
            .anyMatch(item -> reads(item, property))) {
          found.addAll(side.clausesOf(rule));
        }
      }
    }
    return newer.inOrder(found);
  }

  private static boolean reads(Item item, String property) {
    return Condition.reads(item, property)
        || item.operands().stream()
            .anyMatch(o -> o instanceof Item.PathTo path && path.names().get(0).equals(property));
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
      Message words =
          before == null
              ? Message.of("diff.readingAdded", after)
              : after == null
                  ? Message.of("diff.readingRemoved", before)
                  : Message.of("diff.readingChanged", Told.text(before, after));
      List<String> following = following(id);
      if (!following.isEmpty()) {
        words = Told.remark(words, Message.of("diff.followedBy", Told.names(following)));
      }
      Where where = new Where(FILE, 0, 0);
      changes.add(
          Change.of(
              Kind.READING,
              id,
              words,
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
          .forEach(rule -> found.add(rule.about()));
    }
    return newer.inOrder(found);
  }
}
