package dev.plumbline.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Bounds how large a body is and how long it takes, whatever it is read by. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class BodyLimit extends OncePerRequestFilter {
  private final ServiceProperties said;
  private final HandlerExceptionResolver problems;

  BodyLimit(
      ServiceProperties said,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.said = said;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataSize most =
        request.getRequestURI().equals(Batches.HERE) ? said.spreadsheet() : said.application();
    if (request.getContentLengthLong() > most.toBytes()) {
      problems.resolveException(request, response, null, BoundedBody.tooLarge(most));
      return;
    }
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          private ServletInputStream body;

          @Override
          public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
              body = new BoundedBody(super.getInputStream(), most, said.patience());
            }
            return body;
          }
        },
        response);
  }
}
