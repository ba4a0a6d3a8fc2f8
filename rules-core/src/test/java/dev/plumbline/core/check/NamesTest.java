package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.Problem;
import dev.plumbline.Status;
import dev.plumbline.core.Packs;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a pack calls its things works, or is told in the line where the name stands. What is not
 * told is tried in one pack, since that takes the rule compiler.
 */
class NamesTest {
  private static final String JAVA =
      "abstract assert boolean break byte case catch char class const continue default do double"
          + " else enum exports extends false final finally float for goto if implements import"
          + " instanceof int interface long module native new null open opens package permits"
          + " private protected provides public record requires return sealed short static strictfp"
          + " super switch synchronized this throw throws to transient transitive true try uses var"
          + " void volatile while with yield _";

  private static final String RULES =
      "acc accumulate action active after and attributes before calendars channels coincides collect"
          + " contains data declare delete dialect drools duration during dynamic enabled end ends"
          + " entry entryPoint eval excludes exists expires finishes forall from function global"
          + " groupby in includes init insert insertLogical is kcontext key label lock logical matches"
          + " meets memberOf modify not on or over overlaps package position query result retract"
          + " reverse role rule salience soundslike starts str support template then timer timestamp"
          + " trait traitable type typesafe unit unless update using when window within xor";

  private static final String OBJECTS =
      "Class class_ clone equals finalize getClass hashCode isEmpty length name notify notifyAll set"
          + " size toString value wait";

  private static final String ODD = "ß ßa ı İ ǆ ŉ ᾳ ﬁ ﬀx ª ʰ ⅰ 名 é 𠀀 𐐨 x1 _x x$ URL uRL2 aB a";

  private static final String TYPES =
      "AccessibleFact Amount Application Arrays BigDecimal Block Boolean Collection Const D"
          + " DateTimeFormatter Declaration DomainClasses Drools Duration Entry Enum Error Exception"
          + " Expires Fact Function GeneratedFact Global Index IO Iterable Judgement Key Label Lead List"
          + " Locale LocalDate Map Model Number Object ObjectInput Optional Override Pattern Place"
          + " Position Predicate PropertyReactive Query Record Role Rule Rules Serializable Set String"
          + " Submission System Text Thread Timestamp Variable View YearMonth com dev java org small"
          + " Small";

  private static final List<String> ALL =
      List.of(String.join(" ", JAVA, RULES, OBJECTS, ODD, TYPES).split(" ")).stream()
          .distinct()
          .toList();

  /** How many fields one type has here. */
  private static final int FIELDS = 30;

  @TempDir Path folder;

