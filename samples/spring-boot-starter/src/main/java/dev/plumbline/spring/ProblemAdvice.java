package dev.plumbline.spring;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.PlumblineException;
import dev.plumbline.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what cannot be used with a problem (RFC 9457), which has all that is wrong in {@code
 * problems}: {@code detail}, and as far as they are known {@code pointer} (RFC 6901), {@code line},
 * {@code column} and {@code source}.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class ProblemAdvice {
  private final Language language;

  ProblemAdvice(Language language) {
    this.language = language;
  }

  /** Also where it is the cause of what a mapper threw. */
  @ExceptionHandler
  ProblemDetail handle(PlumblineException e, HttpServletRequest request) {
    Locale locale = language.of(request);
    boolean input = e instanceof InputException;
    ProblemDetail problem =
        ProblemDetail.forStatus(
            input ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.SERVICE_UNAVAILABLE);
    Bilingual title = input ? Words.say("problem.input") : Words.say("problem.pack");
    problem.setTitle(title.in(locale));
    problem.setDetail(Words.say("problem.count", e.problems().size()).in(locale));
    List<Map<String, Object>> all = e.problems().stream().map(each -> map(each, locale)).toList();
    problem.setProperty("problems", all);
    return problem;
  }

  private static Map<String, Object> map(Problem problem, Locale locale) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (problem.source() != null) {
      map.put("source", problem.source());
    }
    if (problem.pointer() != null) {
      map.put("pointer", problem.pointer());
    }
    if (problem.line() > 0) {
      map.put("line", problem.line());
      map.put("column", problem.column());
    }
    map.put("detail", problem.text().in(locale));
    return map;
  }
}
