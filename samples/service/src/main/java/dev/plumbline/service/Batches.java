package dev.plumbline.service;

import dev.plumbline.Guideline;
import dev.plumbline.spring.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts on all applications of a spreadsheet. */
@RestController
final class Batches {
  static final String HERE = "/api/batches";

  private final BatchJobs jobs;
  private final Library library;
  private final Asked asked;
  private final Language language;

  Batches(BatchJobs jobs, Library library, Asked asked, Language language) {
    this.jobs = jobs;
    this.library = library;
    this.asked = asked;
    this.language = language;
  }

  @Operation(
      summary = "Decide all applications of a spreadsheet",
      description =
          "The body is the file itself. The answer is the batch, which goes on by itself; ask at"
              + " its address (Location) how far it is.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = {
                @Content(mediaType = Spreadsheet.XLSX, schema = @Schema(format = "binary")),
                @Content(mediaType = Spreadsheet.CSV, schema = @Schema(type = "string")),
                @Content(mediaType = Spreadsheet.TABS, schema = @Schema(type = "string")),
                @Content(mediaType = Spreadsheet.LINES, schema = @Schema(type = "string"))
              }))
  @PostMapping(path = HERE, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<BatchJob.View> begin(
      @Parameter(description = "The name of the file, by which troubles are told")
          @RequestParam(required = false)
          String name,
      @RequestParam(required = false) String guideline,
      @RequestParam(required = false) String edition,
      @Schema(allowableValues = {"precheck", "formal"}) @RequestParam(required = false) String mode,
      @RequestParam(required = false) String asOf,
      @RequestParam(required = false) String cureUntil,
      @Parameter(description = "Still being filled in: its verdicts are not put on record")
          @RequestParam(defaultValue = "false")
          boolean draft,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      HttpServletRequest request)
      throws IOException {
    String called = Spreadsheet.name(name, type);
    Guideline by = library.find(guideline, edition);
    Locale locale = language.of(request);
    BatchJob job =
        jobs.receive(
            called,
            request.getInputStream(),
            by,
            asked.examination(mode, asOf, cureUntil),
            locale,
            draft);
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create(HERE + "/" + job.id()))
        .body(job.view(locale));
  }

  @Operation(summary = "How far a batch is")
  @GetMapping(path = HERE + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  BatchJob.View view(@PathVariable String id, HttpServletRequest request) {
    return jobs.find(id).view(language.of(request));
  }

  /** In what form results are handed out. */
  enum Format {
    XLSX(".xlsx", Spreadsheet.XLSX),
    JSONL(".jsonl", Spreadsheet.LINES);

    private final String ending;
    private final String type;

    Format(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }
  }

  @Operation(summary = "What came of a batch: a workbook, or a verdict a line")
  @GetMapping(
      path = HERE + "/{id}/result",
      produces = {Spreadsheet.XLSX, Spreadsheet.LINES})
  ResponseEntity<Resource> result(
      @PathVariable String id,
      @Schema(allowableValues = {"xlsx", "jsonl"}) @RequestParam(defaultValue = "xlsx")
          String format,
      HttpServletRequest request) {
    Format asked = Asked.word(Format.class, "format", format);
    BatchJob job = done(id);
    String name = Words.say("batch.name").in(language.of(request)) + asked.ending;
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(asked.type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(job.result(asked.ending)));
  }

  @Operation(
      summary = "The applications of a batch, a line each, with its conclusion",
      description = "As they were read, identity numbers included.")
  @GetMapping(path = HERE + "/{id}/applications", produces = Spreadsheet.LINES)
  ResponseEntity<Resource> applications(@PathVariable String id) {
    BatchJob job = done(id);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(Spreadsheet.LINES))
        .body(new FileSystemResource(job.result(BatchJob.LIST)));
  }

  private BatchJob done(String id) {
    BatchJob job = jobs.find(id);
    if (job.state() != BatchJob.State.DONE) {
      throw new Refusal(HttpStatus.CONFLICT, Words.say("batch.notDone"));
    }
    return job;
  }

  @Operation(summary = "End a batch and delete all of it")
  @DeleteMapping(HERE + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id) {
    jobs.remove(id);
  }
}
