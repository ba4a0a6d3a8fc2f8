package dev.plumbline.service;

import dev.plumbline.Concordance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where clauses stand in an official text, which whoever has it hands over; none is kept. */
@RestController
final class Texts {
  private final Library library;

  Texts(Library library) {
    this.library = library;
  }

  @Operation(
      summary = "Where the clauses stand in the official text",
      description =
          "The body is the text, plain or in Markdown, UTF-8. Places are counted in UTF-16 units.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.TEXT_PLAIN_VALUE,
                      schema = @Schema(type = "string"))))
  @PostMapping(
      path = "/api/guidelines/{id}/concordance",
      consumes = MediaType.TEXT_PLAIN_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Concordance concordance(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String edition,
      @RequestBody byte[] text) {
    try {
      String official =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      return library.find(id, edition).locate(official);
    } catch (CharacterCodingException e) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Words.say("text.notUtf8"));
    }
  }
}
