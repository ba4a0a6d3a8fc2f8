package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;
import static dev.plumbline.oracle.Known.atMost;
import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.named;
import static dev.plumbline.oracle.Known.said;
import static dev.plumbline.oracle.Known.same;
import static dev.plumbline.oracle.Known.sameName;
import static dev.plumbline.oracle.Known.yes;

import dev.plumbline.Severity;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The recommendation letter of annex 2. */
final class AnnexTwoOracle {
  private static final LocalDate ISSUED = LocalDate.of(2024, 11, 6);
  private static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 3);

  private static final Pattern ZONE = Pattern.compile(".+?(开发区|高新区|园区)");

  private final Application application;
  private final Recommendation letter;
  private final Sheet sheet;
  private final Truth scope;

  AnnexTwoOracle(Application application, Sheet sheet) {
    this.application = application;
    this.letter = application.recommendation();
    this.sheet = sheet;
    this.scope =
        Words.is(Words.TOPIC, application.topic(), "专题一", "专题二")
            .and(Words.is(Words.FORM, of(Recommendation::form), "附件2"));
  }

  private <T> T of(Function<Recommendation, T> property) {
    return get(letter, property);
  }

  void decide() {
    hint("A2.0", same(of(Recommendation::edition), 2024));
    line("A2.1", Names.is(Names.ADDRESSEE, of(Recommendation::addressee), "上海市科学技术委员会"));
    String unit = get(application.applicant(), Applicant::name);
    line("A2.2", sameName(of(Recommendation::applicantName), unit));
    line("A2.3", sameName(of(Recommendation::projectName), application.title()));
    line("A2.4", Names.is(Names.CALL, of(Recommendation::callName), SubmissionOracle.THIS_CALL));
    hint("A2.5", yes(of(Recommendation::groundsKept)));
    hint("A2.6", yes(of(Recommendation::prospectsKept)));
    hint("A2.13", yes(of(Recommendation::closingKept)));
    line("A2.7", said(of(Recommendation::contactName)));
    line("A2.8", said(of(Recommendation::phone)));
    hint("A2.9", address(of(Recommendation::email)));
    sender();
    LocalDate dated = of(Recommendation::datedOn);
    line("A2.12", same(get(dated, LocalDate::getYear), 2024));
    sheet.derived("X.7", scope, atLeast(dated, ISSUED).and(atMost(dated, LAST_DAY)));
  }

  private void line(String id, Truth condition) {
    sheet.clause(id, Severity.RETURN, scope, condition);
  }

  private void hint(String id, Truth condition) {
    sheet.clause(id, Severity.WARN, scope, condition);
  }

  private void sender() {
    String sender = of(Recommendation::sender);
    String type = of(Recommendation::senderType);
    Truth authority = named(sender).and(Words.is(Words.SENDER_TYPE, type, "科技主管部门"));
    Truth office = Words.is(Words.SENDER_TYPE, type, "开发区科技管理机构");
    Truth zone = authority.and(Truth.of(sender != null && zone(sender) != null));
    sheet.clause("A2.10", Severity.REJECT, scope, authority, office.or(zone));
    Truth sealed = yes(of(Recommendation::sealed));
    Truth own = sealed.and(sameName(of(Recommendation::sealOwner), sender));
    Truth division = Truth.of(letter != null && letter.divisionSeal()).and(sealed);
    Truth sameZone =
        sealed.and(office).and(Truth.of(sameZone(of(Recommendation::sealOwner), sender)));
    Map<String, Truth> doubts = Map.of("B37", division, "B12", sameZone.and(own.not()));
    sheet.clause("A2.11", Severity.RETURN, scope, own, doubts);
  }

  /** Whether both are bodies of one development zone, which their names begin with. */
  private static boolean sameZone(String one, String other) {
    String zone = zone(one);
    return zone != null && zone.equals(zone(other));
  }

  private static String zone(String body) {
    Matcher named = ZONE.matcher(body == null ? "" : Folding.of(body));
    return named.lookingAt() ? named.group() : null;
  }

  /** Whether it looks like an e-mail address: a name, one @, and a domain with a dot inside. */
  private static Truth address(String written) {
    if (Folding.said(written) == null) {
      return Truth.UNKNOWN;
    }
    String email = Folding.typed(written).strip();
    int at = email.indexOf('@');
    String domain = email.substring(at + 1);
    boolean dotInside =
        domain.length() > 2 && domain.substring(1, domain.length() - 1).contains(".");
    boolean whole = !email.contains(" ") && at > 0 && domain.indexOf('@') < 0;
    return Truth.of(whole && dotInside);
  }
}
