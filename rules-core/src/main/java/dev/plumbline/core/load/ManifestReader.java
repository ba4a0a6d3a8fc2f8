package dev.plumbline.core.load;

import dev.plumbline.InputException;
import dev.plumbline.core.document.Echo;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Located.Fields;
import dev.plumbline.core.document.Located.Member;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.document.TreeReader;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code guideline.yaml}, and reports all that is wrong with it. */
final class ManifestReader {
  private static final List<String> REQUIRED =
      List.of("id", "number", "title", "issuedOn", "timeZone");
  private static final int LONGEST = 1000;

  private final PackReport report;
  private final Map<String, String> readings = new LinkedHashMap<>();
  private final Map<String, Integer> readingLines = new LinkedHashMap<>();

  /** The names that were meant by others. */
  private final Set<String> meant = new HashSet<>();

  private boolean sound = true;

  private ManifestReader(PackReport report) {
    this.report = report;
  }

  /** The manifest, or {@code null} with problems reported. */
  static Manifest read(String text, PackReport report) {
    Located root;
    try {
      root = TreeReader.yaml(Manifest.FILE, text, report.limits());
    } catch (InputException e) {
      e.problems().forEach(report::problem);
      return null;
    }
    ManifestReader reader = new ManifestReader(report);
    if (!(root instanceof Fields fields)) {
      reader.problem(root.spot(), Message.of("load.manifestMustBeLines"));
      return null;
    }
    Manifest manifest = reader.read(fields);
    return reader.sound ? manifest : null;
  }

  private Manifest read(Fields fields) {
    fields.members().forEach(this::checkName);
    for (String name : REQUIRED) {
      if (fields.get(name) == null && !meant.contains(name)) {
        problem(fields.spot(), Message.of("load.manifestLacks", name));
      }
    }
    readings(fields);
    Map<String, String> values = new LinkedHashMap<>();
    Stream.concat(REQUIRED.stream(), Stream.of("edition"))
        .filter(name -> fields.get(name) != null)
        .forEach(name -> values.put(name, value(name, fields)));
    LocalDate issuedOn = date(values.get("issuedOn"), fields);
    checkZone(values.get("timeZone"), fields);
    return new Manifest(
        values.get("id"),
        values.get("edition"),
        values.get("number"),
        values.get("title"),
        issuedOn,
        Manifest.TIME_ZONE,
        readings,
        readingLines);
  }

  private void checkName(String name, Member member) {
    if (!Manifest.NAMES.contains(name)) {
      Optional<String> near = Names.nearest(name, Manifest.NAMES);
      near.ifPresent(meant::add);
      problem(
          member.name(),
          near.isPresent()
              ? Message.of("load.manifestKnowsNoBut", Echo.of(name), near.get())
              : Message.of("load.manifestKnowsNo", Echo.of(name), Manifest.NAMES));
    }
  }

  private void readings(Fields fields) {
    Located all = fields.get("readings");
    if (all == null) {
      return;
    }
    if (!(all instanceof Fields given)) {
      problem(fields.spot("readings"), Message.of("load.readingsMustBeLines"));
      return;
    }
    given
        .members()
        .forEach(
            (id, member) -> {
              String text = member.value().single();
              if (text == null || text.isBlank()) {
                problem(member.name(), Message.of("load.readingMustBeSentence", Echo.of(id)));
              } else if (isPlain(id, text, member.name())) {
                readings.put(id, text);
                readingLines.put(id, member.name().line());
              }
            });
  }

  /** The value of a name that is there; {@code null} with a problem reported if it has none. */
  private String value(String name, Fields fields) {
    String text = fields.get(name).single();
    if (text == null || text.isBlank()) {
      problem(fields.spot(name), Message.of("load.mustHaveValue", name));
      return null;
    }
    return isPlain(name, text.strip(), fields.spot(name)) ? text.strip() : null;
  }

  /** Whether a value can stand in any line that is printed. */
  private boolean isPlain(String name, String value, Spot spot) {
    if (value.codePoints().anyMatch(Shown::isUnseen)) {
      problem(spot, Message.of("load.unseen", Echo.of(name)));
      return false;
    } else if (value.length() > LONGEST) {
      problem(spot, Message.of("load.tooLong", Echo.of(name), LONGEST));
      return false;
    }
    return true;
  }

  private LocalDate date(String text, Fields fields) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem(fields.spot("issuedOn"), Message.of("load.issuedOn"));
      return null;
    }
  }

  /** All times are those of one zone: in another, what applications and rules say would mix. */
  private void checkZone(String text, Fields fields) {
    if (text != null && !text.equals(Manifest.TIME_ZONE.getId())) {
      problem(fields.spot("timeZone"), Message.of("load.timeZone", Manifest.TIME_ZONE.getId()));
    }
  }

  private void problem(Spot spot, Message message) {
    sound = false;
    report.problem(report.saying(spot.problem(message), message));
  }
}
