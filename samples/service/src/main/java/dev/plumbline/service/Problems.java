package dev.plumbline.service;

import dev.plumbline.Bilingual;
import dev.plumbline.spring.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers all that goes wrong with a problem (RFC 9457) in the service's own words; those of the
 * frameworks may repeat what was sent. What is wrong in an application is answered by the starter.
 */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Language language;

  Problems(Language language) {
    this.language = language;
  }

  /** What the service refuses by itself. */
  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal e, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    if (e.again() != null) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(e.again().toSeconds()));
    }
    return answer(e.status(), title(e.status()), e.reason(), headers, request);
  }

  /** What should not happen: told by a number, under which the log has the place and no data. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> failed(Exception e, HttpServletRequest request) {
    if (e instanceof ClientAbortException) {
      return null; // there is nobody any more to answer
    }
    String number = UUID.randomUUID().toString();
    LOG.error("{}: {}", number, where(e));
    Bilingual told = Words.say("status.internal", number);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, told, null, new HttpHeaders(), request);
  }

  /** The kinds of exceptions and the places; what they say may have come from outside. */
  static String where(Throwable e) {
    StringBuilder where = new StringBuilder();
    for (Throwable each = e; each != null; each = each.getCause()) {
      where.append(each.getClass().getName());
      Arrays.stream(each.getStackTrace())
          .limit(20)
          .forEach(at -> where.append("\n\tat ").append(at));
      where.append('\n');
    }
    return where.toString();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        status,
        title(status),
        Words.say("body.unreadable"),
        headers,
        ((ServletWebRequest) request).getRequest());
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(status, title(status), null, headers, ((ServletWebRequest) request).getRequest());
  }

  private ResponseEntity<Object> answer(
      HttpStatusCode status,
      Bilingual title,
      @Nullable Bilingual detail,
      HttpHeaders headers,
      HttpServletRequest request) {
    Locale locale = language.of(request);
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(title.in(locale));
    if (detail != null) {
      problem.setDetail(detail.in(locale));
    }
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** What a status means here. */
  static Bilingual title(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> Words.say("status.badRequest");
      case 404 -> Words.say("status.notFound");
      case 405 -> Words.say("status.method");
      case 406 -> Words.say("status.notAcceptable");
      case 408 -> Words.say("status.slow");
      case 409 -> Words.say("status.conflict");
      case 413 -> Words.say("status.large");
      case 415 -> Words.say("status.type");
      case 429 -> Words.say("status.rate");
      case 503 -> Words.say("status.unavailable");
      default -> Words.say("status.other");
    };
  }
}
