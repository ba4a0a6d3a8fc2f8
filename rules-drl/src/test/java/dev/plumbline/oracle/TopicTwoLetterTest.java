package dev.plumbline.oracle;

import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static dev.plumbline.oracle.Expectations.corps;
import static dev.plumbline.oracle.Expectations.place;
import static dev.plumbline.oracle.Theme.YUNNAN;

import dev.plumbline.Status;
import dev.plumbline.fact.Place;
import org.junit.jupiter.api.Test;

/** The oracle on who may recommend for topic 2, on applications changed by hand. */
class TopicTwoLetterTest {
  private static void expect(Status expected, String clause, Object... changes) {
    Expectations.expect(YUNNAN, expected, clause, changes);
  }

  /** What becomes of T2.DOC.2, T2.DOC.3 and T2.DOC.4 for this place and this sender. */
  private static void expect(
      Status level, Status local, Status provincial, Place place, String type, Place under) {
    Object[] changes = {
      "cooperation.place", place,
      "recommendation.senderType", type,
      "recommendation.senderUnder", under
    };
    expect(level, "T2.DOC.2", changes);
    expect(local, "T2.DOC.3", changes);
    expect(provincial, "T2.DOC.4", changes);
  }

  private static void counterpart(Status level, Status local, String place, String under) {
    Place of = under == null ? null : place(under);
    expect(level, local, NOT_APPLICABLE, place(place), "科技主管部门", of);
  }

  private static void elsewhere(Status expected, Place place, Place under) {
    expect(NOT_APPLICABLE, NOT_APPLICABLE, expected, place, "科技主管部门", under);
  }

  @Test
  void annexTwoIsTheForm() {
    expect(VIOLATED, "T2.DOC.1", "recommendation.uploaded", false);
    expect(SATISFIED, "A1.T2.DOC", "recommendation.uploaded", false);
    expect(VIOLATED, "T2.DOC.1", "recommendation.form", "附件3", "recommendation.uploaded", null);
    expect(VIOLATED, "A1.T2.DOC", "recommendation.form", "附件3");
    expect(UNDETERMINED, "A1.T2.DOC", "recommendation", null);
  }

  @Test
  void countyMayRecommendInsideCounterpartAreas() {
    counterpart(SATISFIED, SATISFIED, "653126", "653126");
    counterpart(SATISFIED, SATISFIED, "653126", "653100");
    counterpart(SATISFIED, SATISFIED, "653126", "650000");
    counterpart(SATISFIED, VIOLATED, "653126", "653125");
    counterpart(SATISFIED, VIOLATED, "653126", "653200");
    counterpart(SATISFIED, NEEDS_REVIEW, "653126", "540000");
    counterpart(SATISFIED, NEEDS_REVIEW, "530102", "520000");
    counterpart(SATISFIED, VIOLATED, "530102", "520100");
    counterpart(SATISFIED, SATISFIED, "650203", "650200");
    counterpart(SATISFIED, NEEDS_REVIEW, "650200", "650203");
    counterpart(SATISFIED, NEEDS_REVIEW, "350400", "350481");
    counterpart(SATISFIED, NEEDS_REVIEW, "530000", "530102");
    counterpart(SATISFIED, VIOLATED, "350404", "350481");
    counterpart(SATISFIED, VIOLATED, "540223", "540231");
    counterpart(SATISFIED, SATISFIED, "542324", "540223");
    counterpart(UNDETERMINED, UNDETERMINED, "653126", null);
    expect(SATISFIED, NEEDS_REVIEW, NOT_APPLICABLE, place("653126"), "科技主管部门", corps("650000"));
  }

  @Test
  void roleOfTheSenderCounts() {
    Place county = place("341502");
    expect(NEEDS_REVIEW, NEEDS_REVIEW, NOT_APPLICABLE, county, "开发区科技管理机构", county);
    Place city = place("341500");
    expect(NEEDS_REVIEW, NEEDS_REVIEW, NOT_APPLICABLE, county, "开发区科技管理机构", city);
    expect(NEEDS_REVIEW, NEEDS_REVIEW, NOT_APPLICABLE, city, "开发区科技管理机构", county);
    Place neighbour = place("341503");
    expect(NEEDS_REVIEW, VIOLATED, NOT_APPLICABLE, county, "开发区科技管理机构", neighbour);
    expect(VIOLATED, VIOLATED, NOT_APPLICABLE, county, "人民政府", place("520000"));
    expect(VIOLATED, SATISFIED, NOT_APPLICABLE, county, "人民政府", county);
    expect(UNDETERMINED, SATISFIED, NOT_APPLICABLE, county, null, county);
    expect(VIOLATED, UNDETERMINED, NOT_APPLICABLE, county, "人民政府", null);
    expect(VIOLATED, VIOLATED, NOT_APPLICABLE, place("341500"), "人民政府", county);
    Place home = place("150102");
    expect(NOT_APPLICABLE, NOT_APPLICABLE, VIOLATED, home, "开发区科技管理机构", place("150000"));
    expect(NOT_APPLICABLE, NOT_APPLICABLE, UNDETERMINED, home, null, place("150000"));
    expect(UNDETERMINED, UNDETERMINED, UNDETERMINED, null, "科技主管部门", place("150000"));
  }

