package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.diff.Differences;
import dev.plumbline.workbench.diff.Flip;
import dev.plumbline.workbench.diff.PackDiff;
import dev.plumbline.workbench.diff.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits of a copy of the shipped pack: the flips are those of a plain loop over the public API. */
class ShippedPackDiffTest {
  private static final Path SHIPPED = Path.of("src/main/resources/shst-2024-42");
  private static final Path APPLICATIONS = Path.of("../samples/applications");
  private static final List<Sample> SAMPLES = samples();

  /** What is edited of which clauses at once: few packs to judge by, and no edit hides another. */
  private static final List<List<RuleEdit>> REVISIONS =
      List.of(
          List.of(
              new RuleEdit("T3.KPI.1", "13-topic-3.drl", "$sum >= 40", "$sum >= 50"),
              new RuleEdit(
                  "S.12", "30-submission.drl", "2024, 12, 3, 16, 30", "2024, 11, 20, 16, 30"),
              new RuleEdit("T2.FLD", "71-annex-1.drl", "\"智慧农业\", \"智能制造\"", "\"智慧农业\", \"绿色能源\""),
              new RuleEdit("G.9.4", "20-requirements.drl", "REMOVE", "")),
          List.of(
              new RuleEdit(
                  "T3.FUND.M",
                  "13-topic-3.drl",
                  "@clause(\"T3.FUND.M\") @kind(\"ELIG\") @severity(\"RETURN\")",
                  "@clause(\"T3.FUND.M\") @kind(\"ELIG\") @severity(\"REJECT\")"),
              new RuleEdit(
                  "T3.LEAD.6", "13-topic-3.drl", "date.plusMonths( 6 )", "date.plusMonths( 12 )"),
              new RuleEdit("T3.KPI.5", "13-topic-3.drl", "SCOPE", "")));

  private record RuleEdit(String clause, String file, String from, String to) {}

  /** The shipped pack without its cases, which others judge; what is counted here was given. */
  private static Guideline before;