  /** What is told of rules, those of a pack that is otherwise sound. */
  private List<Problem> told(String rules) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + rules);
    PackReport report = new PackReport();
    PackReader.read(PackFiles.read(folder, report), report);
    return report.problems();
  }

  /** The names that nothing is told of; of the others it is in the line where they stand. */
  private Set<String> free(UnaryOperator<String> rules, int line) {
    Set<String> free = new LinkedHashSet<>();
    List<String> elsewhere = new ArrayList<>();
    for (String name : ALL) {
      List<Problem> told = told(rules.apply(name));
      if (told.isEmpty()) {
        free.add(name);
      } else if (told.stream().noneMatch(each -> each.line() == line && each.column() > 0)) {
        elsewhere.add(name + ": " + told);
      }
    }
    assertEquals("", String.join("\n", elsewhere));
    assertTrue(free.size() > ALL.size() / 4, () -> "only " + free);
    return free;
  }

  /** That all clauses of a pack are satisfied. */
  private void satisfied(String rules, String facts) {
    Guideline guideline = Packs.load(folder, rules);
    String json = "{\"id\":\"1\",\"lead\":{\"name\":\"x\",\"ongoing\":1}" + facts + "}";
    guideline
        .evaluate(guideline.read(json.getBytes(StandardCharsets.UTF_8), null))
        .findings()
        .forEach(
            finding ->
                assertEquals(
                    Status.SATISFIED, finding.status(), () -> finding.statement().chinese()));
  }

  @Test
  void fields() {
    Set<String> free =
        free(name -> "declare Tank\n " + name + " : Integer\n other : String\nend\n", 3);
    assertFalse(free.contains("when"));
    assertTrue(free.containsAll(List.of("hashCode", "class", "getClass", "ß", "x1", "URL", "aB")));
    List<String> names = List.copyOf(free);
    StringBuilder rules = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    for (int i = 0; i < names.size(); i += FIELDS) {
      fields(i, names.subList(i, Math.min(i + FIELDS, names.size())), rules, facts);
    }
    satisfied(rules.toString(), facts.toString());
  }

  /** A type that applicants give and one that is defined, with rules that compare the two. */
  private static void fields(
      int number, List<String> names, StringBuilder rules, StringBuilder facts) {
    StringBuilder fields = new StringBuilder();
    names.forEach(name -> fields.append(name).append(" : Integer\n"));
    String ones = String.join(", ", Collections.nCopies(names.size(), "1"));
    rules.append(
        "declare Tank"
            + number
            + "\n 号 : String @key\n"
            + fields
            + "end\n"
            + "declare Lim"
            + number
            + "\n"
            + fields
            + "end\n"
            + "rule \"定"
            + number
            + "\" when then insert( new Lim"
            + number
            + "( "
            + ones
            + " ) ); end\n");
    facts.append(",\"Tank" + number + "\":[{\"号\":\"甲\"");
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String id = number + "_" + i;
      facts.append(",\"" + name + "\":1");
      rules.append(
          Packs.rule(
              "甲" + id,
              "A." + id,
              "Lim" + number + "( $v : " + name + " )",
              "Tank" + number + "( 号 == \"甲\", " + name + " == $v )"));
    }
    facts.append("}]");
  }

  @Test
  void types() {
    Set<String> free = free(name -> "declare " + name + "\n 号 : String\nend\n", 2);
    assertFalse(free.contains("when") || free.contains("Key") || free.contains("String"));
    StringBuilder rules = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    for (String name : free) {
      rules
          .append("declare " + name + "\n 号 : String\nend\n")
          .append(Packs.rule("甲" + name, "A." + facts.length(), name + "( 号 == \"甲\" )"));
      facts.append(",\"" + name + "\":[{\"号\":\"甲\"}]");
    }
    satisfied(rules.toString(), facts.toString());
  }

  @Test
  void variables() {
    UnaryOperator<String> rule =
        name ->
            Packs.rule(
                "甲" + name,
                "A." + ALL.indexOf(name),
                "Lim( $" + name + " : 号 )",
                "Lead( name == $" + name + ", ongoing < " + (ALL.indexOf(name) + 2) + " )");
    String lim =
        "declare Lim 号 : String end rule \"定\" when then insert( new Lim( \"x\" ) ); end\n";
    Set<String> free = free(name -> lim + rule.apply(name), 6);
    satisfied(lim + free.stream().map(rule).collect(Collectors.joining()), "");
  }

  @Test
  void fieldsThatAreNearlyCalledAlike() {
    String names = "a A aB AB x X getX isX setX";
    StringBuilder rules = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    fields(0, List.of(names.split(" ")), rules, facts);
    satisfied(rules.toString(), facts.toString());
  }

  @Test
  void asManyFieldsAsADefinitionMayHave() {
    String fields =
        IntStream.range(0, 64)
            .mapToObj(i -> " f" + i + " : Integer\n")
            .collect(Collectors.joining());
    String ones = String.join(", ", Collections.nCopies(64, "1"));
    satisfied(
        "declare Lim\n"
            + fields
            + "end\nrule \"定\" when then insert( new Lim( "
            + ones
            + " ) ); end\n"
            + Packs.rule("甲", "A.1", "Lim( $v : f63 )", "Lead( ongoing == $v )"),
        "");
    List<Problem> told = told("declare Lim\n" + fields + " f64 : Integer\nend\n");
    assertEquals(List.of(67), told.stream().map(Problem::line).toList());
  }
}
