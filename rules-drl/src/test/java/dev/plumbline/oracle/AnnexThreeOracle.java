package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;
import static dev.plumbline.oracle.Known.atMost;
import static dev.plumbline.oracle.Known.below;
import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.named;
import static dev.plumbline.oracle.Known.said;
import static dev.plumbline.oracle.Known.same;
import static dev.plumbline.oracle.Known.sameName;
import static dev.plumbline.oracle.Known.sameText;
import static dev.plumbline.oracle.Known.some;
import static dev.plumbline.oracle.Known.stated;
import static dev.plumbline.oracle.Known.yes;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The recommendation form of annex 3. */
final class AnnexThreeOracle {
  private static final List<String> LABELS = List.of("1、背景情况", "2、前期基础", "3、预期成效");

  private final Application application;
  private final Recommendation form;
  private final Sheet sheet;
  private final Truth scope;

  AnnexThreeOracle(Application application, Sheet sheet) {
    this.application = application;
    this.form = application.recommendation();
    this.sheet = sheet;
    this.scope =
        Words.is(Words.TOPIC, application.topic(), "专题三")
            .and(Words.is(Words.FORM, get(form, Recommendation::form), "附件3"));
  }

  void decide() {
    sheet.clause("A3.0", Severity.WARN, scope, same(get(form, Recommendation::edition), 2024));
    line("A3.1", named(get(form, Recommendation::sender)));
    Truth ownSeal =
        sameName(get(form, Recommendation::sealOwner), get(form, Recommendation::sender));
    Truth sealed = yes(get(form, Recommendation::sealed));
    Truth division = Truth.of(form != null && form.divisionSeal()).and(sealed);
    sheet.clause("A3.2", Severity.RETURN, scope, sealed.and(ownSeal), division);
    line("A3.3", sameName(get(form, Recommendation::projectName), application.title()));
    String partner = get(form, Recommendation::firstPartner);
    line("A3.4", some(application.partners(), p -> sameName(p.name(), partner)));
    String lead = get(application.lead(), Lead::name);
    line("A3.5", sameText(get(form, Recommendation::leadName), lead));
    Place place = get(application.posting(), Posting::place);
    line("A3.6", Area.overlap(get(form, Recommendation::postingPlace), place));
    given("A3.7", Recommendation::shanghaiPost);
    given("A3.8", Recommendation::localPost);
    Truth from = stated(get(form, Recommendation::postedFrom));
    uncontradicted("A3.9", from, Span::from);
    Truth inOrder =
        atLeast(get(form, Recommendation::postedTo), get(form, Recommendation::postedFrom));
    uncontradicted("A3.10", inOrder, Span::to);
    summary();
    given("A3.12", Recommendation::background);
    given("A3.13", Recommendation::foundation);
    given("A3.14", Recommendation::outcome);
  }

  /** A month that the form gives, and that no other paper contradicts. */
  private void uncontradicted(String id, Truth condition, Function<Span, Span.Limit> end) {
    Truth other = Truth.of(Span.contradicted(application, end));
    sheet.clause(id, Severity.RETURN, scope, condition, condition.and(other));
  }

  private void line(String id, Truth condition) {
    sheet.clause(id, Severity.RETURN, scope, condition);
  }

  private void given(String id, Function<Recommendation, String> property) {
    line(id, said(get(form, property)));
  }

  private void summary() {
    Truth shortEnough = atMost(summaryLength(false), 350);
    Truth doubt = shortEnough.and(below(350, summaryLength(true)));
    sheet.clause("A3.11", Severity.RETURN, scope, shortEnough, doubt);
  }

  /** The characters of the three parts without what is printed on the form (B32). */
  private Integer summaryLength(boolean spacesToo) {
    if (get(form, CallText::summary) == null) {
      return null;
    }
    return Stream.of(form.background(), form.foundation(), form.outcome())
        .mapToInt(part -> length(written(part), spacesToo))
        .sum();
  }

  private static String written(String part) {
    String bare = part.strip();
    return LABELS.stream()
        .filter(bare::startsWith)
        .findFirst()
        .map(label -> bare.substring(label.length()))
        .orElse(part);
  }

  private static int length(String text, boolean spacesToo) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean secondHalf = c >= 0xDC00 && c <= 0xDFFF;
      boolean space = c == ' ' || c >= 9 && c <= 13 || "\u3000\u00A0\u2003".indexOf(c) >= 0;
      if (!secondHalf && (spacesToo || !space)) {
        count++;
      }
    }
    return count;
  }
}
