package dev.plumbline.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what the page of another site makes a browser send: nobody who visits one has asked for
 * verdicts. Browsers say of themselves where a request comes from; programs do not, and are
 * answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class OtherSites extends OncePerRequestFilter {
  private static final Set<String> ONLY_READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final HandlerExceptionResolver problems;

  OtherSites(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String from = request.getHeader("Sec-Fetch-Site");
    if (from == null || OWN.contains(from) || ONLY_READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    problems.resolveException(
        request, response, null, new Refusal(HttpStatus.FORBIDDEN, Words.say("site.other")));
  }
}
