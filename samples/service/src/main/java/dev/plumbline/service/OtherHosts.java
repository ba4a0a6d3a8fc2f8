package dev.plumbline.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses requests to a host that this service is not. Another site's page whose name was made to
 * lead to this machine says of itself that it is of the same origin; by its name it is found out.
 * Every browser tells the name; what tells none is no browser.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class OtherHosts extends OncePerRequestFilter {
  private final OwnHosts own;
  private final HandlerExceptionResolver problems;

  OtherHosts(
      ServiceProperties said,
      ServerProperties server,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.own = new OwnHosts(said.hosts(), server.getAddress());
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // As it was sent: what a proxy adds to it, a page can add as well.
    String host = request.getHeader(HttpHeaders.HOST);
    if (host == null || host.isEmpty() || own.include(host)) {
      chain.doFilter(request, response);
      return;
    }
    problems.resolveException(
        request, response, null, new Refusal(HttpStatus.FORBIDDEN, Words.say("host.other")));
  }
}
