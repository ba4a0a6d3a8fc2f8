package dev.plumbline.oracle;

import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static dev.plumbline.oracle.Expectations.FORMAL;
import static dev.plumbline.oracle.Expectations.but;
import static dev.plumbline.oracle.Expectations.concludes;
import static dev.plumbline.oracle.Expectations.corps;
import static dev.plumbline.oracle.Expectations.day;
import static dev.plumbline.oracle.Expectations.expect;
import static dev.plumbline.oracle.Expectations.place;
import static dev.plumbline.oracle.Expectations.status;
import static dev.plumbline.oracle.Theme.CAPACITY;
import static dev.plumbline.oracle.Theme.FLOWERS;
import static dev.plumbline.oracle.Theme.MEMBRANE;
import static dev.plumbline.oracle.Theme.QUINOA;
import static dev.plumbline.oracle.Theme.SYNTHESIS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle says what the register says of topic 1, on applications changed by hand. */
class TopicOneOracleTest {
  private static final List<Theme> DIRECTIONS = List.of(SYNTHESIS, QUINOA, FLOWERS, MEMBRANE);

  @Test
  void directionIsOneOfFour() {
    expect(SYNTHESIS, SATISFIED, "T1.SEL");
    expect(SYNTHESIS, UNDETERMINED, "T1.SEL", "direction", "方向5");
    expect(SYNTHESIS, UNDETERMINED, "T1.SEL", "direction", null);
    expect(SYNTHESIS, UNDETERMINED, "T1.SEL", "topic", "专题九", "direction", null);
    expect(CAPACITY, NOT_APPLICABLE, "T1.SEL");
    expect(CAPACITY, NOT_APPLICABLE, "T1.SEL", "topic", "专题二");
    expect(SYNTHESIS, UNDETERMINED, "T1.SEL", "topic", null);
    Application open = but(Eligible.judged(SYNTHESIS), "topic", null);
    assertEquals(UNDETERMINED, status("T1.SEL", open, FORMAL));
    Application pathless = but(Eligible.judged(SYNTHESIS), "direction", null);
    assertEquals(VIOLATED, status("T1.SEL", pathless, FORMAL));
    assertEquals(UNDETERMINED, status("T1.D1.0", pathless, FORMAL));
    assertEquals(UNDETERMINED, status("T1.D2.KPI.1", pathless, FORMAL));
  }

  @Test
  void eachDirectionHasItsOwnClauses() {
    expect(QUINOA, SATISFIED, "T1.D2.0");
    expect(QUINOA, NOT_APPLICABLE, "T1.D1.0");
    expect(QUINOA, UNDETERMINED, "T1.D1.0", "direction", "方向5");
    expect(QUINOA, UNDETERMINED, "T1.D2.0", "direction", "方向5");
    expect(QUINOA, UNDETERMINED, "T1.D3.0", "direction", null);
    expect(QUINOA, UNDETERMINED, "T1.D2.0", "topic", null);
    expect(QUINOA, NOT_APPLICABLE, "T1.D3.0", "topic", null);
    expect(QUINOA, NOT_APPLICABLE, "T1.D2.0", "topic", "专题三");
    expect(QUINOA, NOT_APPLICABLE, "T1.D1.KPI.1");
    expect(QUINOA, UNDETERMINED, "T1.D2.KPI.1", "direction", "方向5");
    expect(QUINOA, NOT_APPLICABLE, "T3.KPI.1");
    expect(QUINOA, NEEDS_REVIEW, "T1.D2.OBJ.1");
    expect(QUINOA, NOT_APPLICABLE, "T1.D4.OBJ.1");
    for (Theme theme : DIRECTIONS) {
      expect(theme, NEEDS_REVIEW, theme.prefix() + "KPI.Q");
    }
  }

