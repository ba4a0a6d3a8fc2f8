package dev.plumbline.service;

import dev.plumbline.Clause;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.SchemaName;
import dev.plumbline.Vocabulary;
import dev.plumbline.batch.template.Template;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.spi.Shown;
import dev.plumbline.spring.Guidelines;
import dev.plumbline.spring.Language;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known of the guidelines that are served. */
@RestController
final class Library {
  private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

  private final Guidelines guidelines;
  private final Language language;

  Library(Guidelines guidelines, Language language) {
    this.guidelines = guidelines;
    this.language = language;
  }

  /**
   * A guideline in a list.
   *
   * @param opensAt when applications can first be filed, in its own time zone, or {@code null}
   * @param closesAt and when last
   * @param packSha256 the hash of its rules, as in receipts
   * @param loadedAt since when it is served
   */
  record Listed(
      String id,
      @Nullable String edition,
      String number,
      String title,
      @Nullable LocalDateTime opensAt,
      @Nullable LocalDateTime closesAt,
      int clauses,
      String packSha256,
      String engine,
      Instant loadedAt) {
    private static Listed of(Guidelines.Served served) {
      Guideline guideline = served.guideline();
      FilingWindow window = guideline.window();
      return new Listed(
          guideline.id(),
          guideline.edition(),
          guideline.number(),
          guideline.title(),
          window == null ? null : window.opensAt(),
          window == null ? null : window.closesAt(),
          guideline.clauses().size(),
          guideline.packSha256(),
          served.engine(),
          served.loadedAt());
    }
  }

  @Operation(summary = "The guidelines that are served")
  @GetMapping(path = "/api/guidelines", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Listed> guidelines() {
    return guidelines.served().stream().map(Listed::of).toList();
  }

  @Operation(summary = "The clauses of a guideline")
  @GetMapping(path = "/api/guidelines/{id}/clauses", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Clause> clauses(@PathVariable String id, @RequestParam(required = false) String edition) {
    return find(id, edition).clauses();
  }

  @Operation(summary = "The words that a guideline knows, by property")
  @GetMapping(path = "/api/guidelines/{id}/vocabulary", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Vocabulary> vocabulary(
      @PathVariable String id, @RequestParam(required = false) String edition) {
    return find(id, edition).vocabulary();
  }

  @Operation(summary = "The JSON Schema of an application to a guideline")
  @GetMapping(path = "/api/guidelines/{id}/schema", produces = "application/schema+json")
  ResponseEntity<byte[]> schema(
      @PathVariable String id, @RequestParam(required = false) String edition) {
    return schema(find(id, edition).schema());
  }

  @Operation(summary = "A workbook to fill in with applications to a guideline")
  @GetMapping(path = "/api/guidelines/{id}/template", produces = Spreadsheet.XLSX)
  ResponseEntity<byte[]> template(
      @PathVariable String id,
      @RequestParam(required = false) String edition,
      HttpServletRequest request)
      throws IOException {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    Template.write(find(id, edition), language.of(request), workbook);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Spreadsheet.XLSX))
        .body(workbook.toByteArray());
  }

  @Operation(summary = "The JSON Schema of what all guidelines have in common")
  @GetMapping(path = "/api/schemas/{name}", produces = "application/schema+json")
  ResponseEntity<byte[]> schemaOf(@PathVariable String name) {
    return schema(Plumbline.schema(Asked.word(SchemaName.class, "name", name)));
  }

  private static ResponseEntity<byte[]> schema(String json) {
    return ResponseEntity.ok().contentType(SCHEMA).body(json.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A guideline that is served.
   *
   * @param id its id, {@code null} where there is but one
   * @param edition its edition, {@code null} where there is but one of that id
   */
  Guideline find(@Nullable String id, @Nullable String edition) {
    List<Guideline> found =
        guidelines.editions().guidelines().stream()
            .filter(each -> id == null || id.equals(each.id()))
            .filter(each -> edition == null || edition.equals(each.edition()))
            .toList();
    if (found.isEmpty()) {
      String asked = id == null ? String.valueOf(edition) : id;
      throw new Refusal(HttpStatus.NOT_FOUND, Words.say("guideline.unknown", Shown.line(asked)));
    }
    if (found.size() > 1) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Words.say("guideline.several"));
    }
    return found.get(0);
  }
}