  @Test
  void provinceRecommendsElsewhere() {
    elsewhere(SATISFIED, place("653121"), place("650000"));
    elsewhere(VIOLATED, place("653121"), place("653121"));
    elsewhere(VIOLATED, place("653200"), place("653200"));
    elsewhere(VIOLATED, place("150102"), place("150100"));
    elsewhere(NEEDS_REVIEW, place("150102"), place("140000"));
    elsewhere(UNDETERMINED, place("150102"), null);
    elsewhere(SATISFIED, corps("650000"), corps("650000"));
    elsewhere(SATISFIED, place("659001"), corps("650000"));
    elsewhere(VIOLATED, place("659001"), place("659001"));
    elsewhere(NEEDS_REVIEW, place("659001"), place("650000"));
    elsewhere(NEEDS_REVIEW, place("653121"), corps("650000"));
    elsewhere(SATISFIED, place("632500"), place("630000"));
    elsewhere(NEEDS_REVIEW, place("632500"), place("460000"));
  }

  @Test
  void wideProvinceWithCounterpartCountyIsForAPerson() {
    elsewhere(NEEDS_REVIEW, place("650000"), place("653126"));
    elsewhere(NEEDS_REVIEW, place("653100"), place("653126"));
    elsewhere(NEEDS_REVIEW, place("630000"), place("632621"));
    elsewhere(NEEDS_REVIEW, place("420500"), place("420506"));
    elsewhere(NEEDS_REVIEW, place("540200"), place("540200"));
    elsewhere(NEEDS_REVIEW, place("540200"), place("540222"));
    elsewhere(VIOLATED, place("540200"), place("540202"));
    elsewhere(SATISFIED, place("540200"), place("540000"));
    elsewhere(NEEDS_REVIEW, place("650000"), place("653100"));
    elsewhere(NEEDS_REVIEW, place("650000"), place("650203"));
    elsewhere(NEEDS_REVIEW, place("350000"), place("350400"));
    elsewhere(VIOLATED, place("653100"), place("653200"));
    elsewhere(SATISFIED, place("650000"), place("650000"));
    Place wide = place("540200");
    expect(NOT_APPLICABLE, NOT_APPLICABLE, NEEDS_REVIEW, wide, "开发区科技管理机构", place("540222"));
    expect(NOT_APPLICABLE, NOT_APPLICABLE, VIOLATED, wide, "开发区科技管理机构", place("540202"));
    expect(NOT_APPLICABLE, NOT_APPLICABLE, VIOLATED, wide, "人民政府", place("540222"));
    elsewhere(VIOLATED, place("650000"), place("653121"));
    elsewhere(VIOLATED, place("653121"), place("653126"));
    elsewhere(VIOLATED, place("540000"), place("540231"));
    elsewhere(VIOLATED, corps("650000"), place("653126"));
  }

  @Test
  void cityOfDalianIsForAPersonAndItsCountiesAreNot() {
    elsewhere(NEEDS_REVIEW, place("210200"), place("210200"));
    elsewhere(NEEDS_REVIEW, place("210281"), place("210200"));
    elsewhere(VIOLATED, place("210281"), place("210281"));
    elsewhere(SATISFIED, place("210281"), place("210000"));
    elsewhere(VIOLATED, place("210100"), place("210200"));
    elsewhere(NEEDS_REVIEW, place("210000"), place("210200"));
    expect(NOT_APPLICABLE, NOT_APPLICABLE, VIOLATED, place("210200"), "人民政府", place("210200"));
  }

  /** A word that says another level than the division has is for a person. */
  @Test
  void wordsAndDivisionsDisagree() {
    Place county = place("653126");
    Place region = place("650000");
    expect(SATISFIED, SATISFIED, NOT_APPLICABLE, county, "县科技局", county);
    expect(NEEDS_REVIEW, SATISFIED, NOT_APPLICABLE, county, "省级科技主管部门", county);
    expect(NEEDS_REVIEW, SATISFIED, NOT_APPLICABLE, county, "县级科技主管部门", region);
    expect(NEEDS_REVIEW, SATISFIED, NOT_APPLICABLE, county, "地级科技主管部门", county);
    Place elsewhere = place("653121");
    expect(NOT_APPLICABLE, NOT_APPLICABLE, SATISFIED, elsewhere, "自治区科技厅", region);
    expect(NOT_APPLICABLE, NOT_APPLICABLE, NEEDS_REVIEW, elsewhere, "县级科技主管部门", region);
    expect(NOT_APPLICABLE, NOT_APPLICABLE, NEEDS_REVIEW, elsewhere, "省级科技主管部门", elsewhere);
    expect(NOT_APPLICABLE, NOT_APPLICABLE, NEEDS_REVIEW, elsewhere, "地级科技主管部门", elsewhere);
    expect(NOT_APPLICABLE, NOT_APPLICABLE, SATISFIED, corps("650000"), "兵团科技局", corps("650000"));
  }
}
