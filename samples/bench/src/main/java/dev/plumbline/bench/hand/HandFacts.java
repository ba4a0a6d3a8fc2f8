package dev.plumbline.bench.hand;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Folding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An application as the hand-written clauses look at it: by the words of the guideline. */
final class HandFacts {
  static final Place CITY = Place.of("310000");
  static final LocalDateTime OPENS = LocalDateTime.of(2024, 11, 14, 9, 0);
  static final LocalDateTime CLOSES = LocalDateTime.of(2024, 12, 3, 16, 30);

  final Application application;
  final Contract contract;

  /** The day of applying; {@code null} until the unit has submitted. */
  final LocalDate day;

  private final Map<String, Document> documents;
  private final Map<String, Declaration> declarations;
  private final Map<String, Audit> audits;

  HandFacts(Application application) {
    this.application = application;
    List<Contract> contracts = application.contracts();
    if (contracts != null && contracts.size() > 1) {
      throw new IllegalArgumentException("the hand-written clauses look at one contract");
    }
    this.contract = contracts == null ? null : contracts.get(0);
    LocalDateTime submitted =
        application.filing() == null ? null : application.filing().unitSubmittedAt();
    this.day = submitted == null ? null : submitted.toLocalDate();
    this.documents = byName(application.documents(), Document::type, HandWords.DOCUMENTS);
    this.declarations =
        byName(application.declarations(), Declaration::name, HandWords.DECLARATIONS);
    this.audits = byName(application.audits(), Audit::item, HandWords.AUDITS);
  }

  private static <T> Map<String, T> byName(
      List<T> facts, Function<T, String> name, HandWords words) {
    Map<String, T> byName = new HashMap<>();
    if (facts != null) {
      for (T fact : facts) {
        byName.put(words.read(name.apply(fact)), fact);
      }
    }
    return byName;
  }

  /** The document of a type; {@code null} if it is not known of. */
  Document document(String type) {
    return documents.get(type);
  }

  /** The declaration of a name; {@code null} if it is not known of. */
  Declaration declaration(String name) {
    return declarations.get(name);
  }

  /** The applicant unit's audit of an item; {@code null} if it is not known of. */
  Audit audit(String item) {
    return audits.get(item);
  }

  HandTruth uploaded(String type) {
    Document document = documents.get(type);
    return HandTruth.ticked(document == null ? null : document.uploaded());
  }

  HandTruth made(String name) {
    Declaration declaration = declarations.get(name);
    return HandTruth.ticked(declaration == null ? null : declaration.made());
  }

  HandTruth passed(String item) {
    Audit audit = audits.get(item);
    return HandTruth.ticked(audit == null ? null : audit.passed());
  }

  static HandTruth within(Place place, Place area) {
    return place == null ? HandTruth.UNKNOWN : HandTruth.of(place.within(area));
  }

  /** Whether a text says anything. */
  static HandTruth said(String text) {
    return text == null || Folding.saysNothing(text) ? HandTruth.UNKNOWN : HandTruth.TRUE;
  }

  /** Whether two names are the same, however they are written. */
  static HandTruth same(String one, String other) {
    return one == null || other == null
        ? HandTruth.UNKNOWN
        : HandTruth.of(Folding.of(one).equals(Folding.of(other)));
  }

  static HandTruth notBefore(LocalDate day, LocalDate first) {
    return day == null || first == null ? HandTruth.UNKNOWN : HandTruth.of(!day.isBefore(first));
  }

  static boolean isBefore(LocalDate day, LocalDate other) {
    return day != null && other != null && day.isBefore(other);
  }

  /** By the second, since nobody submits by less. */
  static HandTruth notAfter(LocalDateTime time, LocalDateTime last) {
    return time == null || last == null
        ? HandTruth.UNKNOWN
        : HandTruth.of(
            !time.truncatedTo(ChronoUnit.SECONDS).isAfter(last.truncatedTo(ChronoUnit.SECONDS)));
  }
}
