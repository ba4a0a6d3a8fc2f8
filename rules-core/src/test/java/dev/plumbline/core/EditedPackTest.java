package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.evaluate.Pack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.model.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an edit only what it concerns is compiled again, and decides as if all had been. */
class EditedPackTest {
  private static final String LIMITS =
      """
      package small
      import dev.plumbline.fact.*
      declare Limit
          most : Integer
      end
      declare Garden
          name : String @key
          area : Integer
      end
      rule "上限" when then
          insert( new Limit( 2 ) );
      end
      """;

  private static final String CLAUSES =
      """
      package small
      import dev.plumbline.fact.*
      rule "选报甲" when Application( topic == "甲" ) then end
      rule "在研项目少于2项" extends "选报甲"
          @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
          Lead( ongoing < 2 )
      then
      end
      rule "在研项目不超过上限"
          @clause("A.2") @kind("ELIG") @severity("RETURN") @cite("二")
      when
          Limit( $most : most )
          Lead( ongoing <= $most )
      then
      end
      rule "花园不小于5"
          @clause("A.3") @kind("ELIG") @severity("RETURN") @cite("三")
      when
          Garden( name == "东园", area >= 5 )
      then
      end
      """;

  private static final String APPLICATION =
      """
      {"id": "1", "topic": "甲", "lead": {"ongoing": 2}, "Garden": [{"name": "东园", "area": 5}]}
      """;

  @TempDir Path folder;

  private final PackLoader loader = new PackLoader();
  private Map<String, Rule> before;

  @BeforeEach
  void loadUnedited() {
    before = load(LIMITS, CLAUSES).base().rules();
  }

  private Pack load(String limits, String clauses) {
    Packs.write(
        folder, "guideline.yaml", Packs.MANIFEST, "limits.drl", limits, "clauses.drl", clauses);
    return loader.load(folder);
  }

  /** Loads the edited pack, compares it with one compiled anew, and tells what was compiled. */
  private Set<String> compiled(String limits, String clauses) {
    Pack pack = load(limits, clauses);
    assertEquals(
        verdict(Plumbline.load(folder)),
        verdict(new LoadedGuideline(pack)),
        "decides like a pack that is compiled from nothing");
    Set<String> anew = new TreeSet<>();
    new TreeMap<>(pack.base().rules())
        .forEach(
            (name, rule) -> {
              if (before.get(name) != rule) {
                anew.add(name);
              }
            });
    return anew;
  }

  private static String verdict(Guideline guideline) {
    return Plumbline.toJson(
        guideline.evaluate(
            guideline.read(APPLICATION.getBytes(StandardCharsets.UTF_8), null),
            Examination.precheck()));
  }

  @Test
  void nothingChangedNothingCompiled() {
    assertEquals(Set.of(), compiled(LIMITS, CLAUSES));
  }

  @Test
  void oneRule() {
    String verdict = verdict(Plumbline.load(folder));

    assertEquals(
        Set.of("在研项目少于2项"), compiled(LIMITS, CLAUSES.replace("ongoing < 2", "ongoing < 3")));
    assertNotEquals(verdict, verdict(Plumbline.load(folder)));
  }

  @Test
  void aScopeAndWhatExtendsIt() {
    assertEquals(
        Set.of("选报甲", "在研项目少于2项"),
        compiled(LIMITS, CLAUSES.replace("topic == \"甲\"", "topic == \"乙\"")));
  }

  @Test
  void aDefinition() {
    assertEquals(Set.of("上限"), compiled(LIMITS.replace("Limit( 2 )", "Limit( 1 )"), CLAUSES));
  }

  @Test
  void aTypeAndWhatSpeaksOfIt() {
    assertEquals(
        Set.of("花园不小于5"), compiled(LIMITS.replace("area : Integer", "area : Long"), CLAUSES));
  }

  @Test
  void whatAPersonCallsATypeIsNotCompiled() {
    String edited = LIMITS.replace("area : Integer", "area : Integer @label(\"面积\")");

    assertEquals(Set.of(), compiled(edited, CLAUSES));
  }

  @Test
  void aNewType() {
    String more = LIMITS + "declare Pond\n name : String\nend\n";
    String rule =
        "rule \"有池\" @clause(\"A.4\") @kind(\"ELIG\") @severity(\"RETURN\") @cite(\"四\")\n"
            + "when Pond( name == \"池\" ) then end\n";

    assertEquals(Set.of("有池"), compiled(more, CLAUSES + rule));
  }

  @Test
  void aLineAbove() {
    assertEquals(
        Set.of(), compiled(LIMITS, CLAUSES.replace("rule \"选报甲\"", "\n// 范围\nrule \"选报甲\"")));
  }

  @Test
  void aRuleGoneAndBack() {
    String without = CLAUSES.substring(0, CLAUSES.indexOf("rule \"花园"));

    assertEquals(Set.of(), compiled(LIMITS, without));
    assertEquals(Set.of("花园不小于5"), compiled(LIMITS, CLAUSES));
  }

  @Test
  void afterAPackThatCannotBeUsed() {
    assertThrows(PackException.class, () -> load(LIMITS, CLAUSES.replace("Lead(", "Leed(")));

    assertEquals(Set.of(), compiled(LIMITS, CLAUSES));
  }
}
