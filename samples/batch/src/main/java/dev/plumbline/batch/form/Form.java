package dev.plumbline.batch.form;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Sha256;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.batch.opinion.Point;
import dev.plumbline.fact.Application;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands on the form of one application.
 *
 * @param call the title of the call
 * @param opinion what the application comes to
 * @param receipt under what rules that was found
 * @param sha256 the SHA-256 of the verdict as {@code check --format json} prints it
 */
record Form(String call, Opinion opinion, Receipt receipt, String sha256) {
  static Form of(Guideline guideline, Application application, Verdict verdict, Locale locale) {
    return new Form(
        guideline.title(),
        Opinion.of(guideline, application, verdict, locale),
        verdict.receipt(),
        Sha256.of(Plumbline.toJson(verdict)));
  }

  /** What the QR code of its receipt says. */
  String code() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("id", opinion.id());
    own.put("conclusion", opinion.conclusion().name());
    own.put("verdict", sha256);
    return QrCode.text(receipt, own);
  }

  /** The papers that are missing, each once; in a text. */
  String papers(Locale locale) {
    return String.join(
        Words.say("opinion.comma").in(locale),
        Stream.concat(
                opinion.points().stream().map(Point::paper),
                opinion.tasks().stream().map(Opinion.Task::paper))
            .filter(paper -> !paper.isEmpty())
            .distinct()
            .toList());
  }

  /** The clause that says it best, and how many there are. */
  static String clauses(Point point, Locale locale) {
    List<String> clauses = point.clauses();
    return clauses.size() == 1
        ? clauses.get(0)
        : Words.say("form.andClauses", clauses.get(0), clauses.size()).in(locale);
  }
}