  @Test
  void regionOfTheDirection() {
    expect(SYNTHESIS, SATISFIED, "T1.D1.REG", "cooperation.place", place("650000"));
    expect(SYNTHESIS, SATISFIED, "T1.D1.REG", "cooperation.place", place("653101"));
    expect(SYNTHESIS, VIOLATED, "T1.D1.REG", "cooperation.place", place("540000"));
    expect(SYNTHESIS, UNDETERMINED, "T1.D1.REG", "cooperation", null);
    for (Place place : List.of(corps("650000"), corps("653126"), place("659001"))) {
      expect(SYNTHESIS, NEEDS_REVIEW, "T1.D1.REG", "cooperation.place", place);
      expect(QUINOA, VIOLATED, "T1.D2.REG", "cooperation.place", place);
    }
    expect(QUINOA, SATISFIED, "T1.D2.REG", "cooperation.place", place("542324"));
    expect(FLOWERS, VIOLATED, "T1.D3.REG", "cooperation.place", place("520000"));
    expect(MEMBRANE, SATISFIED, "T1.D4.REG", "cooperation.place", place("632500"));
    expect(MEMBRANE, VIOLATED, "T1.D4.REG", "cooperation.place", place("460000"));
    for (Theme theme : DIRECTIONS) {
      List<Place> more = List.of(place("530000"));
      Object inside = List.of(theme.home());
      expect(theme, SATISFIED, theme.prefix() + "REG", "cooperation.otherPlaces", inside);
      String clause = theme.prefix() + "REG";
      expect(theme, NEEDS_REVIEW, clause, "cooperation.otherPlaces", more);
      Object[] outside = {"cooperation.place", place("310000"), "cooperation.otherPlaces", more};
      expect(theme, VIOLATED, clause, outside);
    }
  }

  @Test
  void termAndFunds() {
    for (Theme theme : DIRECTIONS) {
      String of = theme.prefix();
      expect(theme, SATISFIED, of + "TERM.S", "startsOn", day("2024-12-01"));
      expect(theme, VIOLATED, of + "TERM.S", "startsOn", day("2024-11-30"));
      expect(theme, SATISFIED, of + "TERM.E", "endsOn", day("2026-11-30"));
      expect(theme, VIOLATED, of + "TERM.E", "endsOn", day("2025-11-30"));
      expect(theme, SATISFIED, of + "FUND.M", "requested", Amount.of("1,500,000元"));
      expect(theme, VIOLATED, of + "FUND.M", "requested", Amount.of("1500000.01元"));
      expect(theme, VIOLATED, of + "FUND.T", "requested", Amount.of("0万元"));
      expect(theme, UNDETERMINED, of + "FUND.T", "requested", null);
    }
  }

  @Test
  void letterIsOfTheProvincialAuthority() {
    for (Theme theme : DIRECTIONS) {
      String of = theme.prefix();
      expect(theme, VIOLATED, of + "DOC.1", "recommendation.uploaded", false);
      expect(theme, UNDETERMINED, of + "DOC.1", "recommendation", null);
      expect(theme, VIOLATED, of + "DOC.3", "recommendation.form", "附件3");
      expect(theme, VIOLATED, of + "DOC.2", "recommendation.senderType", "人民政府");
      Place prefecture = place(theme.home().code().substring(0, 4) + "00");
      Object under = theme == MEMBRANE ? place("630100") : prefecture;
      expect(theme, VIOLATED, of + "DOC.2", "recommendation.senderUnder", under);
      expect(theme, NEEDS_REVIEW, of + "DOC.2", "recommendation.senderUnder", place("310000"));
      expect(theme, NEEDS_REVIEW, of + "DOC.2", "recommendation.senderUnder", corps("650000"));
      expect(theme, UNDETERMINED, of + "DOC.2", "recommendation.senderUnder", null);
      String type = "recommendation.senderType";
      expect(theme, SATISFIED, of + "DOC.2", type, "省级科技主管部门");
      expect(theme, NEEDS_REVIEW, of + "DOC.2", type, "县级科技主管部门");
      expect(theme, VIOLATED, of + "DOC.2", type, "开发区科技管理机构");
      Object[] lower = {type, "省级科技主管部门", "recommendation.senderUnder", under};
      expect(theme, NEEDS_REVIEW, of + "DOC.2", lower);
      Object[] both = {type, "县级科技主管部门", "recommendation.senderUnder", under};
      expect(theme, NEEDS_REVIEW, of + "DOC.2", both);
      Object[] county = {
        "recommendation.senderUnder", place("440103"), "recommendation.senderType", null
      };
      expect(theme, VIOLATED, of + "DOC.2", county);
    }
    Application other =
        but(Eligible.submitted(QUINOA), "recommendation.senderUnder", place("630000"));
    concludes(Conclusion.NEEDS_REVIEW, other, Expectations.PRECHECK);
  }
}
