package dev.plumbline.core.rule;

import dev.plumbline.Bilingual;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.fact.ClosedWords;
import dev.plumbline.fact.OtherSpellings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule as the text has it, badly annotated ones included. Immutable. */
public sealed interface RuleText {
  /** What every rule has, whatever it is for. */
  Head head();

  /** What it says as a clause of the guideline; {@code null} if it states none. */
  default Provision provision() {
    return null;
  }

  /** The clause it states, or {@code null}. */
  default String clause() {
    return provision() == null ? null : provision().id();
  }

  /** Whether it and the rule that takes its place, if one does, state clauses of different ids. */
  default boolean isRenamedBy(@Nullable RuleText now) {
    return now != null
        && clause() != null
        && now.clause() != null
        && !clause().equals(now.clause());
  }

  /** The clause it states or raises a doubt about, or {@code null}. */
  default String about() {
    return clause();
  }

  /** Its name, which is the statement of a clause. */
  default String name() {
    return head().name();
  }

  /** The name of the rule it extends, or {@code null}. */
  default String parent() {
    return head().parent();
  }

  /** The file it stands in. */
  default String file() {
    return head().file();
  }

  /** The line it begins on, from 1. */
  default int line() {
    return head().part().line();
  }

  /** Where it stands, so that what is wrong with it can be told there. */
  default Part part() {
    return head().part();
  }

  /** Its own conditions, without the inherited ones. */
  default List<Condition> conditions() {
    return head().conditions();
  }

  /** The texts of its annotations by name, as they are written. */
  default Map<String, String> annotations() {
    return head().annotations();
  }

  /** The readings it follows, as they are listed; none if it follows none. */
  default List<String> readings() {
    return head().readings();
  }

  /** What it states: its name, and the same in English where that is given. */
  default Bilingual statement() {
    return new Bilingual(name(), annotations().get("en"));
  }

  /**
   * A rule of the kind that its annotations and its consequence make it.
   *
   * @param inserted what it inserts, or {@code null}
   */
  static RuleText of(Head head, Consequence inserted) {
    Map<String, String> annotations = head.annotations();
    Provision provision = annotations.containsKey("clause") ? Provision.of(annotations) : null;
    if (inserted != null) {
      return new Definition(head, provision, inserted);
    }
    if (provision != null) {
      return new Clause(head, provision);
    }
    String about = annotations.get("review");
    return about == null ? new Scope(head) : new Doubt(head, about);
  }

  /** The members of a list in an annotation; none if there is no such annotation. */
  static List<String> listed(String annotation) {
    return annotation == null ? List.of() : List.of(annotation.strip().split("\\s*[,，、]\\s*", -1));
  }

  /** States a clause that its conditions decide. */
  record Clause(Head head, Provision provision) implements RuleText {}

  /** Raises a doubt about a clause. */
  record Doubt(Head head, String about) implements RuleText {}

  /** Says to whom the rules apply that extend it. */
  record Scope(Head head) implements RuleText {}

  /**
   * Inserts a fact.
   *
   * @param provision what it says as a clause, or {@code null}
   */
  record Definition(Head head, Provision provision, Consequence inserted) implements RuleText {
    private static final Set<String> VOCABULARIES =
        Set.of(ClosedWords.class.getSimpleName(), OtherSpellings.class.getSimpleName());

    /** The type of the fact. */
    public String type() {
      return inserted.type();
    }

    /** What the fact is made of, in the order of the type's properties. */
    public List<Object> values() {
      return inserted.arguments().stream().map(Consequence.Argument::value).toList();
    }

    /** Whether it defines a vocabulary: properties, and lines about the words that they know. */
    public boolean isVocabulary() {
      return VOCABULARIES.contains(type());
    }
  }

  /**
   * What every rule has.
   *
   * @param whole whether all its conditions could be read
   */
  record Head(
      String name,
      String parent,
      String file,
      Part part,
      Map<String, String> annotations,
      List<String> readings,
      List<Condition> conditions,
      boolean whole) {
    /** Copies the collections. */
    public Head {
      annotations = Map.copyOf(annotations);
      readings = List.copyOf(readings);
      conditions = List.copyOf(conditions);
    }

    /** The same, where other conditions are meant than the words alone say. */
    Head meaning(List<Condition> meant) {
      return new Head(name, parent, file, part, annotations, readings, meant, whole);
    }
  }

  /**
   * What a clause says beside its statement. What is not given, or is wrong in what could not be
   * read, is {@code null}.
   *
   * @param id its id
   * @param words where in the official text it stands
   * @param remedy what to do if it is not met, where words say it better than its figures
   * @param sameAs the clause whose condition it repeats on purpose
   * @param missing what it weighs that facts are missing; empty if all weigh as usual
   */
  record Provision(
      String id,
      Kind kind,
      Severity severity,
      String cite,
      String words,
      String remedy,
      String sameAs,
      List<Weight> missing) {
    /** The id of another clause, and after a space or colon the reason. */
    private static final Pattern MEANT = Pattern.compile("(?<id>[^\\s:：,，]+)[\\s:：,，]+\\S.*");

    static Provision of(Map<String, String> annotations) {
      String kind = annotations.get("kind");
      String severity = annotations.get("severity");
      Matcher meant = MEANT.matcher(annotations.getOrDefault("sameAs", ""));
      return new Provision(
          annotations.get("clause"),
          kind == null ? null : Kind.valueOf(kind),
          severity == null ? null : Severity.valueOf(severity),
          annotations.get("cite"),
          annotations.get("words"),
          annotations.get("remedy"),
          meant.matches() ? meant.group("id") : null,
          listed(annotations.get("missing")).stream().map(Weight::of).toList());
    }

    /** Whether clauses of its kind get a finding on an application. */
    public boolean hasFinding() {
      return kind != Kind.DEF && kind != Kind.CAP && kind != Kind.INFO;
    }

    /** Whether facts decide clauses of its kind, and not a person or nobody. */
    public boolean isByFacts() {
      return kind != Kind.JUDG && kind != Kind.INFO && kind != Kind.DEF;
    }

    /** Whether it merely informs; procedure without consequences does. */
    public boolean informs() {
      return kind == Kind.INFO || kind == Kind.PROC && severity == Severity.NONE;
    }
  }

  /**
   * What it weighs that a property is missing, {@code key.property: WEIGHT}, as it is written.
   *
   * @param key the key, or {@code null}
   * @param property the property, or {@code null} if it is not written so
   * @param weight the weight
   */
  record Weight(String key, String property, String weight) {
    private static Weight of(String text) {
      String[] parts = text.split("\\s*[:：]\\s*", -1);
      if (parts.length != 2 || parts[0].isEmpty()) {
        return new Weight(null, null, text);
      }
      int dot = parts[0].lastIndexOf('.'); // keys may have dots, properties have none
      return new Weight(
          dot < 0 ? null : parts[0].substring(0, dot), parts[0].substring(dot + 1), parts[1]);
    }
  }
}