  @TempDir Path folder;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    copy(folder);
    before = Plumbline.load(folder);
  }

  private static void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  /** The sample applications, and of each one with facts taken out or moved. */
  private static List<Sample> samples() {
    ObjectMapper mapper = new ObjectMapper();
    Random random = new Random(20241106);
    List<Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(APPLICATIONS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        byte[] json = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        samples.add(new Sample(name, json, Examination.precheck()));
        ObjectNode tree = (ObjectNode) mapper.readTree(json);
        change(tree, random);
        change(tree, random);
        Examination examination =
            random.nextBoolean() ? Examination.precheck() : Examination.formal();
        samples.add(new Sample(name + "#", mapper.writeValueAsBytes(tree), examination));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return samples;
  }

  /** Moves a number, or takes a value out, somewhere in the tree. */
  private static void change(JsonNode node, Random random) {
    if (node instanceof ArrayNode list && !list.isEmpty()) {
      change(list.get(random.nextInt(list.size())), random);
    } else if (node instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.removeAll(List.of("id", "guideline"));
      if (names.isEmpty()) {
        return;
      }
      String name = names.get(random.nextInt(names.size()));
      JsonNode value = object.get(name);
      if (value.isContainerNode() && random.nextInt(4) > 0) {
        change(value, random);
      } else if (value.isInt()) {
        object.put(name, Math.max(0, value.asInt() + random.nextInt(-20, 21)));
      } else {
        object.remove(name);
      }
    }
  }

  private static List<List<RuleEdit>> revisions() {
    return REVISIONS;
  }

  @ParameterizedTest
  @MethodSource("revisions")
  void flipsAreThoseOfAPlainLoop(List<RuleEdit> revision) throws IOException {
    copy(folder);
    for (RuleEdit edit : revision) {
      edit(edit);
    }
    Guideline after = Plumbline.load(folder);
    Differences found =
        PackDiff.compare(
            LoadedPack.of(before), LoadedPack.of(after), SAMPLES, Examination.precheck());

    Set<String> expected = new TreeSet<>();
    Set<String> conclusions = new TreeSet<>();
    for (Sample sample : SAMPLES) {
      try {
        Verdict was = before.evaluate(before.read(sample.json(), null), sample.examination());
        Verdict is = after.evaluate(after.read(sample.json(), null), sample.examination());
        if (was.conclusion() != is.conclusion()) {
          conclusions.add(sample.name());
        }
        Set<String> clauses = new TreeSet<>();
        Stream.of(was, is).flatMap(Verdict::all).map(Finding::clause).forEach(clauses::add);
        for (String id : clauses) {
          boolean both = status(was, id) != null && status(is, id) != null;
          if (status(was, id) != status(is, id) && (both || turns(was, is, id))) {
            expected.add(sample.name() + " " + id + " " + status(was, id) + " " + status(is, id));
          }
        }
      } catch (InputException e) {
        assertTrue(sample.name().contains("#"), sample.name() + ": " + e.problems());
      }
    }

    Set<String> told = new TreeSet<>();
    Set<String> moved = new TreeSet<>();
    Set<String> flipping = new TreeSet<>();
    for (Flip flip : found.flips()) {
      for (Flip.Instance one : flip.applications()) {
        if (one.origin() == Flip.Origin.GIVEN) {
          flipping.add(flip.clause());
          if (flip.ofStatus()) {
            told.add(
                one.name()
                    + " "
                    + flip.clause()
                    + " "
                    + one.before().status()
                    + " "
                    + one.after().status());
          }
          if (one.before().conclusion() != one.after().conclusion()) {
            moved.add(one.name().english());
          }
        }
      }
    }
    assertEquals(expected, told);
    assertEquals(conclusions, moved, "whose conclusion changes");
    assertTrue(found.tried().given() > 200 && found.tried().cases() == 0, found.tried().toString());
    for (RuleEdit edit : revision) {
      String clause = edit.clause();
      boolean stands = found.loneClauses().stream().anyMatch(one -> one.clause().equals(clause));
      if (stands && !flipping.contains(clause)) {
        continue; // it is gone, and turned no conclusion
      }
      assertTrue(flipping.contains(clause), "no flip of " + clause);
      assertTrue(
          found.witnesses().stream().anyMatch(witness -> witness.clause().equals(clause)),
          "no witness for " + clause);
      assertFalse(found.unmoved().contains(clause), clause);
    }
  }

  /** Whether a clause of one pack alone makes the conclusion what it is there, and worse. */
  private static boolean turns(Verdict was, Verdict is, String id) {
    boolean gone = status(is, id) == null;
    Verdict has = gone ? was : is;
    Verdict lacks = gone ? is : was;
    return has.conclusion().compareTo(lacks.conclusion()) > 0
        && has.finding(id).orElseThrow().weight() == has.conclusion();
  }

  private static Status status(Verdict verdict, String clause) {
    return verdict.finding(clause).map(Finding::status).orElse(null);
  }

  private void edit(RuleEdit edit) throws IOException {
    Path edited = folder.resolve(edit.file());
    String text = Files.readString(edited);
    int at = text.indexOf("@clause(\"" + edit.clause() + "\")");
    int rule = text.lastIndexOf("\nrule ", at);
    int end = text.indexOf("\nend", at) + 4;
    String changed =
        switch (edit.from()) {
          case "REMOVE" -> text.substring(0, rule) + text.substring(end);
          case "SCOPE" ->
              text.substring(0, rule)
                  + text.substring(rule, at).replaceFirst("extends \"[^\"]+\"", "")
                  + text.substring(at);
          default -> text.replace(edit.from(), edit.to());
        };
    assertFalse(changed.equals(text), "nothing was edited");
    Files.writeString(edited, changed);
  }
}
