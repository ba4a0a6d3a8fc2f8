package dev.plumbline.cli;

import dev.plumbline.Problem;
import dev.plumbline.spi.Shown;
import dev.plumbline.workbench.cases.CaseResult;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.Difference;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What became of the cases of a pack, in the JUnit XML that continuous integration reads: a suite
 * for each file, and an error for each problem of one.
 */
final class JunitXml {
  private final XMLStreamWriter xml;
  private final Lang lang;

  private JunitXml(XMLStreamWriter xml, Lang lang) {
    this.xml = xml;
    this.lang = lang;
  }

  /**
   * The document. Cases run side by side, so that only the whole has a time.
   *
   * @param took how long all cases together took
   */
  static String of(CaseRun run, Duration took, Lang lang) {
    return of(run.guideline(), run.results(), run.problems(), took, lang);
  }

  /**
   * The document of a pack that cannot be used, so that no case was run.
   *
   * @param name the pack
   */
  static String of(String name, List<Problem> problems, Lang lang) {
    List<Problem> placed =
        problems.stream()
            .map(problem -> problem.source() != null ? problem : problem.withSource(name))
            .toList();
    return of(name, List.of(), placed, Duration.ZERO, lang);
  }

  private static String of(
      String name, List<CaseResult> cases, List<Problem> problems, Duration took, Lang lang) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitXml(xml, lang).write(name, cases, problems, took);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory cannot fail to be written", e);
    }
    return text.append('\n').toString();
  }

  private void write(String name, List<CaseResult> cases, List<Problem> found, Duration took)
      throws XMLStreamException {
    Map<String, List<CaseResult>> results = new LinkedHashMap<>();
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    cases.forEach(r -> results.computeIfAbsent(r.file(), file -> new ArrayList<>()).add(r));
    for (Problem problem : found) {
      problems.computeIfAbsent(problem.source(), file -> new ArrayList<>()).add(problem);
      results.computeIfAbsent(problem.source(), file -> new ArrayList<>());
    }
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", Shown.name(name));
    counts(cases.size(), cases.stream().filter(r -> !r.passed()).count(), found.size());
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e9));
    for (Map.Entry<String, List<CaseResult>> file : results.entrySet()) {
      suite(file.getKey(), file.getValue(), problems.getOrDefault(file.getKey(), List.of()));
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(String file, List<CaseResult> results, List<Problem> problems)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Shown.name(file));
    counts(results.size(), results.stream().filter(r -> !r.passed()).count(), problems.size());
    for (CaseResult result : results) {
      start(file, result.name(), result.line());
      if (!result.passed()) {
        failure("failure", "expectation", result.differences().stream().map(this::told).toList());
      }
      end(result.passed());
    }
    for (Problem problem : problems) {
      start(file, file + ":" + problem.line() + ":" + problem.column(), problem.line());
      failure("error", "problem", List.of(problem.in(lang.locale())));
      end(false);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private String told(Difference difference) {
    return lang == Lang.EN ? difference.toEnglish() : difference.toString();
  }

  private void counts(int cases, long failures, int errors) throws XMLStreamException {
    xml.writeAttribute("tests", String.valueOf(cases + errors));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", String.valueOf(errors));
    xml.writeAttribute("skipped", "0");
  }

  private void start(String file, String name, int line) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    // Readers part class names at dots, and show what is before the last as a package.
    xml.writeAttribute("classname", Shown.name(file).replaceAll("\\.ya?ml$", "").replace('/', '.'));
    xml.writeAttribute("name", Shown.name(name));
    xml.writeAttribute("file", Shown.name(file));
    xml.writeAttribute("line", String.valueOf(line));
  }

  private void failure(String element, String type, List<String> lines) throws XMLStreamException {
    xml.writeCharacters("\n      ");
    xml.writeStartElement(element);
    xml.writeAttribute("message", Shown.name(lines.get(0)));
    xml.writeAttribute("type", type);
    xml.writeCharacters(Shown.lines(lines.stream().collect(Collectors.joining("\n"))));
    xml.writeEndElement();
  }

  private void end(boolean empty) throws XMLStreamException {
    xml.writeCharacters(empty ? "" : "\n    ");
    xml.writeEndElement();
  }
}
