package dev.plumbline.service;

import dev.plumbline.Editions;
import dev.plumbline.Verdict;
import dev.plumbline.batch.form.FormFolder;
import dev.plumbline.batch.form.FormFormat;
import dev.plumbline.spring.Examiner;
import dev.plumbline.spring.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The opinion on an application as a form on paper. */
@RestController
final class Papers {
  private final Examiner examiner;
  private final Asked asked;
  private final Language language;
  private final WorkFolder work;

  Papers(Examiner examiner, Asked asked, Language language, WorkFolder work) {
    this.examiner = examiner;
    this.asked = asked;
    this.language = language;
    this.work = work;
  }

  @Operation(
      summary = "The opinion form on an application, as PDF",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(ref = "/api/schemas/application"))))
  @PostMapping(
      path = "/api/forms",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> form(
      @RequestBody Editions.Filed filed,
      @Schema(allowableValues = {"precheck", "formal"}) @RequestParam(required = false) String mode,
      @RequestParam(required = false) String asOf,
      @RequestParam(required = false) String cureUntil,
      HttpServletRequest request)
      throws IOException {
    Verdict verdict = examiner.examine(filed, asked.examination(mode, asOf, cureUntil));
    Path folder = Files.createTempDirectory(work.path(), "form-");
    Path file = null;
    try {
      FormFolder forms = FormFolder.in(folder, FormFormat.PDF, language.of(request), null);
      file = forms.add(filed.guideline(), filed.application(), verdict);
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_PDF)
          .body(Files.readAllBytes(file));
    } finally {
      if (file != null) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    }
  }
}
