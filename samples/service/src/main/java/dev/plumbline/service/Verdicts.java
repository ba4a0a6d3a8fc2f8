package dev.plumbline.service;

import dev.plumbline.Editions;
import dev.plumbline.Examination;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.spring.Examiner;
import dev.plumbline.spring.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A verdict on an application. */
@RestController
final class Verdicts {
  private static final String HERE = "/api/verdicts";
  private static final String REPORT = "text/plain;charset=UTF-8";

  private final Examiner examiner;
  private final Asked asked;
  private final Language language;

  Verdicts(Examiner examiner, Asked asked, Language language) {
    this.examiner = examiner;
    this.asked = asked;
    this.language = language;
  }

  /** How much of a verdict is written. */
  enum Form {
    WHOLE,
    COMPACT
  }

  @Operation(
      summary = "The verdict on an application",
      description =
          "As JSON, or with Accept: text/plain as a report in the language of Accept-Language (zh,"
              + " en). The body is an application as /api/guidelines/{id}/schema describes it.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(ref = "/api/schemas/application"))),
      responses =
          @ApiResponse(
              responseCode = "200",
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(ref = "/api/schemas/verdict")),
                @Content(mediaType = REPORT, schema = @Schema(type = "string"))
              }))
  @PostMapping(
      path = HERE,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> verdict(
      @RequestBody Editions.Filed filed,
      @Schema(allowableValues = {"whole", "compact"}) @RequestParam(defaultValue = "whole")
          String form,
      @Schema(allowableValues = {"precheck", "formal"}) @RequestParam(required = false) String mode,
      @RequestParam(required = false) String asOf,
      @RequestParam(required = false) String cureUntil,
      @Parameter(description = "Still being filled in: its verdict is not put on record")
          @RequestParam(defaultValue = "false")
          boolean draft)
      throws IOException {
    Form much = Asked.word(Form.class, "form", form);
    Examination how = asked.examination(mode, asOf, cureUntil);
    Verdict verdict =
        draft ? filed.guideline().evaluate(filed.application(), how) : examiner.examine(filed, how);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    if (much == Form.WHOLE) {
      Plumbline.writeJson(verdict, json);
    } else {
      Plumbline.writeCompactJson(verdict, json);
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.toByteArray());
  }

  /** The same for people. */
  @Operation(hidden = true)
  @PostMapping(path = HERE, consumes = MediaType.APPLICATION_JSON_VALUE, produces = REPORT)
  ResponseEntity<byte[]> report(
      @RequestBody Editions.Filed filed,
      @RequestParam(required = false) String mode,
      @RequestParam(required = false) String asOf,
      @RequestParam(required = false) String cureUntil,
      HttpServletRequest request) {
    Verdict verdict = examiner.examine(filed, asked.examination(mode, asOf, cureUntil));
    Locale locale = language.of(request);
    String report = filed.guideline().report(filed.application(), verdict, locale).toString();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(REPORT))
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .body(report.getBytes(StandardCharsets.UTF_8));
  }
}
