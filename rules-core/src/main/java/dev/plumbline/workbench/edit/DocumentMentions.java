package dev.plumbline.workbench.edit;

import dev.plumbline.InputException;
import dev.plumbline.Limits;
import dev.plumbline.core.cases.CaseNames;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Located.Fields;
import dev.plumbline.core.document.Located.Items;
import dev.plumbline.core.document.Problems;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.document.TreeReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.fact.Judgement;
import dev.plumbline.workbench.edit.Mention.Kind;
import java.util.ArrayList;
import java.util.List;

/** What the manifest, a file of cases or an application names. */
final class DocumentMentions {
  private final String file;
  private final Lines lines;
  private final boolean json;
  private final List<Mention> found = new ArrayList<>();

  private DocumentMentions(String file, String text) {
    this.file = file;
    this.lines = new Lines(file, text);
    this.json = file.endsWith(".json");
  }

  /** What is named; nothing where the document cannot be read. */
  static List<Mention> of(String file, String text) {
    DocumentMentions mentions = new DocumentMentions(file, text);
    try {
      Located root =
          mentions.json
              ? TreeReader.json(text, new Problems(file), Limits.USUAL)
              : TreeReader.yaml(file, text, Limits.USUAL);
      if (root instanceof Fields fields) {
        mentions.read(fields);
      }
    } catch (InputException e) {
      return List.of(); // what is wrong is told with the problems
    }
    return mentions.found;
  }

  private void read(Fields root) {
    if (file.equals(PackFiles.MANIFEST)) {
      if (root.get("readings") instanceof Fields readings) {
        readings.members().forEach((id, member) -> add(Kind.READING, id, member.name(), true));
      }
    } else if (file.startsWith(CaseNames.BASES)) {
      judgements(root.get("judgements"));
    } else {
      base(root);
      items(root.get("cases")).forEach(this::one);
    }
  }

  private void one(Fields one) {
    base(one);
    change(one);
    for (Fields entry : items(one.get("call"))) {
      base(entry);
      change(entry);
    }
    if (one.get("expect") instanceof Fields expect) {
      clauses(expect.get("findings"));
      clauses(expect.get("call"));
    }
  }

  private static List<Fields> items(Located value) {
    return value instanceof Items items
        ? items.items().stream().filter(Fields.class::isInstance).map(Fields.class::cast).toList()
        : List.of();
  }

  private void base(Fields of) {
    if (of.get("base") instanceof Located.Words words) {
      add(Kind.BASE, CaseNames.BASES + words.text(), words.spot(), false);
    }
  }

  private void change(Fields of) {
    if (of.get("change") instanceof Fields change) {
      judgements(change.get("judgements"));
      change
          .members()
          .forEach(
              (name, member) -> {
                if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
                  add(Kind.TYPE, name, member.name(), false);
                }
              });
      clauses(change.get(Judgement.class.getSimpleName()));
    }
  }

  /** Judgements by the clause, or one after another. */
  private void judgements(Located judgements) {
    clauses(judgements);
    for (Fields judgement : items(judgements)) {
      if (judgement.get("clause") instanceof Located.Words words) {
        add(Kind.CLAUSE, words.text(), words.spot(), false);
      }
    }
  }

  private void clauses(Located table) {
    if (table instanceof Fields fields) {
      fields.members().forEach((id, member) -> add(Kind.CLAUSE, id, member.name(), false));
    }
  }

  private void add(Kind kind, String name, Spot at, boolean defines) {
    int column = json ? at.column() : lines.unit(at.line(), at.column());
    Stretch place = lines.value(at.line(), column);
    // What is written otherwise than it is meant, by an escape, is left alone.
    String written = lines.get(at.line()).substring(place.column() - 1, place.end() - 1);
    if (written.equals(name) || kind == Kind.BASE) {
      found.add(new Mention(kind, name, place, defines));
    }
  }
}
